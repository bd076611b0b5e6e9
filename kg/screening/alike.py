"""Listed words that a word can be, with the names that hold them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from kg.screening.columns import Array

ACRONYM = -2
"""Stands before the number of an acronym in the parts of a join."""


class Found(NamedTuple):
    """Names that hold one of the words; likeness as the real part of `says`, 1 as the imaginary one."""

    names: Array
    says: Array


class Alike:
    """Listed words that a word can be: their numbers, and the likeness of each."""

    __slots__ = ("_by_number", "_joins", "found", "numbers", "scores")

    def __init__(self, numbers: Array, scores: Array) -> None:
        self.numbers, self.scores = numbers, scores
        self.found: Found | None = None
        self._by_number: dict[int, float] | None = None
        self._joins: list[tuple[tuple[int, ...], float]] | None = None

    def acronyms(self, parts: Array) -> list[int]:
        """The acronyms among them."""
        if not any(join[0] == ACRONYM for join, _ in self.joins(parts)):
            return []
        return [number for number in self.by_number if number < 0 and parts[-1 - number, 0] == ACRONYM]

    @property
    def by_number(self) -> dict[int, float]:
        if self._by_number is None:
            self._by_number = dict(zip(self.numbers.tolist(), self.scores.tolist(), strict=True))
        return self._by_number

    def joins(self, parts: Array) -> list[tuple[tuple[int, ...], float]]:
        """The joins among them, each as the numbers of its words."""
        if self._joins is None:
            found = [(-1 - number, score) for number, score in self.by_number.items() if number < 0]
            rows = parts[[number for number, _ in found]].tolist() if found else []
            self._joins = [(tuple(p for p in row if p != -1), s) for row, (_, s) in zip(rows, found, strict=True)]
        return self._joins


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
