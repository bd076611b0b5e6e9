"""Which pairs of records are worth comparing: those whose names or numbers meet under a key.

Distinct names are compared with each other once, however many records carry them; records follow their names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from kg.resolution import keys, namepairs
from kg.resolution.compare import NamePairs
from kg.resolution.features import FEATURES
from kg.resolution.hypotheses import EITHER
from kg.resolution.ragged import Flags, Floats, Ints, Ragged, meetings
from kg.resolution.table import Table

PLAUSIBLE = -3.5
"""Log-odds of two names from which on their bearers are compared."""
PAIRS, PAIRS_EACH = 800_000, 10
"""Pairs that keys may bring together: so many, and so many for each row. Rare keys come first."""
PART = 0.15
"""Share of a name that must stand behind a key which is to bring it together with another."""
NEIGHBOURS = 20
"""Rows on which a row meets under a key for which no pairs are left."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of rows worth comparing, each once, left < right; and the names that were compared to find them."""

    left: Ints
    right: Ints
    known: NamePairs


def candidates(table: Table, plausible: float = PLAUSIBLE) -> Candidates:
    """The pairs of rows whose names or numbers meet, and those that a source states to be one."""
    size = len(table.records)
    a, b, known = name_pairs(table, plausible)
    by_name = _bearers(table, a, b)
    by_fact = _joined(_fact_keys(table), size)
    stated = _stated(table)
    left, right = (np.concatenate(part) for part in zip(by_name, by_fact, stated, strict=True))
    codes = np.unique(np.minimum(left, right) * size + np.maximum(left, right))
    left, right = codes // size, codes % size
    kinds = np.unique(np.array(table.kinds), return_inverse=True)[1] if size else np.zeros(0, dtype=np.int64)
    kept = (left != right) & ((kinds[left] == kinds[right]) | _either(table, left, right))
    return Candidates(left[kept], right[kept], known)


def _either(table: Table, left: Ints, right: Ints) -> Flags:
    """Pairs of a person and a body of which one is only assumed to be it."""
    both = np.array([kind in EITHER for kind in table.kinds], dtype=np.bool_)
    flags: Flags = (table.assumed[left] | table.assumed[right]) & both[left] & both[right]
    return flags


def name_pairs(table: Table, plausible: float = PLAUSIBLE) -> tuple[Ints, Ints, NamePairs]:
    """Pairs of distinct names that are plausibly names of one party, equal ones included."""
    names = table.names
    kinds = names.person.tolist()
    found = [keys.of_name(name, person=bool(p)) for name, p in zip(names.read, kinds, strict=True)]
    rows = [[f"{kind}{key}" for key in one] for kind, one in zip(kinds, found, strict=True)]
    weight = [list(one.values()) for one in found]
    left, right = _joined(_numbered(rows), len(names.read), weight)
    size, alone = len(names.read), np.arange(len(names.read))
    codes = np.unique(np.r_[np.minimum(left, right) * size + np.maximum(left, right), alone * size + alone])
    left, right = codes // max(size, 1), codes % max(size, 1)
    laid = namepairs.compare(names, left, right)
    kept = (laid.log_odds >= plausible) | (left == right)
    parts = namepairs.Laid(laid.log_odds[kept], laid.whole[kept], laid.rare[kept])
    return left[kept], right[kept], NamePairs(codes[kept], parts)


def _bearers(table: Table, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Rows that carry the names of these pairs."""
    rows = table.carried.rows()
    order = np.argsort(table.carried.values, kind="stable")
    counts = np.bincount(table.carried.values, minlength=len(table.names.read))
    bearers = Ragged(np.r_[0, np.cumsum(counts)].astype(np.int64), rows[order])
    cells = meetings(bearers, bearers, left, right)
    return bearers.values[cells.left], bearers.values[cells.right]


def _fact_keys(table: Table) -> Ragged:
    rows: list[list[str]] = [[] for _ in table.records]
    for feature in FEATURES:
        if feature.key and feature.name in table.columns:
            column = table.columns[feature.name]
            several = column.several.tolist() if feature.name == "address" else [False] * len(column.values)
            made = [[] if common else list(keys.of_fact(feature.name, value))
                    for value, common in zip(column.values, several, strict=True)]  # fmt: skip
            for row, value in zip(column.rows.rows().tolist(), column.rows.values.tolist(), strict=True):
                rows[row] += made[value]
    return _numbered([list(dict.fromkeys(row)) for row in rows])


def _stated(table: Table) -> tuple[Ints, Ints]:
    place = {record.id: row for row, record in enumerate(table.records)}
    found = [(place[a], place[b]) for a, b in table.ties.stated if a in place and b in place]
    both = np.array(found, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _numbered(rows: Sequence[Sequence[str]]) -> Ragged:
    numbers: dict[str, int] = {}
    return Ragged.of([[numbers.setdefault(key, len(numbers)) for key in row] for row in rows])


def _joined(held: Ragged, size: int, weight: Sequence[Sequence[float]] | None = None) -> tuple[Ints, Ints]:
    """Pairs of rows under a common key. Keys come from the rarest up while pairs are left to spend; rows under the
    others meet under two of them at once, and else with their neighbours: no key is dropped for being frequent."""
    rows, values = held.rows(), held.values
    share = np.array([w for row in weight for w in row]) if weight else np.ones(len(values))
    left, right, frequent = _spend(values, rows, share, PAIRS + PAIRS_EACH * size)
    if not frequent.any():
        return left, right
    doubled = _doubled(rows[frequent], values[frequent], size)
    more = doubled.rows()
    again, also, rest = _spend(doubled.values, more, np.ones(len(more)), PAIRS + PAIRS_EACH * size)
    near, beside = _neighbours(doubled.values[rest], more[rest])
    return np.r_[left, again, near], np.r_[right, also, beside]


def _spend(values: Ints, rows: Ints, share: Floats, budget: int) -> tuple[Ints, Ints, Flags]:
    """All pairs under the keys that the budget pays for, and which (row, key) are left over."""
    order = np.lexsort((rows, values))
    counts = np.bincount(values) if len(values) else np.zeros(0, dtype=np.int64)
    by_count = np.argsort(counts, kind="stable")
    paid = np.zeros(len(counts), dtype=np.bool_)
    paid[by_count] = np.cumsum(counts[by_count] * (counts[by_count] - 1) // 2) <= budget
    start = np.r_[0, np.cumsum(counts)]
    here = np.flatnonzero(paid[values[order]])
    key = values[order][here]
    after = start[key + 1] - here - 1
    ours = np.repeat(here, after)
    theirs = ours + 1 + np.arange(len(ours)) - np.repeat(np.cumsum(after) - after, after)
    worth = np.maximum(share[order][ours], share[order][theirs]) >= PART
    return rows[order][ours[worth]], rows[order][theirs[worth]], ~paid[values]


def _doubled(rows: Ints, values: Ints, size: int) -> Ragged:
    """Two frequent keys of a row as one; a row with a single one keeps it."""
    held: dict[int, list[int]] = defaultdict(list)
    for row, value in zip(rows.tolist(), values.tolist(), strict=True):
        held[row].append(value)
    numbers: dict[tuple[int, ...], int] = {}
    found: list[list[int]] = [[] for _ in range(size)]
    for row, mine in held.items():
        both: list[tuple[int, ...]] = [*combinations(sorted(mine)[:10], 2)] or [(mine[0],)]
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
