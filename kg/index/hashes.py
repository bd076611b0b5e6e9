"""Keys of words as 64-bit hashes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

import numpy as np

from kg.index.arrays import Array
from kg.index.hash_tables import Table as Table
from kg.names.folds import PREFIX

_HALF = np.uint64(32)


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
