"""Which pairs of records are worth comparing: those whose names or numbers meet under a key.

Distinct names are compared with each other once, however many records carry them; records follow their names.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from kg.judgements.hypotheses import EITHER
from kg.resolution import meeting_keys, namepairs
from kg.resolution.features import FEATURES
from kg.resolution.joins import joined, met, met_in_turn
from kg.resolution.known import NamePairs
from kg.resolution.ragged import Flags, Floats, Ints, Ragged, Rows, ascending, distinct, meetings, numbered
from kg.resolution.spelling import Names
from kg.resolution.table import Table

PLAUSIBLE = -3.5
"""Log-odds of two names from which on their bearers are compared."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of rows worth comparing, each once, left < right; and the names that were compared to find them."""

    left: Ints
    right: Ints
    known: NamePairs


def candidates(table: Table, plausible: float = PLAUSIBLE, *, budget: bool = False) -> Candidates:
    """The pairs of rows whose names or numbers meet, and those that a source states to be one. `budget`: the table is
    looked through once, so that what meets may hang on all of it (`joins`)."""
    size = len(table.records)
    a, b, known = name_pairs(table, plausible, budget=budget)
    by_name = bearers(table, a, b)
    by_fact = (joined if budget else met)(distinct(fact_keys(table))[0], size)
    codes = ascending(np.r_[_codes(*by_name, size), _codes(*by_fact, size), _codes(*_stated(table), size)])
    left, right = comparable(table, codes // max(size, 1), codes % max(size, 1))
    return Candidates(left, right, known)


def _codes(left: Ints | Rows, right: Ints | Rows, size: int) -> Ints:
    """One number a pair, whichever of the two stands left."""
    codes: Ints = np.minimum(left, right).astype(np.int64)
    codes *= size
    codes += np.maximum(left, right)
    return codes


def comparable(table: Table, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """The pairs of two records of which the kinds can be one."""
    kinds = np.unique(np.array(table.kinds), return_inverse=True)[1] if table.kinds else np.zeros(0, dtype=np.int64)
    kept = (left != right) & ((kinds[left] == kinds[right]) | _either(table, left, right))
    return left[kept], right[kept]


def _either(table: Table, left: Ints, right: Ints) -> Flags:
    """Pairs of a person and a body of which one is only assumed to be it."""
    both = np.array([kind in EITHER for kind in table.kinds], dtype=np.bool_)
    flags: Flags = (table.assumed[left] | table.assumed[right]) & both[left] & both[right]
    return flags


def name_pairs(
    table: Table, plausible: float = PLAUSIBLE, *, budget: bool = False
) -> tuple[Ints, Ints, NamePairs]:  # fmt: skip
    """Pairs of distinct names that are plausibly names of one party, equal ones included."""
    names, size = table.names, max(len(table.names.read), 1)
    codes, laid = namepairs.plausible(names, _met_names(names, budget=budget), plausible)
    return codes // size, codes % size, NamePairs(codes, laid)


def _met_names(names: Names, *, budget: bool) -> Iterator[Ints]:
    """Codes of the pairs of names that meet under keys, and of each name with itself, ascending, some at a time."""
    held, share = _shared_keys(names)
    size = len(names.read)
    turns = ((range(size), *joined(held, size, share)),) if budget else met_in_turn(held, size, share)
    for some, left, right in turns:
        alone = np.arange(some.start, some.stop)
        yield ascending(np.r_[_codes(left, right, size), alone * size + alone])


def _shared_keys(names: Names) -> tuple[Ragged, Floats]:
    """Each name → numbers of its keys; and the share of the name behind each of these. Of a million names the keys
    themselves would take a gigabyte: two that hash alike bring names together that the comparison parts again."""
    codes, shares, ends = array("q"), array("d"), array("q", [0])
    for keys in meeting_keys.of_names(names.read, map(bool, names.person.tolist())):
        codes.extend(map(hash, keys))
        shares.extend(keys.values())
        ends.append(len(codes))
    return Ragged(np.array(ends, dtype=np.int64), numbered(np.array(codes, dtype=np.int64))), np.array(shares)


def bearers(table: Table, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Rows that carry the names of these pairs."""
    rows = table.carried.rows()
    order = np.argsort(table.carried.values, kind="stable")
    counts = np.bincount(table.carried.values, minlength=len(table.names.read))
    carrying = Ragged(np.r_[0, np.cumsum(counts)].astype(np.int64), rows[order])
    cells = meetings(carrying, carrying, left, right)
    return carrying.values[cells.left], carrying.values[cells.right]


def fact_keys(table: Table) -> list[list[str]]:
    """Keys under which the facts of each row meet those of others."""
    rows: list[list[str]] = [[] for _ in table.records]
    for feature in FEATURES:
        if feature.key and feature.name in table.columns:
            column = table.columns[feature.name]
            several = column.several.tolist() if feature.name == "address" else [False] * len(column.values)
            made = [[] if common else list(meeting_keys.of_fact(feature.name, value))
                    for value, common in zip(column.values, several, strict=True)]  # fmt: skip
            for row, value in zip(column.rows.rows().tolist(), column.rows.values.tolist(), strict=True):
                rows[row] += made[value]
    return [list(dict.fromkeys(row)) for row in rows]


def _stated(table: Table) -> tuple[Ints, Ints]:
    place = {record.id: row for row, record in enumerate(table.records)}
    found = [(place[a], place[b]) for a, b in table.ties.stated if a in place and b in place]
    both = np.array(found, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]
