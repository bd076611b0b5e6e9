"""With which records a few are worth comparing, asked of the kept search: the same as a search of everything finds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from kg.resolution import joins, meeting_keys, namepairs
from kg.resolution.candidate_pairs import PLAUSIBLE
from kg.resolution.kept.figures import Figures, selected
from kg.resolution.kept.tables import Spelled, read
from kg.resolution.known import NamePairs
from kg.resolution.spelling import names
from kg.resolution.table import Table


@dataclass(frozen=True, slots=True)
class Partners:
    """Pairs of record ids, the first of the records asked about; and the names that made them worth comparing."""

    pairs: set[tuple[str, str]]
    alike: set[tuple[Spelled, Spelled]]

    @property
    def ids(self) -> set[str]:
        return {id for pair in self.pairs for id in pair}

    def known(self, table: Table) -> NamePairs:
        """Pairs of names by their numbers in a table of these records: alike ones, and each name with itself."""
        place, size = table.named, len(table.named)
        alike = [(place[a], place[b]) for a, b in self.alike if a in place and b in place]
        codes = {min(pair) * size + max(pair) for pair in alike} | {n * size + n for n in range(size)}
        found = np.array(sorted(codes), dtype=np.int64)
        return NamePairs(found, namepairs.compare(table.names, found // max(size, 1), found % max(size, 1)))


def partners(db: sqlite3.Connection, ids: Iterable[str]) -> Partners:
    """What meets these parties by a name or a fact."""
    numbers = {n for (n,) in selected(db, "SELECT number FROM record WHERE id IN", ids)}
    carried = list(selected(db, "SELECT name, record FROM carried WHERE record IN", numbers))
    alike = _alike(db, {name for name, _ in carried})
    others: dict[int, set[int]] = {}
    for a, b in alike:
        others.setdefault(a, set()).add(b)
    bearers: dict[int, list[int]] = {}
    for name, record in selected(db, "SELECT name, record FROM carried WHERE name IN", {b for _, b in alike}):
        bearers.setdefault(name, []).append(record)
    pairs = {(n, m) for name, n in carried for other in others[name] for m in bearers[other]}
    pairs |= _by_fact(db, numbers)
    told = {n for pair in pairs for n in pair}
    named = dict(selected(db, "SELECT number, id FROM record WHERE number IN", told))
    spelled = _spelled(db, {n for pair in alike for n in pair})
    return Partners(
        {(named[a], named[b]) for a, b in pairs if a != b}, {(spelled[a], spelled[b]) for a, b in alike if a != b}
    )


def _spelled(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Spelled]:
    return {n: read(text) for n, text in selected(db, "SELECT number, spelled FROM name WHERE number IN", numbers)}


def _alike(db: sqlite3.Connection, ours: set[int]) -> set[tuple[int, int]]:
    """Pairs of a name of these with another, or itself, that are plausibly names of one party."""
    known = _spelled(db, ours)
    pairs = {(n, n) for n in ours}
    under = _Keys(db, "SELECT name, strong FROM name_key WHERE key = ?")
    for n, (name, family) in known.items():
        keys = meeting_keys.of_name(name, person=family == "Person")
        pairs |= {(n, m) for m in under.meeting({key: share >= joins.PART for key, share in keys.items()})}
    known |= _spelled(db, {m for _, m in pairs} - known.keys())
    place = {n: at for at, n in enumerate(known)}
    columns = names([known[n] for n in place], Figures(db))
    both = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    left, right = (np.array([place[n] for n in side.tolist()], dtype=np.int64) for side in (both[:, 0], both[:, 1]))
    laid = namepairs.compare(columns, left, right)
    kept = (laid.log_odds >= PLAUSIBLE) | (left == right)
    return set(map(tuple, both[kept].tolist()))


def _by_fact(db: sqlite3.Connection, ours: set[int]) -> set[tuple[int, int]]:
    under = _Keys(db, "SELECT record, 1 FROM fact_key WHERE key = ?")
    keys: dict[int, dict[str, bool]] = {}
    for key, n in selected(db, "SELECT key, record FROM fact_key WHERE record IN", ours):
        keys.setdefault(n, {})[key] = True
    return {(n, m) for n, some in keys.items() for m in under.meeting(some)}


class _Keys:
    """Rows by key, each key read once."""

    def __init__(self, db: sqlite3.Connection, query: str) -> None:
        self._rows: Callable[[str], Iterable[tuple[int, int]]] = lambda key: db.execute(query, (key,))
        self._held: dict[str, dict[int, int]] = {}

    def under(self, key: str) -> dict[int, int]:
        """Rows under a key → whether the key stands for enough of the row."""
        if key not in self._held:
            self._held[key] = dict(self._rows(key))
        return self._held[key]

    def meeting(self, keys: dict[str, bool]) -> set[int]:
        """Rows that meet a row with these keys, as in `joins.met`."""
        rare = [key for key in keys if len(self.under(key)) <= joins.MOST]
        found = {m for key in rare for m, strong in self.under(key).items() if strong or keys[key]}
        for one, other in combinations(sorted(keys.keys() - set(rare)), 2):
            both = self.under(one).keys() & self.under(other).keys()
            if len(both) <= joins.MOST:
                found |= both
        return found
