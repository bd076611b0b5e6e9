"""Two names laid against each other, for many pairs at once: the parts of the score are those of screening."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel

from kg.resolution.ragged import Flags, Floats, Ints, Meetings, meetings, once
from kg.resolution.spelling import Names
from kg.resolution.word_order import out_of_order
from kg.screening import scoring
from kg.screening.ruleset import weight

CHUNK = 20_000
"""Pairs of names that are compared at a time: ten times as many take 150 MB more and no less time."""
LIGHT = 0.3
"""A word that weighs less is no part whose absence or counterpart is looked for."""
JOINED, NEARLY = 0.97, 0.86
"""Likeness of parts that agree when written as one word, and of parts that nearly do."""
LONG, ALIKE = 6, 0.86
"""Letters of parts that may nearly agree, and how alike they must be."""
EQUAL = 0.96
"""Likeness from which words are equal: those that agree when written as one are."""
PATRONYMIC = 0.74
"""Likeness below which two patronymics are of two fathers: Petrovich and Pavlovich.

While they weighed as little as other words, a member of the Duma and a wanted hacker of one name were joined."""
Signs = npt.NDArray[np.uint64]
Placed = tuple[Ints, Ints]
"""Words of the pairs: the pair of each, and its place among all words of all names."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What a comparison found, one value a pair."""

    log_odds: Floats
    """Natural logarithm of the odds that both are names of one party."""
    whole: Flags
    """Every word that weighs something has its equal."""
    rare: Floats
    """What the words that agree are worth."""


def compare(names: Names, left: Ints, right: Ints) -> Laid:
    """Score pairs of names. Equal names are laid against themselves."""
    return _whole([_compare(names, left[n : n + CHUNK], right[n : n + CHUNK]) for n in range(0, len(left), CHUNK)])


def plausible(names: Names, left: Ints, right: Ints, least: float) -> tuple[Ints, Laid]:
    """Places of the pairs that are equal or come to the `least` log-odds, and their scores: most pairs do not."""
    places, parts = [np.zeros(0, dtype=np.int64)], []
    for n in range(0, len(left), CHUNK):
        ours, theirs = left[n : n + CHUNK], right[n : n + CHUNK]
        laid = _compare(names, ours, theirs)
        kept = np.flatnonzero((laid.log_odds >= least) | (ours == theirs))
        places.append(kept + n)
        parts.append(Laid(laid.log_odds[kept], laid.whole[kept], laid.rare[kept]))
    return np.concatenate(places), _whole(parts)


def _whole(parts: list[Laid]) -> Laid:
    if not parts:
        return Laid(np.zeros(0), np.zeros(0, dtype=np.bool_), np.zeros(0))
    return Laid(*(np.concatenate([getattr(p, field) for p in parts]) for field in ("log_odds", "whole", "rare")))


def _compare(names: Names, left: Ints, right: Ints) -> Laid:
    cells = meetings(names.spelled, names.spelled, left, right)
    likeness, wide = _likeness(names, cells), len(names.spelled.values)
    ours, our_place = _best(likeness, cells.pair * wide + cells.left)
    order = cells.turned()
    theirs, their_place = _best(likeness[order], (cells.pair * wide + cells.right)[order])
    here = (cells.pair[our_place], cells.left[our_place])
    there = (cells.pair[order][their_place], cells.right[order][their_place])
    _join(names, left, right, here, ours, there, theirs)
    return _score(names, left, right, here, ours, there, theirs)


def _likeness(names: Names, cells: Meetings) -> Floats:
    u, v = names.spelled.values[cells.left], names.spelled.values[cells.right]
    found: Floats = (u == v).astype(np.float64)
    unlike = np.flatnonzero(u != v)
    a, b, place = once(u[unlike], v[unlike], len(names.words.words))
    found[unlike] = names.words.likeness(a, b)[place]
    return found


def _best(likeness: Floats, key: Ints) -> tuple[Floats, Ints]:
    """The best likeness of each word of each pair, and the cell in which the word first stands."""
    if not len(key):
        return np.zeros(0), np.zeros(0, dtype=np.int64)
    first = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    return np.maximum.reduceat(likeness, first), first


def _join(
    names: Names, left: Ints, right: Ints, here: Placed, ours: Floats, there: Placed, theirs: Floats
) -> None:  # fmt: skip
    """What is left over on both sides, written as one: `yong chol` and `yongchol` meet after all."""
    size = len(left)
    mine = _left_over(names, here, ours)
    its = _left_over(names, there, theirs)
    few = [np.bincount(place[over], minlength=size) for (place, _), over in ((here, mine), (there, its))]
    single = (names.spelled.counts[left] == 1) | (names.spelled.counts[right] == 1)
    some = np.bincount(here[0], ours > 0, size) + single
    wanted = (few[0] > 0) & (few[1] > 0) & (few[0] + few[1] > 2) & (few[0] + few[1] < 8) & (some > 0)
    left_over = ((here, mine), (there, its))
    lengths = [_length(names, words, over, size) for words, over in left_over]
    signs = [_signs(names, words, over, size) for words, over in left_over]
    wanted &= _near_enough((lengths[0], signs[0]), (lengths[1], signs[1]))
    if not wanted.any():
        return
    a, b = _written(names, here, mine & wanted[here[0]]), _written(names, there, its & wanted[there[0]])
    alike = np.zeros(size)
    for pair, word in a.items():
        alike[pair] = _as_one(word, b[pair])
    for (place, _), over, found in ((here, mine, ours), (there, its, theirs)):
        meets = over & (alike[place] > 0)
        found[meets] = alike[place[meets]]


