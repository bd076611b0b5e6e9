"""Two names laid against each other, for many pairs at once: the parts of the score are those of screening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kg.resolution.left_over import LIGHT, Side, join
from kg.resolution.ragged import Flags, Floats, Ints
from kg.resolution.spelling import Names
from kg.resolution.word_order import out_of_order
from kg.screening import scoring
from kg.screening.ruleset import weight

CELLS = 400_000
"""Words beside words that are looked at in one go."""
EQUAL = 0.96
"""Likeness from which words are equal: those that agree when written as one are."""
PATRONYMIC = 0.74
"""Likeness below which two patronymics are of two fathers: Petrovich and Pavlovich.

While they weighed as little as other words, a member of the Duma and a wanted hacker of one name were joined."""


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
    found = Laid(np.zeros(len(left)), np.zeros(len(left), dtype=np.bool_), np.zeros(len(left)))
    for places in _alike(names, left, right):
        laid = _compare(names, left[places], right[places])
        found.log_odds[places], found.whole[places], found.rare[places] = laid.log_odds, laid.whole, laid.rare
    return found


def plausible(names: Names, codes: Iterable[Ints], least: float) -> tuple[Ints, Laid]:
    """The codes (left × names + right) of pairs that are equal or come to the `least` log-odds, and their scores: most
    pairs do not. They come in parts, so that not all need be held."""
    nothing = np.zeros(0, dtype=np.int64)
    kept, parts = [nothing], [compare(names, nothing, nothing)]
    for some in codes:
        left, right = np.divmod(some, max(len(names.read), 1))
        laid = compare(names, left, right)
        worth = np.flatnonzero((laid.log_odds >= least) | (left == right))
        kept.append(some[worth])
        parts.append(Laid(laid.log_odds[worth], laid.whole[worth], laid.rare[worth]))
    fields = ("log_odds", "whole", "rare")
    return np.concatenate(kept), Laid(*(np.concatenate([getattr(p, field) for p in parts]) for field in fields))


def _alike(names: Names, left: Ints, right: Ints) -> Iterator[Ints]:
    """Places of pairs of as many words each, so that the words of all stand beside each other in one array."""
    wide, high = names.spelled.count(left), names.spelled.count(right)
    shape = wide * (int(high.max(initial=0)) + 1) + high
    order = np.argsort(shape, kind="stable")
    ends = np.flatnonzero(np.diff(shape[order], append=-1)) + 1
    for first, last in pairwise([0, *ends.tolist()]):
        step = max(CELLS // max(int(wide[order[first]] * high[order[first]]), 1), 1)
        yield from (order[n : min(n + step, last)] for n in range(first, last, step))


def _compare(names: Names, left: Ints, right: Ints) -> Laid:
    """Score pairs of names that have as many words each on either side."""
    here, there = _placed(names, left), _placed(names, right)
    ours, theirs = names.spelled.values[here], names.spelled.values[there]
    likeness = names.words.grids(ours, theirs)
    mine = Side(here, ours, names.weights[here], likeness.max(axis=1, initial=0.0))
    its = Side(there, theirs, names.weights[there], likeness.max(axis=0, initial=0.0))
    join(names, mine, its)
    return _score(names, left, right, mine, its)


def _placed(names: Names, which: Ints) -> Ints:
    """Places of the words of names that have as many each: words × names."""
    words: Ints = np.arange(int(names.spelled.count(which[:1])[0]))[:, None]
    return names.spelled.start[which] + words


def _score(names: Names, left: Ints, right: Ints, mine: Side, its: Side) -> Laid:
    met = [_sum(side.weight * side.best) for side in (mine, its)]
    full = _sum(mine.weight * (mine.best > 0)) + _sum(its.weight * (its.best > 0))
    over, missing = (_sum(side.weight * (side.best == 0)) for side in (mine, its))
    matched, rare = met[0] + met[1], np.minimum(met[0], met[1])
    person = names.person[left] == 1
    few, many = np.minimum(over, missing), np.maximum(over, missing)
    lost = 2 * np.where(person, 0.6 * few + 0.4 * many, 0.75 * few + 0.5 * many)
    some = full > 0
    share = np.divide(matched, full, out=np.zeros(len(left)), where=some)
    words = scoring.SLOPE * (share - scoring.MIDDLE)
    less = np.divide(matched, full + lost, out=np.zeros(len(left)), where=some) - share
    worth = scoring.RARITY_SLOPE * (np.minimum(rare, scoring.RARITY_MOST) - scoring.RARITY_MIDDLE)
    total = words + scoring.LEFT_OVER_SLOPE * less + scoring.REPLACED * few + worth
    total += _numbers(names, mine, its)
    turned = out_of_order(names, left, right)
    total += np.where(turned, scoring.OUT_OF_ORDER, 0.0)
    whole = some & ~_unequal(names, mine) & ~_unequal(names, its) & ~turned & ~_other_fathers(names, mine, its)
    return Laid(np.where(some, total, -20.0), whole, rare)


def _sum(worth: Floats) -> Floats:
    """The sum of each pair, word by word: numpy's own hangs in its last digit on how many pairs stand together."""
    found = np.zeros(worth.shape[1])
    for word in worth:
        found += word
    return found


def _unequal(names: Names, side: Side) -> Flags:
    """Whether a word that weighs something has no equal."""
    light = (side.weight < LIGHT) & (names.number[side.place] == 0)
    found: Flags = ((side.best < EQUAL) & ~light).any(axis=0)
    return found


def _other_fathers(names: Names, mine: Side, its: Side) -> Flags:
    """Patronymics weigh little and are often left out; but Mikhail Nikolaevich is not Mikhail Pavlovich."""
    return _unmet(names.patronymic, mine, PATRONYMIC) & _unmet(names.patronymic, its, PATRONYMIC)


def _numbers(names: Names, mine: Side, its: Side) -> Floats:
    """Numbers must agree: Sam Jong 1 is not Sam Jong 2."""
    ours, theirs = _unmet(names.number, mine, 1), _unmet(names.number, its, 1)
    return np.where(ours & theirs, weight("number.differs"), np.where(ours | theirs, weight("number.missing"), 0.0))


def _unmet(which: Ints, side: Side, least: float) -> Flags:
    """Whether a word of these has none on the other side that is so alike."""
    found: Flags = ((which[side.place] == 1) & (side.best < least)).any(axis=0)
    return found
