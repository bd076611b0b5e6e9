"""Rows that meet under keys, as pairs: under a rare key all, under frequent ones those that share two of them.

Among records of the graph a key is rare by the number of its rows alone (`MOST`): so one more record changes only the
pairs of rows that share a key with it, and a search that begins there finds what a search from nothing finds. A table
that is looked through once has a budget of pairs instead, and none of its keys is dropped for being frequent.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import numpy as np

from kg.resolution.ragged import Flags, Floats, Ints, Ragged, Rows

MOST = 100
"""Rows of a rare key. On four lists with 26,657 names neighbours under still more frequent keys gave no judgement that
these did not."""
PAIRS, PAIRS_EACH = 800_000, 10
"""Pairs that keys may bring together: so many, and so many for each row. Rare keys come first."""
PART = 0.15
"""Share of a name that must stand behind a key which is to bring it together with another."""
SPAN = 20_000
"""Places that are looked at in one go."""
NEIGHBOURS = 20
"""Rows on which a row meets under a key for which no pairs are left."""


def met(held: Ragged, size: int, share: Floats | None = None) -> tuple[Rows, Rows]:
    """Pairs of rows under a rare key, or under two frequent ones that few rows share."""
    rows, values = held.rows().astype(np.int32), held.values
    share = np.ones(len(values)) if share is None else share
    left, right, frequent = _spend(values, rows, share, None)
    if not frequent.any():
        return left, right
    both, twice = _both(rows[frequent], values[frequent])
    again, also, _ = _spend(both, twice, np.ones(len(both)), None)
    return np.r_[left, again], np.r_[right, also]


def _both(rows: Rows, values: Ints) -> tuple[Ints, Rows]:
    """Every two keys of a row as one key, by number, and the row; those that no other row has are left out."""
    order = np.lexsort((values, rows))
    rows, values = rows[order], values[order]
    here = np.arange(len(rows))
    after = np.searchsorted(rows, rows, side="right") - here - 1
    ours = np.repeat(here, after)
    theirs = ours + 1 + np.arange(len(ours)) - np.repeat(np.cumsum(after) - after, after)
    codes, rows = values[ours] * (values.max(initial=0) + 1) + values[theirs], rows[ours]
    order = np.argsort(codes, kind="stable")
    codes, rows = codes[order], rows[order]
    new = np.ones(len(codes), dtype=np.bool_)
    new[1:] = codes[1:] != codes[:-1]
    shared = ~(new & np.r_[new, True][1:])
    return np.cumsum(new)[shared] - 1, rows[shared]


def joined(held: Ragged, size: int, share: Floats | None = None) -> tuple[Rows, Rows]:
    """Pairs of rows under a common key. Keys come from the rarest up while pairs are left to spend; rows under the
    others meet under two of them at once, and else with their neighbours: no key is dropped for being frequent."""
    rows, values = held.rows().astype(np.int32), held.values
    share = np.ones(len(values)) if share is None else share
    left, right, frequent = _spend(values, rows, share, PAIRS + PAIRS_EACH * size)
    if not frequent.any():
        return left, right
    doubled = _doubled(rows[frequent], values[frequent], size, 10)
    more = doubled.rows().astype(np.int32)
    again, also, rest = _spend(doubled.values, more, np.ones(len(more)), PAIRS + PAIRS_EACH * size)
    near, beside = _neighbours(doubled.values[rest], more[rest])
    return np.r_[left, again, near], np.r_[right, also, beside]


def _spend(values: Ints, rows: Rows, share: Floats, budget: int | None) -> tuple[Rows, Rows, Flags]:
    """All pairs under the keys that the budget pays for, or under rare ones; and which (row, key) are left over."""
    order = np.lexsort((rows, values))
    counts = np.bincount(values) if len(values) else np.zeros(0, dtype=np.int64)
    paid: Flags = counts <= MOST
    if budget is not None:
        by_count = np.argsort(counts, kind="stable")
        paid[by_count] = np.cumsum(counts[by_count] * (counts[by_count] - 1) // 2) <= budget
    start = np.r_[0, np.cumsum(counts)]
    values, rows, share, left_over = values[order], rows[order], share[order], ~paid[values]
    here = np.flatnonzero(paid[values])
    parts = [_pairs(rows, share, some, start[values[some] + 1] - some - 1) for some in _spans(here)]
    left, right = (np.concatenate([part[side] for part in parts]) for side in (0, 1))
    return left, right, left_over


def _spans(here: Ints) -> list[Ints]:
    return [here[n : n + SPAN] for n in range(0, max(len(here), 1), SPAN)]


def _pairs(rows: Rows, share: Floats, here: Ints, after: Ints) -> tuple[Rows, Rows]:
    """Rows at these places with those at so many places `after` each, where one has enough of its name behind the
    key."""
    ours = np.repeat(here, after)
    theirs = ours + 1 + np.arange(len(ours)) - np.repeat(np.cumsum(after) - after, after)
    worth = np.maximum(share[ours], share[theirs]) >= PART
    return rows[ours[worth]], rows[theirs[worth]]


def _doubled(rows: Rows, values: Ints, size: int, most: int) -> Ragged:
    """Two frequent keys of a row as one. Of the first `most` keys of it; then a row with a single one keeps it."""
    held: dict[int, list[int]] = defaultdict(list)
    for row, value in zip(rows.tolist(), values.tolist(), strict=True):
        held[row].append(value)
    numbers: dict[tuple[int, ...], int] = {}
    found: list[list[int]] = [[] for _ in range(size)]
    for row, mine in held.items():
        both: list[tuple[int, ...]] = [*combinations(sorted(mine)[:most], 2)] or [(mine[0],)]
        found[row] = [numbers.setdefault(pair, len(numbers)) for pair in both]
    return Ragged.of(found)


def _neighbours(values: Ints, rows: Rows) -> tuple[Rows, Rows]:
    order = np.lexsort((rows, values))
    values, rows = values[order], rows[order]
    found = [(rows[:-step][same], rows[step:][same]) for step in range(1, NEIGHBOURS + 1)
             if (same := values[:-step] == values[step:]).any()]  # fmt: skip
    if not found:
        return np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int32)
    return np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])
