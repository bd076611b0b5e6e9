"""Hashes and the numbers under them → one flat table, sorted a range of hashes at a time: little is held twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from kg.index.arrays import Array

Pieces = Sequence[tuple[Array, Array]]
"""Hashes of 64 bits and their numbers, in parallel."""
RANGE, MOST_RANGES = 20, 8
"""Bits of the hashes that are sorted together, and of the ranges there are at most."""


def laid_out(pieces: Pieces) -> tuple[Array, Array, Array]:
    """Where each bucket begins, the numbers by bucket and number, and beside each the low half of its hash.

    A bucket is the high bits of a hash: about as many buckets as numbers.
    """
    total = sum(len(keys) for keys, _ in pieces)
    bits = max(4, total.bit_length())
    ranges = min(MOST_RANGES, max(0, bits - RANGE))
    starts = np.zeros((1 << bits) + 1, dtype=np.int32)
    numbers, marks = np.empty(total, dtype=np.int32), np.empty(total, dtype=np.uint32)
    span, end = 1 << (bits - ranges), 0
    for part, (keys, held) in enumerate(_parted(pieces, ranges)):
        buckets = (keys >> np.uint64(64 - bits)).astype(np.int64) - part * span
        order = np.argsort((buckets << 32) | (held.astype(np.int64) & 0xFFFFFFFF))
        begin, end = end, end + len(keys)
        numbers[begin:end], marks[begin:end] = held[order], keys.astype(np.uint32)[order]
        starts[part * span + 1 : (part + 1) * span + 1] = begin + np.bincount(buckets, minlength=span).cumsum()
    return starts, numbers, marks


def _parted(pieces: Pieces, bits: int) -> Iterator[tuple[Array, Array]]:
    """What the pieces hold of each range of hashes, from the lowest; a range is their highest bits."""
    if not bits:
        yield _joined(pieces)
        return
    tops = [(keys >> np.uint64(64 - bits)).astype(np.uint8) for keys, _ in pieces]
    for part in range(1 << bits):
        places = [np.flatnonzero(top == part) for top in tops]
        yield _joined([(keys[at], held[at]) for at, (keys, held) in zip(places, pieces, strict=True)])


def _joined(pieces: Pieces) -> tuple[Array, Array]:
    if not pieces:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int32)
    return np.concatenate([keys for keys, _ in pieces]), np.concatenate([held for _, held in pieces])
