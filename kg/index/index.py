"""All names of all parties under the keys by which a misspelt or romanised one is found. In memory, no store."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from kg.index.arrays import Array
from kg.index.hashes import Table, hash_of
from kg.index.listed_names import Listed as Listed
from kg.index.listed_names import Names
from kg.index.party_bytes import Parties
from kg.index.possible_words import Alike
from kg.index.postings import Postings
from kg.index.vocabulary import Vocabulary
from kg.names import folds
from kg.names.name_words import nicknames as nicknames_of
from kg.names.words import FACTORS

NICKNAME = 0.82
"""Likeness of a given name and a short or sister form of it."""


class Index:
    """Made by `building.build`; a further party joins it by `adding.add`.

    `entries[n]` is party n, `names[n]` name n: both are made when asked for. Words are numbers of `vocabulary`.
    """

    def __init__(self, names: Names, postings: Postings, numbers: Table) -> None:
        self.names, self.postings, self.numbers = names, postings, numbers
        self.entries: Parties = names.parties
        self.vocabulary: Vocabulary = names.vocabulary

    def weight(self, word: str, klass: str) -> float:
        """What a word of a query weighs: its rarity among the parties times the factor of its class."""
        number = self.vocabulary.numbers.get(word, -1)
        rare = float(self.vocabulary.rarity.all[number]) if number >= 0 else self.rarest
        return rare * FACTORS[klass]

    @property
    def rarest(self) -> float:
        return rarity_of(0, len(self.entries))

    def learn(self, words: Iterable[str], joins: Iterable[str]) -> None:
        """Look words and joins of queries up together: many at once cost much less than each by itself."""
        self.vocabulary.learn(words, joins)

    def variants(self, word: str, *, nicknames: bool = False) -> Alike:
        """Numbers of the listed words that this one can be, and the likeness of each."""
        found = self.vocabulary.alike(word)
        others = nicknames_of().get(word, ()) if nicknames else ()
        known = [(n, other) for other in others if (n := self.vocabulary.numbers.get(other)) is not None]
        if not known:
            return found
        best = dict(found.by_number)
        for number, other in known:
            best[number] = max(best.get(number, 0.0), NICKNAME, folds.likeness(word, other))
        return Alike(np.array(list(best), dtype=np.int32), np.array(list(best.values())))

    def by_number(self, number: str) -> list[tuple[str, int]]:
        """(scheme, party) for every party that has this number."""
        parties = dict.fromkeys(self.numbers.get(hash_of(number)))
        return [(scheme, n) for n in parties for scheme, held in self.entries[n].identifiers if held == number]


LEAST_PARTIES = 20_000
"""An index of fewer parties weighs words as if it had so many."""


def stepped(count: int, steps: int) -> float:
    """The count rounded down to a step of its octave, so that one more seldom changes what is made from it."""
    if count <= 2 * steps:
        return count
    return float(2.0 ** (math.floor(math.log2(count) * steps) / steps))


def rarity_of(frequency: int, total: int) -> float:
    """0.2 for a word nearly every party carries, towards 1 for one that none does."""
    size = max(stepped(total, 4), LEAST_PARTIES)
    return max(0.2, math.log(size / (stepped(frequency, 8) + 2)) / math.log(size / 2))


def rarities(frequencies: Array, total: int) -> Array:
    """`rarity_of` of every frequency."""
    distinct, place = np.unique(frequencies, return_inverse=True)
    found: Array = np.array([rarity_of(int(f), total) for f in distinct.tolist()], dtype=np.float64)[place]
    return found
