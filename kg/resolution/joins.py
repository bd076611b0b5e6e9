"""Rows that meet under keys, as pairs: under a rare key all, under frequent ones those that share two of them.

Among records of the graph a key is rare by the number of its rows alone (`MOST`): so one more record changes only the
pairs of rows that share a key with it, and a search that begins there finds what a search from nothing finds. A table
that is looked through once has a budget of pairs instead, and none of its keys is dropped for being frequent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from kg.resolution.ragged import Flags, Floats, Ints, Ragged

MOST = 100
"""Rows of a rare key. On four lists with 26,657 names neighbours under still more frequent keys gave no judgement that
these did not."""
PAIRS, PAIRS_EACH = 800_000, 10
"""Pairs that keys may bring together: so many, and so many for each row. Rare keys come first."""
PART = 0.15
"""Share of a name that must stand behind a key which is to bring it together with another."""
NEIGHBOURS = 20
"""Rows on which a row meets under a key for which no pairs are left."""


def met(held: Ragged, size: int, weight: Sequence[Sequence[float]] | None = None) -> tuple[Ints, Ints]:
    """Pairs of rows under a rare key, or under two frequent ones that few rows share."""
    rows, values, share = held.rows(), held.values, _shares(held, weight)
    left, right, frequent = _spend(values, rows, share, None)
    if not frequent.any():
        return left, right
    doubled = _doubled(rows[frequent], values[frequent], size, None)
    again, also, _ = _spend(doubled.values, doubled.rows(), np.ones(len(doubled.values)), None)
    return np.r_[left, again], np.r_[right, also]


def _shares(held: Ragged, weight: Sequence[Sequence[float]] | None) -> Floats:
    return np.array([w for row in weight for w in row]) if weight else np.ones(len(held.values))


def joined(held: Ragged, size: int, weight: Sequence[Sequence[float]] | None = None) -> tuple[Ints, Ints]:
    """Pairs of rows under a common key. Keys come from the rarest up while pairs are left to spend; rows under the
    others meet under two of them at once, and else with their neighbours: no key is dropped for being frequent."""
    rows, values, share = held.rows(), held.values, _shares(held, weight)
    left, right, frequent = _spend(values, rows, share, PAIRS + PAIRS_EACH * size)
    if not frequent.any():
        return left, right
    doubled = _doubled(rows[frequent], values[frequent], size, 10)
    more = doubled.rows()
    again, also, rest = _spend(doubled.values, more, np.ones(len(more)), PAIRS + PAIRS_EACH * size)
    near, beside = _neighbours(doubled.values[rest], more[rest])
    return np.r_[left, again, near], np.r_[right, also, beside]


def _spend(values: Ints, rows: Ints, share: Floats, budget: int | None) -> tuple[Ints, Ints, Flags]:
    """All pairs under the keys that the budget pays for, or under rare ones; and which (row, key) are left over."""
    order = np.lexsort((rows, values))
    counts = np.bincount(values) if len(values) else np.zeros(0, dtype=np.int64)
    paid: Flags = counts <= MOST
    if budget is not None:
        by_count = np.argsort(counts, kind="stable")
        paid[by_count] = np.cumsum(counts[by_count] * (counts[by_count] - 1) // 2) <= budget
    start = np.r_[0, np.cumsum(counts)]
    here = np.flatnonzero(paid[values[order]])
    key = values[order][here]
    after = start[key + 1] - here - 1
    ours = np.repeat(here, after)
    theirs = ours + 1 + np.arange(len(ours)) - np.repeat(np.cumsum(after) - after, after)
    worth = np.maximum(share[order][ours], share[order][theirs]) >= PART
    return rows[order][ours[worth]], rows[order][theirs[worth]], ~paid[values]


def _doubled(rows: Ints, values: Ints, size: int, most: int | None) -> Ragged:
    """Two frequent keys of a row as one. Of the first `most` keys of it; then a row with a single one keeps it."""
    held: dict[int, list[int]] = defaultdict(list)
    for row, value in zip(rows.tolist(), values.tolist(), strict=True):
        held[row].append(value)
    numbers: dict[tuple[int, ...], int] = {}
    found: list[list[int]] = [[] for _ in range(size)]
    for row, mine in held.items():
        both: list[tuple[int, ...]] = [*combinations(sorted(mine)[:most], 2)]
        both = both or ([(mine[0],)] if most else [])
        found[row] = [numbers.setdefault(pair, len(numbers)) for pair in both]
    return Ragged.of(found)


def _neighbours(values: Ints, rows: Ints) -> tuple[Ints, Ints]:
    order = np.lexsort((rows, values))
    values, rows = values[order], rows[order]
    found = [(rows[:-step][same], rows[step:][same]) for step in range(1, NEIGHBOURS + 1)
             if (same := values[:-step] == values[step:]).any()]  # fmt: skip
    if not found:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])
