"""The listed names that share words with names of queries, gathered by arrays: for many queries at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from kg.index.arrays import Array, starts
from kg.index.possible_words import Alike
from kg.index.postings import Postings
from kg.screening.asked_name import JOINED, Asked

LEAST_WEIGHT = 0.1
"""Words that weigh less, such as legal forms, find no names."""
CROWD = 4_000
"""Names under the words of one query above which they are not gathered all at once."""


class Telling(NamedTuple):
    """A word of a query's name that finds names: its weight, and the listed words that it can be."""

    weight: float
    alike: Alike


class Hits(NamedTuple):
    """Pairs of a query's name (by its place) and a listed one (by its number), each once and in that order; with the
    weight of the query's words that both have, as alike as those are, and in full as the imaginary part."""

    asked: Array
    names: Array
    sums: Array


NONE = Hits(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.complex128))


def telling(asked: Asked) -> list[Telling]:
    """The words of a query's name, and those of its words written as one, that find names.

    What is written as one here and apart there is found by its words: found by both it would count twice, and a name
    with `Ali Akbar` in it would stand before the one that is asked.
    """
    single, found = len(asked.weights), []
    for n, (place, weight, alike) in enumerate(asked.spans):
        if n >= single:
            weight *= JOINED
            alike = alike.plain if all(len(asked.spans[at].alike.numbers) for at in place) else alike
        if weight > LEAST_WEIGHT and len(alike.numbers):
            found.append(Telling(weight, alike))
    return found


def gathered(postings: Postings, told: Sequence[list[Telling]]) -> tuple[Hits, list[int]]:
    """All names that have a telling word of a query's name; and the places of those that very many names hit."""
    spans = [
        (place << PLACES | n, weight, alike)
        for place, words in enumerate(told)
        for n, (weight, alike) in enumerate(words)
    ]
    if not spans:
        return NONE, []
    words = np.concatenate([alike.numbers for _, _, alike in spans])
    span = np.arange(len(spans)).repeat([len(alike.numbers) for _, _, alike in spans])
    of = np.array([place for place, _, _ in spans])[span]
    says = np.concatenate([alike.says for _, _, alike in spans])
    says *= np.array([weight for _, weight, _ in spans])[span]
    first, counts = postings.bounds(words)
    crowded: list[int] = []
    if counts.sum() > CROWD:
        crowds = np.bincount(of >> PLACES, counts, len(told)) > CROWD
        crowded = crowds.nonzero()[0].tolist()
        left = (~crowds[of >> PLACES]).nonzero()[0]
        words, of, says, first, counts = words[left], of[left], says[left], first[left], counts[left]
    which, names = postings.holding(words, first, counts)
    return _summed(of[which], names, says[which]), crowded


def _summed(of: Array, names: Array, says: Array) -> Hits:
    """Of a name that has several of the words that one word can be, the best counts."""
    if not len(names):
        return NONE
    key = (of >> PLACES << NAMES | names) << PLACES | of & WORD
    order = key.argsort()
    key, says = key[order], says[order]
    first = starts(key)
    pair, says = key[first] >> PLACES, np.maximum.reduceat(says, first)
    first = starts(pair)
    pair = pair[first]
    return Hits(pair >> NAMES, pair & NAME, np.add.reduceat(says, first))


PLACES, NAMES = 8, 32
"""Bits for the place of a word within its query's name, and for the number of a listed name."""
WORD, NAME = (1 << PLACES) - 1, (1 << NAMES) - 1