def _left_over(names: Names, words: Placed, found: Floats) -> Flags:
    left_over: Flags = (found == 0) & (names.weights[words[1]] >= LIGHT * 0.5) & (names.number[words[1]] == 0)
    return left_over


def _length(names: Names, words: Placed, kept: Flags, size: int) -> Floats:
    """Letters of the words that are left over, for each pair."""
    letters = names.words.length[names.spelled.values[words[1][kept]]]
    found: Floats = np.bincount(words[0][kept], letters, size).astype(np.float64)
    return found


def _signs(names: Names, words: Placed, kept: Flags, size: int) -> Signs:
    """Letters that stand in the words that are left over, as bits, for each pair."""
    signs = names.words.signs[names.spelled.values[words[1]]]
    signs[~kept] = 0
    found: Signs = np.zeros(size, dtype=np.uint64)
    if len(signs):
        first = np.flatnonzero(np.r_[True, words[0][1:] != words[0][:-1]])
        found[words[0][first]] = np.bitwise_or.reduceat(signs, first)
    return found


def _near_enough(ours: tuple[Floats, Signs], theirs: tuple[Floats, Signs]) -> Flags:
    """Whether two texts of so many letters, and of these, can be as one (`_as_one`): what one is longer, or has and the
    other has not, it differs by at least."""
    (left, mine), (right, its) = ours, theirs
    shortest, apart = np.minimum(left, right), np.bitwise_count(mine ^ its)
    alike = (shortest >= LONG) & (np.maximum(np.abs(left - right), apart) <= (1 - ALIKE) * (left + right) + 1e-9)
    found: Flags = alike | ((left == right) & (apart == 0))
    return found


def _written(names: Names, words: Placed, kept: Flags) -> dict[int, str]:
    found: dict[int, str] = {}
    texts = names.words.words[names.spelled.values[words[1][kept]]]
    for pair, text in zip(words[0][kept].tolist(), texts.tolist(), strict=True):
        found[pair] = found.get(pair, "") + text
    return found


def _as_one(left: str, right: str) -> float:
    if left == right:
        return JOINED
    shortest = min(len(left), len(right))
    return NEARLY if shortest >= LONG and Indel.normalized_similarity(left, right) >= ALIKE else 0.0


def _score(
    names: Names, left: Ints, right: Ints, here: Placed, ours: Floats, there: Placed, theirs: Floats
) -> Laid:  # fmt: skip
    size = len(left)
    mine, its = names.weights[here[1]], names.weights[there[1]]
    met = np.bincount(here[0], mine * ours, size), np.bincount(there[0], its * theirs, size)
    full = np.bincount(here[0], mine * (ours > 0), size) + np.bincount(there[0], its * (theirs > 0), size)
    over = np.bincount(here[0], mine * (ours == 0), size)
    missing = np.bincount(there[0], its * (theirs == 0), size)
    matched, rare = met[0] + met[1], np.minimum(met[0], met[1])
    person = names.person[left] == 1
    few, many = np.minimum(over, missing), np.maximum(over, missing)
    lost = 2 * np.where(person, 0.6 * few + 0.4 * many, 0.75 * few + 0.5 * many)
    some = full > 0
    share = np.divide(matched, full, out=np.zeros(size), where=some)
    words = scoring.SLOPE * (share - scoring.MIDDLE)
    less = np.divide(matched, full + lost, out=np.zeros(size), where=some) - share
    worth = scoring.RARITY_SLOPE * (np.minimum(rare, scoring.RARITY_MOST) - scoring.RARITY_MIDDLE)
    total = words + scoring.LEFT_OVER_SLOPE * less + scoring.REPLACED * few + worth
    total += _numbers(names, here, ours, there, theirs, size)
    turned = out_of_order(names, left, right)
    total += np.where(turned, scoring.OUT_OF_ORDER, 0.0)
    light = (mine < LIGHT) & (names.number[here[1]] == 0), (its < LIGHT) & (names.number[there[1]] == 0)
    unequal = np.bincount(here[0], (ours < EQUAL) & ~light[0], size)
    unequal += np.bincount(there[0], (theirs < EQUAL) & ~light[1], size)
    whole = some & (unequal == 0) & ~turned & ~_other_fathers(names, here, ours, there, theirs, size)
    return Laid(np.where(some, total, -20.0), whole, rare)


def _other_fathers(
    names: Names, here: Placed, ours: Floats, there: Placed, theirs: Floats, size: int
) -> Flags:  # fmt: skip
    """Patronymics weigh little and are often left out; but Mikhail Nikolaevich is not Mikhail Pavlovich."""
    mine = np.bincount(here[0], (names.patronymic[here[1]] == 1) & (ours < PATRONYMIC), size) > 0
    its = np.bincount(there[0], (names.patronymic[there[1]] == 1) & (theirs < PATRONYMIC), size) > 0
    both: Flags = mine & its
    return both


def _numbers(names: Names, here: Placed, ours: Floats, there: Placed, theirs: Floats, size: int) -> Floats:
    """Numbers must agree: Sam Jong 1 is not Sam Jong 2."""
    mine = np.bincount(here[0], (names.number[here[1]] == 1) & (ours < 1), size) > 0
    its = np.bincount(there[0], (names.number[there[1]] == 1) & (theirs < 1), size) > 0
    return np.where(mine & its, weight("number.differs"), np.where(mine | its, weight("number.missing"), 0.0))
