"""Hash → numbers, in flat tables: a look-up of many hashes at once costs a few array operations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from kg.index.arrays import Array, ranges
from kg.index.buckets import laid_out
from kg.index.late_numbers import Late

_LOW = np.uint64(0xFFFFFFFF)


class Table:
    """Hash → numbers. Numbers of one bucket lie together, each beside the low half of its hash."""

    __slots__ = ("_views", "late", "marks", "numbers", "shift", "starts")

    def __init__(self, starts: Array, numbers: Array, marks: Array) -> None:
        self.starts, self.numbers, self.marks = starts, numbers, marks
        self.shift = np.uint64(64 - max(1, (len(starts) - 1).bit_length() - 1))
        self.late = Late()
        self._views: tuple[Any, Any, Any, int] = starts.data, numbers.data, marks.data, int(self.shift)

    def get(self, key: int) -> list[int]:
        """The numbers under one key."""
        starts, numbers, marks, shift = self._views
        bucket = key >> shift
        first, last = starts[bucket], starts[bucket + 1]
        late = self.late.get(key) if self.late.last else []
        if first == last:
            return late
        mark = key & 0xFFFFFFFF
        return [numbers[i] for i in range(first, last) if marks[i] == mark] + late

    def first(self, keys: Iterable[int], most: int) -> set[int]:
        """The numbers under the keys from 0 up to below `most`: in a bucket they come first."""
        starts, numbers, marks, shift = self._views
        found = set()
        for key in keys:
            bucket, mark = key >> shift, key & 0xFFFFFFFF
            for i in range(starts[bucket], starts[bucket + 1]):
                if not 0 <= (number := numbers[i]) < most:
                    break
                if marks[i] == mark:
                    found.add(number)
        return found

    @staticmethod
    def of(*pieces: tuple[Array, Array]) -> Table:
        """The table of hashes and their numbers, in as many pieces as they come."""
        return Table(*laid_out(pieces))

    def find(self, keys: Array) -> tuple[Array, Array]:
        """(place of the key, number) for every number under one of the keys."""
        buckets = (keys >> self.shift).astype(np.intp)
        first = self.starts[buckets]
        counts = self.starts[buckets + 1] - first
        which = np.repeat(np.arange(len(keys)), counts)
        at = ranges(first, counts)
        same = self.marks[at] == (keys & _LOW)[which]
        which, numbers = which[same], self.numbers[at[same]]
        return self._with_late(keys, which, numbers) if self.late.last else (which, numbers)

    def _with_late(self, keys: Array, which: Array, numbers: Array) -> tuple[Array, Array]:
        more = [(place, n) for place, key in enumerate(keys.tolist()) if key in self.late.last
                for n in self.late.get(key)]  # fmt: skip
        if not more:
            return which, numbers
        added = np.array(more, dtype=np.int64)
        return np.concatenate((which, added[:, 0])), np.concatenate((numbers, added[:, 1].astype(np.int32)))

    def add(self, keys: Iterable[int], number: int) -> None:
        for key in keys:
            self.late.add(key, number)
