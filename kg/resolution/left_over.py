"""The words of two names that have no counterpart, written as one: `yong chol` and `yongchol` meet after all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel

from kg.resolution.ragged import Flags, Floats, Ints
from kg.resolution.spelling import Names

LIGHT = 0.3
"""A word that weighs less is no part whose absence or counterpart is looked for."""
JOINED, NEARLY = 0.97, 0.86
"""Likeness of parts that agree when written as one word, and of parts that nearly do."""
LONG, ALIKE = 6, 0.86
"""Letters of parts that may nearly agree, and how alike they must be."""
Signs = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Side:
    """The words of the names on one side of pairs that have as many words each: words × pairs."""

    place: Ints
    """Place of each word among all words of all names."""
    word: Ints
    """Its number."""
    weight: Floats
    best: Floats
    """How alike the most alike word of the other name is."""


def join(names: Names, mine: Side, its: Side) -> None:
    """What is left over on both sides, written as one: `yong chol` and `yongchol` meet after all."""
    over, missing = _left_over(names, mine), _left_over(names, its)
    few, many = over.sum(axis=0), missing.sum(axis=0)
    single = 1 in (len(over), len(missing))
    wanted = (few > 0) & (many > 0) & (few + many > 2) & (few + many < 8) & ((mine.best > 0).any(axis=0) | single)
    at = np.flatnonzero(wanted)
    if not len(at):
        return
    over, missing, ours, theirs = over[:, at], missing[:, at], mine.word[:, at], its.word[:, at]
    near = _near_enough(_letters(names, ours, over), _letters(names, theirs, missing))
    for pair in np.flatnonzero(near).tolist():
        left, right = (
            "".join(names.words.words[words[kept[:, pair], pair]]) for words, kept in ((ours, over), (theirs, missing))
        )
        if alike := _as_one(left, right):
            mine.best[over[:, pair], at[pair]] = alike
            its.best[missing[:, pair], at[pair]] = alike


def _left_over(names: Names, side: Side) -> Flags:
    left_over: Flags = (side.best == 0) & (side.weight >= LIGHT * 0.5) & (names.number[side.place] == 0)
    return left_over


def _letters(names: Names, words: Ints, kept: Flags) -> tuple[Ints, Signs]:
    """How many letters the kept words of each pair have together, and which ones, as bits."""
    length = np.where(kept, names.words.length[words], 0).sum(axis=0)
    return length, np.bitwise_or.reduce(np.where(kept, names.words.signs[words], np.uint64(0)), axis=0)


def _near_enough(ours: tuple[Ints, Signs], theirs: tuple[Ints, Signs]) -> Flags:
    """Whether two texts of so many letters, and of these, can be as one (`_as_one`): what one is longer, or has and the
    other has not, it differs by at least."""
    (left, mine), (right, its) = ours, theirs
    shortest, apart = np.minimum(left, right), np.bitwise_count(mine ^ its)
    alike = (shortest >= LONG) & (np.maximum(np.abs(left - right), apart) <= (1 - ALIKE) * (left + right) + 1e-9)
    found: Flags = alike | ((left == right) & (apart == 0))
    return found


def _as_one(left: str, right: str) -> float:
    if left == right:
        return JOINED
    shortest = min(len(left), len(right))
    return NEARLY if shortest >= LONG and Indel.normalized_similarity(left, right) >= ALIKE else 0.0
