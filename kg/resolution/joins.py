"""Rows that meet under keys, as pairs: under a rare key all, under frequent ones those that share two of them.

Among records of the graph a key is rare by the number of its rows alone (`MOST`): so one more record changes only the
pairs of rows that share a key with it, and a search that begins there finds what a search from nothing finds. A table
that is looked through once has a budget of pairs instead, and none of its keys is dropped for being frequent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from kg.resolution.ragged import Flags, Floats, Ints, Ragged, Rows

MOST = 100
"""Rows of a rare key. On four lists with 26,657 names neighbours under still more frequent keys gave no judgement that
these did not."""
PAIRS, PAIRS_EACH = 800_000, 10
"""Pairs that keys may bring together: so many, and so many for each row. Rare keys come first."""
PART = 0.15
"""Share of a name that must stand behind a key which is to bring it together with another."""
IN_TURN = 500_000
"""Pairs that are found in one go."""
NEIGHBOURS = 20
"""Rows on which a row meets under a key for which no pairs are left."""


@dataclass(frozen=True, slots=True)
class Under:
    """Rows by the key under which they stand: those of one key beside each other, ascending."""

    rows: Rows
    share: Floats
    """Share of the row behind the key."""
    here: Ints
    """Places whose rows are brought together with those after them, by ascending row."""
    after: Ints
    """How many those are."""

    def among(self, first: int, last: int) -> tuple[Rows, Rows]:
        """Pairs of the rows from `first` to before `last` with later ones."""
        begin, end = np.searchsorted(self.rows[self.here], (first, last)).tolist()
        return _pairs(self.rows, self.share, self.here[begin:end], self.after[begin:end])


def met(held: Ragged, size: int, share: Floats | None = None) -> tuple[Rows, Rows]:
    """Pairs of rows under a rare key, or under two frequent ones that few rows share."""
    return _together([pairs for _, *pairs in met_in_turn(held, size, share)])


def met_in_turn(held: Ragged, size: int, share: Floats | None = None) -> Iterator[tuple[range, Rows, Rows]]:
    """The same, some rows at a time: which ones, and the pairs of which the first is one of them. The pairs of a large
    table need not be held at once."""
    rows, values = held.rows().astype(np.int32), held.values
    under, frequent = _under(values, rows, np.ones(len(values)) if share is None else share, None)
    both, twice = _both(rows[frequent], values[frequent])
    every = [under, _under(both, twice, np.ones(len(both)), None)[0]]
    counts = [np.bincount(one.rows[one.here], one.after, size) for one in every]
    turns = (np.cumsum(counts[0] + counts[1]) // IN_TURN).astype(np.int64)
    for first, last in pairwise([0, *(np.flatnonzero(np.diff(turns)) + 1).tolist(), size]):
        yield range(first, last), *_together([one.among(first, last) for one in every])


def _together(parts: Sequence[Sequence[Rows]]) -> tuple[Rows, Rows]:
    left, right = (np.concatenate([part[side] for part in parts]) for side in (0, 1))
    return left, right


def _both(rows: Rows, values: Ints) -> tuple[Ints, Rows]:
    """Every two keys of a row as one key, by number, and the row; those that no other row has are left out, and those
    that are no rarer than one key had to be. Of a million names there are a hundred times as many as remain: they are
    made some first keys at a time."""
    order = np.lexsort((values, rows))
    rows, values = rows[order], values[order]
    after = np.searchsorted(rows, rows, side="right") - np.arange(len(rows)) - 1
    by_first = np.argsort(values, kind="stable")
    ends = np.flatnonzero(np.diff(values[by_first], append=-1)) + 1
    turns = np.cumsum(after[by_first])[ends - 1] // IN_TURN
    found, paired, last = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int32)], 0
    for first, end in pairwise([0, *ends[np.flatnonzero(np.diff(turns, append=-1))].tolist()]):
        numbers, some = _rare(*_two(rows, values, by_first[first:end], after))
        found.append(numbers + last)
        paired.append(some)
        last += int(numbers.max(initial=-1)) + 1
    return np.concatenate(found), np.concatenate(paired)


def _two(rows: Rows, values: Ints, cells: Ints, after: Ints) -> tuple[Ints, Rows]:
    """The key at each of these places with every one after it in its row as one code; and the row."""
    counts = after[cells]
    ours = np.repeat(cells, counts)
    theirs = ours + 1 + np.arange(len(ours)) - np.repeat(np.cumsum(counts) - counts, counts)
    return values[ours] * (values.max(initial=0) + 1) + values[theirs], rows[ours]


def _rare(codes: Ints, rows: Rows) -> tuple[Ints, Rows]:
    """Codes that several rows have and no more than a rare key, as numbers in their order, and the rows."""
    order = np.argsort(codes, kind="stable")
    begins = np.flatnonzero(np.diff(codes[order], prepend=-1))
    sizes = np.diff(begins, append=len(codes))
    rare = (sizes > 1) & (sizes <= MOST)
    return np.repeat(np.arange(int(rare.sum())), sizes[rare]), rows[order[np.repeat(rare, sizes)]]


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


def _spend(values: Ints, rows: Rows, share: Floats, budget: int) -> tuple[Rows, Rows, Flags]:
    """All pairs under the keys that the budget pays for; and which (row, key) are left over."""
    under, left_over = _under(values, rows, share, budget)
    return *under.among(0, int(rows.max(initial=0)) + 1), left_over


def _under(values: Ints, rows: Rows, share: Floats, budget: int | None) -> tuple[Under, Flags]:
    """Rows under the keys that the budget pays for, or under rare ones; and which (row, key) are left over."""
    counts = np.bincount(values)
    paid: Flags = counts <= MOST
    if budget is not None:
        by_count = np.argsort(counts, kind="stable")
        paid[by_count] = np.cumsum(counts[by_count] * (counts[by_count] - 1) // 2) <= budget
    left_over, several = ~paid[values], paid & (counts > 1)
    some = np.flatnonzero(several[values])
    some = some[np.lexsort((rows[some], values[some]))]
    rows, ends = rows[some], np.cumsum(np.where(several, counts, 0))
    after = ends[values[some]] - np.arange(len(rows)) - 1
    here = np.flatnonzero(after)
    here = here[np.argsort(rows[here], kind="stable")]
    return Under(rows, share[some], here, after[here]), left_over


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
