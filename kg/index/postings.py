"""Word → the names that hold it."""

from __future__ import annotations

import numpy as np

from kg.index.arrays import Array
from kg.index.late_numbers import Late


class Postings:
    """`names[starts[row]:starts[row + 1]]` are the names that hold a word: joins (numbers below 0) come in the first
    `joins` rows, the last one first; then the plain words. What came later stands in `late`."""

    __slots__ = ("joins", "late", "names", "starts")

    def __init__(self, starts: Array, names: Array, joins: int) -> None:
        self.starts, self.names, self.joins = starts, names, joins
        self.late = Late()

    @staticmethod
    def of(numbers: Array, names: Array, joins: int, plain: int) -> Postings:
        """From pairs of a word and a name, in any order, a pair perhaps more than once."""
        both = ((numbers.astype(np.int64) + joins) << 32) | names
        both.sort()
        kept = np.ones(len(both), dtype=bool)
        kept[1:] = both[1:] != both[:-1]
        both = both[kept]
        starts = np.zeros(joins + plain + 1, dtype=np.int32)
        np.cumsum(np.bincount(both >> 32, minlength=joins + plain), out=starts[1:])
        return Postings(starts, (both & 0xFFFFFFFF).astype(np.int32), joins)

    def bounds(self, numbers: Array) -> tuple[Array, Array]:
        """Where the names that hold each word begin, and how many they are, later ones not counted."""
        rows = numbers + np.intp(self.joins)
        last = len(self.starts) - 1
        if self.late.last:
            rows = np.where((rows < 0) | (rows > last), last, rows)
            first = self.starts[rows]
            return first, self.starts[np.minimum(rows + 1, last)] - first
        first = self.starts[rows]
        return first, self.starts[rows + 1] - first

    def counts(self, numbers: Array) -> Array:
        """How many names hold each word, later ones not counted."""
        return self.bounds(numbers)[1]

    def find(self, numbers: Array) -> tuple[Array, Array]:
        """(place of the word, name) for every name that holds one of the words; later names come last."""
        return self.holding(numbers, *self.bounds(numbers))

    def holding(self, numbers: Array, first: Array, counts: Array) -> tuple[Array, Array]:
        """The same, where the bounds are known."""
        ends = counts.cumsum()
        at = (first - ends + counts).repeat(counts)
        at += np.arange(len(at))
        which, names = np.arange(len(numbers)).repeat(counts), self.names[at]
        last = self.late.last
        if not last:
            return which, names
        late = [(i, n) for i, number in enumerate(numbers.tolist()) if number in last for n in self.late.get(number)]
        more = np.array(late, dtype=np.intp).reshape(-1, 2)
        return np.concatenate((which, more[:, 0])), np.concatenate((names, more[:, 1]))

    def add(self, number: int, name: int) -> None:
        self.late.add(number, name)
