"""All names of all parties under the keys by which a misspelt or romanised one is found. In memory, no store."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from rapidfuzz.distance import OSA

from kg.screening import folds
from kg.screening.entries import Entry
from kg.screening.words import FACTORS, Name
from kg.screening.words import nicknames as nicknames_of

Numbers = np.ndarray[tuple[int], np.dtype[np.int32]]
MOST_VARIANTS = 24
"""Words of the index that one word of a query is compared with."""
LEAST_LIKENESS = 0.45
LEAST_JOIN = 0.88
NICKNAME = 0.82
MOST_CACHED = 50_000


@dataclass(slots=True)
class Listed:
    """One name of the index: whose it is, where it stood, its words as numbers, and what they weigh."""

    entry: int
    name: str
    place: str
    read: Name
    words: tuple[int, ...]
    weights: tuple[float, ...]
    person: bool
    joins: tuple[tuple[int, int, int], ...]
    """(number of the joined word, first place, last place) for neighbouring words written as one."""


@dataclass(slots=True)
class Index:
    """Made by `building.build`. Words are numbers; `postings[start[w]:start[w + 1]]` are the names that hold word w."""

    entries: list[Entry]
    names: list[Listed]
    words: dict[str, int]
    spelled: list[str]
    rarity: list[float]
    start: list[int]
    postings: Numbers
    totals: np.ndarray[tuple[int], np.dtype[np.float32]]
    by_edits: dict[str, int | list[int]]
    by_sound: dict[str, int | list[int]]
    by_number: dict[str, list[tuple[str, int]]]
    plain: int = 0
    """Words below this number stand in a name as they are; the rest are joins."""
    by_entry: list[list[int]] = field(default_factory=list)
    cache: dict[tuple[str, bool], dict[int, float]] = field(default_factory=dict)
    """Variants of words that were asked before."""

    def weight(self, word: str, klass: str) -> float:
        """What a word of a query weighs: its rarity among the parties times the factor of its class."""
        number = self.words.get(word, -1)
        rare = self.rarity[number] if number >= 0 else self.rarest
        return rare * FACTORS[klass]

    @property
    def rarest(self) -> float:
        return rarity_of(0, len(self.entries))

    def variants(self, word: str, *, nicknames: bool = False) -> dict[int, float]:
        """Words of the index that can be this one → likeness."""
        key = (word, nicknames)
        known = self.cache.get(key)
        if known is None:
            if len(self.cache) > MOST_CACHED:
                self.cache.clear()
            known = self.cache[key] = self._variants(word)
            if nicknames:
                for other in nicknames_of().get(word, ()):
                    if (number := self.words.get(other)) is not None:
                        known[number] = max(known.get(number, 0.0), NICKNAME)
        return known

    def _variants(self, word: str) -> dict[int, float]:
        exact = self.words.get(word)
        found: dict[int, float] = {} if exact is None else {exact: 1.0}
        if folds.spelled(word):
            self._by_letters(word, found)
            self._by_sound(word, found)
        if len(found) > MOST_VARIANTS:
            best = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
            return dict(best[:MOST_VARIANTS])
        return found

    def near(self, word: str) -> dict[int, float]:
        """Words of the index that are this one or sound like it: for joins, where slips are not looked for."""
        exact = self.words.get(word)
        found: dict[int, float] = {} if exact is None else {exact: 1.0}
        if folds.spelled(word):
            self._by_sound(word, found)
        spelled = self.spelled
        return {n: s for n, s in found.items() if s > LEAST_JOIN or OSA.distance(word, spelled[n], score_cutoff=2) <= 2}

    def _by_letters(self, word: str, found: dict[int, float]) -> None:
        hits: set[int] = set()
        for key in folds.deletions(word):
            hit = self.by_edits.get(key)
            if hit is not None:
                hits.update(hit) if isinstance(hit, list) else hits.add(hit)
        for number in hits:
            score = folds.like_letters(word, self.spelled[number])
            if score >= LEAST_LIKENESS and score > found.get(number, 0.0):
                found[number] = score

    def _by_sound(self, word: str, found: dict[int, float]) -> None:
        bones, east = folds.skeleton(word), folds.eastern(word)
        for number in _held(self.by_sound, f"e{east}") if east else ():
            found.setdefault(number, folds.LIKE_SOUND)
        for number in _held(self.by_sound, f"s{bones}") if bones else ():
            score = folds.like_bones(word, self.spelled[number], bones)
            if score >= LEAST_LIKENESS and score > found.get(number, 0.0):
                found[number] = score


def _held(keys: dict[str, int | list[int]], key: str) -> Sequence[int]:
    hit = keys.get(key, ())
    return (hit,) if isinstance(hit, int) else hit


def rarity_of(frequency: int, total: int) -> float:
    """0.2 for a word nearly every party carries, towards 1 for one that none does."""
    size = max(total, 20_000)
    return max(0.2, math.log(size / (frequency + 2)) / math.log(size / 2))
