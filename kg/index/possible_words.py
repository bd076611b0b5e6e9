"""Listed words that a word can be."""

from __future__ import annotations

import numpy as np

from kg.index.arrays import Array

ACRONYM = -2
"""Stands before the number of an acronym in the parts of a join."""


class Alike:
    """Listed words that a word can be: their numbers, and the likeness of each."""

    __slots__ = ("_by_number", "_joins", "_plain", "_says", "numbers", "scores")

    def __init__(self, numbers: Array, scores: Array) -> None:
        self.numbers, self.scores = numbers, scores
        self._says: Array | None = None
        self._by_number: dict[int, float] | None = None
        self._joins: list[tuple[tuple[int, ...], float]] | None = None
        self._plain: Alike | None = None

    @property
    def plain(self) -> Alike:
        """Without what the list writes as several words."""
        if self._plain is None:
            kept = self.numbers >= 0
            self._plain = Alike(self.numbers[kept], self.scores[kept])
        return self._plain

    @property
    def says(self) -> Array:
        """The likeness as the real part, 1 as the imaginary one."""
        if self._says is None:
            self._says = self.scores + 1j
        return self._says

    @property
    def by_number(self) -> dict[int, float]:
        if self._by_number is None:
            self._by_number = dict(zip(self.numbers.tolist(), self.scores.tolist(), strict=True))
        return self._by_number

    def joins(self, parts: memoryview) -> list[tuple[tuple[int, ...], float]]:
        """The joins among them, each as the numbers of its words, or as ACRONYM and the number of an acronym."""
        if self._joins is None:
            found: list[tuple[tuple[int, ...], float]] = []
            for number, score in self.by_number.items():
                if number < 0:
                    row = -1 - number
                    first, second, third = parts[row, 0], parts[row, 1], parts[row, 2]
                    found.append(((first, second) if third < 0 else (first, second, third), score))
            self._joins = found
        return self._joins

    def acronyms(self, parts: memoryview) -> list[int]:
        """The acronyms among them."""
        for join, _ in self.joins(parts):
            if join[0] == ACRONYM:
                return [number for number in self.by_number if number < 0 and parts[-1 - number, 0] == ACRONYM]
        return []


NOTHING = Alike(np.zeros(0, dtype=np.int32), np.zeros(0))


class Laid:
    """What listed words can be, laid down at building for the first of them; `stale` are words to be looked up anew."""

    __slots__ = ("count", "numbers", "scores", "stale", "starts")

    def __init__(self, starts: Array, numbers: Array, scores: Array) -> None:
        self.starts, self.numbers, self.scores = starts, numbers, scores
        self.count = len(starts) - 1
        self.stale: set[int] = set()

    def __getitem__(self, word: int) -> Alike:
        first, last = self.starts[word : word + 2].tolist()
        return Alike(self.numbers[first:last], self.scores[first:last].astype(np.float64))
