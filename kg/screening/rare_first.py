"""The names that share words with a query's name where very many do: under its rarest words first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from kg.index.arrays import Array, ranges, starts
from kg.index.index import Index
from kg.screening.asked_name import Asked
from kg.screening.estimates import estimate, initials_of
from kg.screening.shared_words import LEAST_WEIGHT, Hits, Telling

ROUNDS = [1_000 * 2**n for n in range(8)]
"""Names under the rarest words at which it is asked whether the frequent ones can still bring others."""
NEVER = -100.0
"""An estimate that no name falls below."""


class Keys(NamedTuple):
    """Listed words, and what each says of a name that has it: weight × likeness, and weight as the imaginary part."""

    words: Array
    says: Array


def in_rounds(index: Index, asked: Asked, told: Sequence[Telling], least: float) -> Hits:
    """The names under the rarest words, with what the frequent ones add: as many words are rare as must be, so that no
    name that has the frequent ones only can be likely (an estimate of `least`)."""
    keys = _keys(told)
    counts = index.postings.counts(keys.words)
    order = np.lexsort((counts, keys.words >= 0))
    keys, total = Keys(keys.words[order], keys.says[order]), counts[order].cumsum()
    joins = max(int((keys.words < 0).sum()), 1)
    for end in [*np.searchsorted(total, ROUNDS, side="right").tolist(), len(order)]:
        end = max(end, joins)
        frequent = Keys(keys.words[end:], keys.says[end:])
        more = _most_of(asked, frequent)
        if _best(index, asked, more.imag, more)[0] < least:
            break
    which, names = index.postings.find(keys.words[:end])
    found = _summed(names, keys.says[which])
    if not len(frequent.words):
        return found
    likely = _best(index, asked, index.names.totals.all[found.names], found.sums + more) >= least
    return _completed(index, Hits(*(part[likely] for part in found)), frequent)


def _keys(told: Sequence[Telling]) -> Keys:
    """Every word once, with the most that it says."""
    words = np.concatenate([alike.numbers for _, alike in told])
    says = np.concatenate([alike.says * weight for weight, alike in told])
    order = np.lexsort((-says.real, words))
    words, says = words[order], says[order]
    kept = says.real > LEAST_WEIGHT
    kept[1:] &= words[1:] != words[:-1]
    return Keys(words[kept], says[kept])


def _summed(names: Array, says: Array) -> Hits:
    order = names.argsort()
    names, says = names[order], says[order]
    first = starts(names)
    if not len(first):
        return Hits(names, names, says)
    return Hits(np.zeros(len(first), dtype=np.int64), names[first], np.add.reduceat(says, first))


def _completed(index: Index, found: Hits, frequent: Keys) -> Hits:
    """The names, with what the frequent words add that they have too."""
    if not len(found.names):
        return found
    order = np.argsort(frequent.words)
    known, says = frequent.words[order], frequent.says[order]
    places = index.names.starts.all
    first = places[found.names]
    counts = places[found.names + 1] - first
    words = index.names.words.all[ranges(first, counts)]
    at = np.minimum(np.searchsorted(known, words), len(known) - 1)
    added = np.where(known[at] == words, says[at], 0)
    return found._replace(sums=found.sums + np.add.reduceat(added, np.cumsum(counts) - counts))


def _most_of(asked: Asked, frequent: Keys) -> Array:
    """What a name says that has all of these words of the query."""
    known = set(frequent.words.tolist())
    most = 0j
    for _, weight, one in asked.spans:
        scores = [score for number, score in one.by_number.items() if number in known]
        if scores and weight > LEAST_WEIGHT:
            most += weight * complex(max(scores), 1)
    return np.array([most])


def _best(index: Index, asked: Asked, theirs: Array, says: Array) -> Array:
    """The estimates of names of these weights that say so much; NEVER of those that say nothing."""
    with np.errstate(invalid="ignore"):
        found = estimate(asked.total, theirs, initials_of(index, asked), says.imag, says.real)
    return np.where(says.imag > 0, found, NEVER)
