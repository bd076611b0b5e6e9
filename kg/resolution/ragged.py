"""Lists of numbers of unequal length, one a row, and all meetings of two rows' numbers, as flat arrays."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

Value = TypeVar("Value", bound=Hashable)

Ints = npt.NDArray[np.int64]
Rows = npt.NDArray[np.int32]
"""Numbers of rows where there are millions of them: half as large."""
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Ragged:
    """Row r holds `values[start[r]:start[r + 1]]`."""

    start: Ints
    values: Ints

    @staticmethod
    def of(rows: Sequence[Sequence[int]]) -> Ragged:
        start = np.zeros(len(rows) + 1, dtype=np.int64)
        np.cumsum(np.fromiter(map(len, rows), np.int64, len(rows)), out=start[1:])
        return Ragged(start, np.fromiter((v for row in rows for v in row), np.int64, int(start[-1])))

    @property
    def counts(self) -> Ints:
        return np.diff(self.start)

    def count(self, rows: Ints) -> Ints:
        """How many values each of these rows has."""
        found: Ints = self.start[rows + 1] - self.start[rows]
        return found

    def row(self, row: int) -> list[int]:
        """The values of one row."""
        found: list[int] = self.values[self.start[row] : self.start[row + 1]].tolist()
        return found

    def rows(self) -> Ints:
        """The row of each value."""
        return np.repeat(np.arange(len(self.start) - 1), self.counts)


@dataclass(frozen=True, slots=True)
class Meetings:
    """Every value of a left row beside every value of its right row, pair by pair, left-major."""

    pair: Ints
    left: Ints
    """Place in the left `values`."""
    right: Ints
    wide: Ints
    """Values of the left row, for each pair; 0 where either row is empty."""
    high: Ints


def meetings(left: Ragged, right: Ragged, a: Ints, b: Ints) -> Meetings:
    """The meetings of rows `a` of one table with rows `b` of another."""
    wide, high = left.count(a), right.count(b)
    cells = wide * high
    wide, high = np.where(cells, wide, 0), np.where(cells, high, 0)
    pair = np.repeat(np.arange(len(a)), cells)
    inside = np.arange(len(pair)) - np.repeat(np.cumsum(cells) - cells, cells)
    across = high[pair]
    return Meetings(pair, left.start[a][pair] + inside // across, right.start[b][pair] + inside % across, wide, high)


def best(scores: Floats, pair: Ints, pairs: int, absent: float) -> Floats:
    """The highest score of each pair; `absent` where nothing meets. `pair` ascends."""
    found = np.full(pairs, absent)
    if len(pair):
        first = np.flatnonzero(np.r_[True, pair[1:] != pair[:-1]])
        found[pair[first]] = np.maximum.reduceat(scores, first)
    return found


class Growing:
    """Rows of numbers that come one by one."""

    def __init__(self) -> None:
        self._ends, self._values = array("q", [0]), array("q")

    def add(self, row: Iterable[int]) -> None:
        self._values.extend(row)
        self._ends.append(len(self._values))

    def rows(self) -> Ragged:
        """All rows so far."""
        return Ragged(np.array(self._ends, dtype=np.int64), np.array(self._values, dtype=np.int64))


class Numbering(Growing, Generic[Value]):
    """Rows of values that come one by one, kept as `numbers`: each value once, in the order of coming."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[Value, int] = {}

    def number(self, row: Iterable[Value]) -> None:
        numbers = self.numbers
        for value in row:  # most rows are empty: no generator is made for them
            self._values.append(numbers.setdefault(value, len(numbers)))
        self._ends.append(len(self._values))


def distinct(rows: Iterable[Sequence[str]]) -> tuple[Ragged, list[str]]:
    """Texts as numbers in the order in which they first appear."""
    found = Numbering[str]()
    for row in rows:
        found.number(row)
    return found.rows(), list(found.numbers)


def numbered(codes: Ints) -> Ints:
    """Each code as a number, in the order in which they first appear."""
    _, first, places = np.unique(codes, return_index=True, return_inverse=True)
    number = np.empty(len(first), dtype=np.int64)
    number[np.argsort(first)] = np.arange(len(first))
    return number[places]


def once(left: Ints, right: Ints, size: int) -> tuple[Ints, Ints, Ints]:
    """Distinct (left, right) pairs, and for each given pair the place of its own among them."""
    codes, places = np.unique(left * size + right, return_inverse=True)
    return codes // size, codes % size, places


def ascending(codes: Ints) -> Ints:
    """The distinct codes in their order, by sorting: of millions, numpy's own way, which hashes them, takes seconds."""
    found = np.sort(codes)
    kept: Ints = found[np.flatnonzero(np.r_[True, found[1:] != found[:-1]])] if len(found) else found
    return kept


def among(codes: Ints, known: Ints) -> Flags:
    """Which of the codes are known; these ascend."""
    if not len(known):
        return np.zeros(len(codes), dtype=np.bool_)
    found: Flags = known[np.minimum(np.searchsorted(known, codes), len(known) - 1)] == codes
    return found
