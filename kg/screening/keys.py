"""Keys of words as 64-bit hashes in flat tables: a look-up of many keys at once costs a few array operations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any
from zlib import crc32

import numpy as np

from kg.screening.buckets import laid_out
from kg.screening.columns import Array, ranges
from kg.screening.folds import PREFIX
from kg.screening.late import Late

_LOW, _HALF = np.uint64(0xFFFFFFFF), np.uint64(32)


def _multipliers(count: int, seed: int) -> Array:
    """Odd numbers that spread letters over 64 bits (splitmix64)."""
    found, state, most = [], seed, (1 << 64) - 1
    for _ in range(count):
        state = (state + 0x9E3779B97F4A7C15) & most
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & most
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & most
        found.append((mixed ^ (mixed >> 31)) | 1)
    return np.array(found, dtype=np.uint64)


_OF_START = _multipliers(PREFIX, 2)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


def _mixed(hashes: Array) -> Array:
    hashes = (hashes ^ (hashes >> np.uint64(32))) * _MIX
    mixed: Array = hashes ^ (hashes >> np.uint64(29))
    return mixed


def _letters(texts: Sequence[str], width: int) -> Array:
    return np.array(texts, dtype=f"<U{width}").view("<u4").reshape(-1, width).astype(np.uint64)


def hash_of(text: str) -> int:
    """64 bits that are the same in every process."""
    data = text.encode("utf-8", "surrogatepass")
    return crc32(data) << 32 | crc32(data[::-1])


def hashes(texts: Sequence[str], before: str = "") -> Array:
    """`hash_of` each text with `before` in front of it: as the lines of one text, and that text from its end."""
    if not texts:
        return np.zeros(0, dtype=np.uint64)
    data = (before + f"\n{before}".join(texts)).encode("utf-8", "surrogatepass")
    lines = data.split(b"\n")
    if len(lines) != len(texts):
        return np.fromiter([hash_of(before + text) for text in texts], np.uint64, len(texts))
    backwards = np.fromiter(map(crc32, data[::-1].split(b"\n")), np.uint64, len(lines))[::-1]
    found: Array = np.fromiter(map(crc32, lines), np.uint64, len(lines)) << _HALF | backwards
    return found


_LEFT = [tuple(i for i in range(PREFIX) if i not in gone) for n in (0, 1, 2) for gone in combinations(range(PREFIX), n)]
_PLACES = np.array([(*left, *[PREFIX] * (PREFIX - len(left))) for left in _LEFT])
_ONE, _ALL = 1 + PREFIX, len(_LEFT)
_EXPANDED = np.zeros((PREFIX + 1, _ALL), dtype=np.uint64)
"""Letter at a place × multiplier of the place it moves to, for each deletion: a hash is one product of matrices."""
for _key, _row in enumerate(_PLACES):
    for _to, _from in enumerate(_row):
        if _from < PREFIX:
            _EXPANDED[_from, _key] = _OF_START[_to]
_EXPANDED = _EXPANDED[:PREFIX]


def edit_hashes(words: Sequence[str], lengths: Array) -> tuple[Array, Array]:
    """(place of the word, hash) of every key of `folds.deletions`: the beginning of a word, and what is left of it
    after one deletion (from 4 letters) or two (from 6)."""
    found, most = _edits(words, lengths)
    return np.repeat(np.arange(len(words)), most), found[np.arange(_ALL) < most[:, None]]


def distinct_edits(words: Sequence[str], lengths: Array) -> tuple[Array, Array]:
    """`edit_hashes`, each key of a word once."""
    found, most = _edits(words, lengths)
    np.copyto(found, found[:, :1], where=np.arange(_ALL) >= most[:, None])
    found.sort(axis=1)
    held = np.ones(found.shape, dtype=bool)
    np.not_equal(found[:, 1:], found[:, :-1], out=held[:, 1:])
    return np.repeat(np.arange(len(words)), held.sum(axis=1)), found[held]


def edits_of(word: str) -> set[int]:
    """The hashes of `edit_hashes` of one word."""
    letters = np.array([*map(ord, word[:PREFIX]), *_NO_LETTERS[len(word) :]], dtype=np.uint64)
    return set(_mixed(letters @ _EXPANDED)[: _most(len(word))].tolist())


_NO_LETTERS = (0,) * PREFIX


def _most(length: int) -> int:
    return _ALL if length >= 6 else _ONE if length >= 4 else 1


def _edits(words: Sequence[str], lengths: Array) -> tuple[Array, Array]:
    """Hashes of all that can be left of each word, and how many of them, from the first, count at its length."""
    found = _mixed(_letters(words, PREFIX) @ _EXPANDED)
    return found, np.where(lengths >= 6, _ALL, np.where(lengths >= 4, _ONE, 1))


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
