"""The order of words in persons' names: a turn of the whole (family name first) says nothing, any other does."""

from __future__ import annotations

import numpy as np

from kg.resolution.ragged import Flags, Ints
from kg.resolution.spelling import Names

FEWEST = 3
"""Words from which on there is an order besides the turn of the whole."""


def out_of_order(names: Names, left: Ints, right: Ints) -> Flags:
    """Pairs of persons' names of the same words, but for one of them, in another order: Kim Su Il is not Kim Il Su,
    while Su Il Gim is.

    `left`, `right`: numbers of names, one a pair. Names in which a word stands twice say nothing.
    """
    found: Flags = np.zeros(len(left), dtype=np.bool_)
    counts = names.spelled.count(left)
    same = (counts == names.spelled.count(right)) & (counts >= FEWEST) & (names.person[left] == 1) & (left != right)
    for size in np.unique(counts[same]).tolist():
        pairs = np.flatnonzero(same & (counts == size))
        ours, theirs = _words(names, left[pairs], size), _words(names, right[pairs], size)
        found[pairs] = _other_order(_one_left_over(ours, theirs), _one_left_over(theirs, ours))
    return found


def _words(names: Names, which: Ints, size: int) -> Ints:
    words: Ints = names.spelled.values[names.spelled.start[which][:, None] + np.arange(size)]
    return words


def _one_left_over(words: Ints, others: Ints) -> Ints:
    """The words, with the one that has no equal on the other side as -1: Gim and Kim are the same place."""
    alone = ~(words[:, :, None] == others[:, None, :]).any(axis=2)
    single = alone & (alone.sum(axis=1) == 1)[:, None]
    return np.where(single, -1, words)


def _other_order(ours: Ints, theirs: Ints) -> Flags:
    """Rows of the same distinct words, of which going through ours leads backwards in theirs more than once."""
    here, there = np.argsort(ours, axis=1), np.argsort(theirs, axis=1)
    words = np.take_along_axis(ours, here, axis=1)
    equal = (words == np.take_along_axis(theirs, there, axis=1)).all(axis=1) & (np.diff(words, axis=1) > 0).all(axis=1)
    order = np.empty_like(there)
    np.put_along_axis(order, here, there, axis=1)
    falls = (order > np.roll(order, -1, axis=1)).sum(axis=1)
    other: Flags = equal & (falls > 1)
    return other
