"""How alike two words of names are, for many pairs at once: the likeness of `kg.names.folds`, in columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import permutations
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA, Indel
from rapidfuzz.process import cpdist

from kg.names import folds
from kg.names.eastern import easterns
from kg.names.name_words import short_forms
from kg.resolution.ragged import Flags, Floats, Ints, among, once

INITIAL, NICKNAME = 0.72, 0.82
LEAST = 0.45
"""Words less alike than this are two words."""
SLIPS = 3

_ONE = np.array([folds.like_letters("a" * n, "a" * (n - 1) + "b") if n else 0.0 for n in range(40)])
_TWO = np.array([folds.like_letters("a" * n, "a" * (n - 2) + "bc") if n > 1 else 0.0 for n in range(40)])
_THREE = np.array([folds.like_letters("a" * n, "a" * (n - 3) + "bcd") if n > 2 else 0.0 for n in range(40)])
_FIRST = folds.like_letters("aaaaaaaa", "aaaaaaab") - folds.like_letters("aaaaaaaa", "baaaaaaa")
_EDITS = (_ONE >= LEAST).astype(np.int64) + (_TWO >= LEAST) + (_THREE >= LEAST)
"""Edits after which words are still alike, by the letters of the shorter one: the more, the longer it is."""


class Words:
    """The distinct words of a set of names under their folds."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = np.array(words, dtype=object)
        self.length = np.fromiter(map(len, words), np.int64, len(words))
        self.first = np.fromiter((ord(w[0]) for w in words), np.int64, len(words))
        self.spelled = np.fromiter((folds.spelled(w) for w in words), np.bool_, len(words))
        self.letter = np.fromiter((len(w) == 1 and w.isalpha() for w in words), np.bool_, len(words))
        self.signs = np.fromiter(map(_signs, words), np.uint64, len(words))
        self.edits = _EDITS[np.minimum(self.length, len(_EDITS) - 1)].astype(np.int8)
        bones, east = (self._folded(fold) for fold in (folds.skeletons, easterns))
        self.bones, self.bone_length, self.east = (
            _numbered(bones),
            np.fromiter(map(len, bones), np.int64),
            _numbered(east),
        )
        self.sisters = np.array(sorted(a * len(words) + b for a, b in _sisters(words)), dtype=np.int64)
        self.sister = np.zeros(len(words), dtype=np.bool_)
        self.sister[self.sisters // max(len(words), 1)] = True

    def _folded(self, fold: Callable[[Sequence[str]], list[str]]) -> list[str]:
        """The fold of each word that can be misspelt, '' for others."""
        found = np.full(len(self.words), "", dtype=object)
        found[self.spelled] = fold(self.words[self.spelled].tolist())
        return list(found)

    def grids(self, left: Ints, right: Ints) -> Floats:
        """The likeness of each word in a column of `left` with each in that column of `right`: left × right × columns.
        Most words are unlike at a glance; others are laid against each other, each two once."""
        equal = left[:, None] == right
        found: Floats = equal.astype(np.float64)
        high, size = right.shape
        at = np.flatnonzero(self._perhaps(left, right) & ~equal)
        u, v = left.ravel()[at // (high * size) * size + at % size], right.ravel()[at % (high * size)]
        a, b, place = once(u, v, len(self.words))
        found.ravel()[at] = self.likeness(a, b)[place]
        return found

    def _perhaps(self, left: Ints, right: Ints) -> Flags:
        """Whether anything that makes words alike (`likeness`) can hold of each two in a column."""

        def beside(fact: npt.NDArray[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
            return fact[left][:, None], fact[right]

        edits, (ours, theirs), (long, other) = np.minimum(*beside(self.edits)), beside(self.signs), beside(self.length)
        found: Flags = (np.bitwise_count(ours ^ theirs) <= 2 * edits) & (np.abs(long - other) <= edits)
        for fold in (self.bones, self.east):
            ours, theirs = beside(fold)
            found |= (ours == theirs) & (ours >= 0)
        ours, theirs = beside(self.first)
        found |= (ours == theirs) & np.bitwise_or(*beside(self.letter))
        found |= np.bitwise_and(*beside(self.sister))
        return found

    def likeness(self, left: Ints, right: Ints) -> Floats:
        """0 … 1 for each pair of word numbers; below LEAST is 0."""
        found = np.zeros(len(left))
        both = self.spelled[left] & self.spelled[right]
        short = self.letter[left] ^ self.letter[right]
        found[short & (self.first[left] == self.first[right])] = INITIAL
        found[among(left * len(self.words) + right, self.sisters)] = NICKNAME
        sound = both & (self.east[left] >= 0) & (self.east[left] == self.east[right])
        found[sound] = folds.LIKE_SOUND
        bones = both & (self.bones[left] >= 0) & (self.bones[left] == self.bones[right])
        letters = both & self._near(left, right)
        for like, mask in ((self._bones, bones), (self._letters, letters)):
            if mask.any():
                found[mask] = np.maximum(found[mask], like(left[mask], right[mask]))
        found[found < LEAST] = 0.0
        found[left == right] = 1.0
        return found

    def _near(self, left: Ints, right: Ints) -> Flags:
        """Whether so few edits as leave words alike can make one of the other: not where one has more letters, or
        more that the other has not. Most pairs of words need not be laid against each other for that."""
        ours, theirs = self.signs[left], self.signs[right]
        fewest = np.maximum(np.bitwise_count(ours & ~theirs), np.bitwise_count(theirs & ~ours)).astype(np.int64)
        fewest = np.maximum(fewest, np.abs(self.length[left] - self.length[right]))
        near: Flags = fewest <= _EDITS[np.minimum(np.minimum(self.length[left], self.length[right]), 39)]
        return near

    def _bones(self, left: Ints, right: Ints) -> Floats:
        base = np.array((0.48, 0.6, 0.76))[np.clip(self.bone_length[left], 2, 4) - 2]
        alike = cpdist(self._text(left), self._text(right), scorer=Indel.normalized_similarity)
        return np.where(np.minimum(self.length[left], self.length[right]) < 3, 0.0, base + 0.2 * alike)

    def _letters(self, left: Ints, right: Ints) -> Floats:
        edits = cpdist(self._text(left), self._text(right), scorer=OSA.distance, score_cutoff=SLIPS, dtype=np.uint8)
        length = np.minimum(np.minimum(self.length[left], self.length[right]), 39)
        like = np.select([edits == 1, edits == 2, edits == SLIPS], [_ONE[length], _TWO[length], _THREE[length]], 0.0)
        return like - np.where(self.first[left] == self.first[right], 0.0, _FIRST)

    def _text(self, numbers: Ints) -> list[str]:
        found: list[str] = self.words[numbers].tolist()
        return found


def _signs(word: str) -> int:
    """A bit for each letter of the word; some letters share one."""
    found = 0
    for sign in word:
        found |= 1 << (ord(sign) & 63)
    return found


def _sisters(words: Sequence[str]) -> set[tuple[int, int]]:
    """Numbers of words of which one is a short form of the other, or both of a third: Ed and Eddie."""
    place = {word: n for n, word in enumerate(words)}
    short: dict[str, set[int]] = defaultdict(set)
    for word, full in short_forms():
        if word in place:
            short[full] |= {place[word], *([place[full]] if full in place else ())}
    return {pair for numbers in short.values() for pair in permutations(numbers, 2)}


def _numbered(folded: Sequence[str]) -> Ints:
    """One number a fold; -1 for words without."""
    numbers: dict[str, int] = {}
    return np.fromiter((numbers.setdefault(f, len(numbers)) if f else -1 for f in folded), np.int64, len(folded))
