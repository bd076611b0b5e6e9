"""Flat arrays that grow at the end: what the index is made of, so that a million names fit and load at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


class Column:
    """An array with room at its end. It may lie in a read-only file; the first growth copies it."""

    __slots__ = ("_held", "all", "size", "view")

    def __init__(self, values: Array) -> None:
        self._held = self.all = values
        self.view: Any = values.data
        """The same, for single values: they come as plain numbers, and quicker."""
        self.size = len(values)

    def extend(self, values: Sequence[Any] | Array) -> None:
        wanted = self.size + len(values)
        if wanted > len(self._held):
            room = np.empty((max(1024, wanted + wanted // 8), *self._held.shape[1:]), dtype=self._held.dtype)
            room[: self.size] = self.all
            self._held = room
        if len(values):
            self._held[self.size : wanted] = values
        self.size = wanted
        self.all = self._held[:wanted]
        self.view = self.all.data

    def writable(self) -> Array:
        """The array to be changed in place: a copy of its own, where it lies in a file."""
        if not self._held.flags.writeable:
            self._held = self._held.copy()
            self.all = self._held[: self.size]
            self.view = self.all.data
        return self.all


def ranges(starts: Array, counts: Array) -> Array:
    """The numbers start, start + 1, … of every range, one range after the other."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    found: Array = np.arange(total) + np.repeat(starts - (ends - counts), counts)
    return found


def starts(ordered: Array) -> Array:
    """Where each run of equals begins."""
    new = np.empty(len(ordered), dtype=bool)
    new[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    found: Array = new.nonzero()[0]
    return found


def distinct(values: Array) -> Array:
    """The values once each, rising (quicker than numpy's own way by a hash)."""
    ordered = np.sort(values)
    found: Array = ordered[starts(ordered)]
    return found


class Texts:
    """Short texts in one run of bytes; further ones in a list."""

    __slots__ = ("blob", "late", "offsets")

    def __init__(self, blob: Array, offsets: Array) -> None:
        self.blob, self.offsets = blob, offsets
        self.late: list[bytes] = []

    def __len__(self) -> int:
        return len(self.offsets) - 1 + len(self.late)

    def __getitem__(self, number: int) -> bytes:
        early = len(self.offsets) - 1
        if number >= early:
            return self.late[number - early]
        return self.blob[int(self.offsets[number]) : int(self.offsets[number + 1])].tobytes()
