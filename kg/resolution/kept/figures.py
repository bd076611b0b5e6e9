"""The figures of all records (`census.Census`), asked of the kept search."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from kg.names.words import Name
from kg.resolution import census
from kg.resolution.kept.tables import written

MOST = 500
"""Values that one query names; SQLite takes no more than a thousand or so."""


class Figures:
    """A census of the records that the file knows."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def names(self) -> int:
        return int(self.db.execute("SELECT count(*) FROM name").fetchone()[0])

    def carriers(self, words: Sequence[str]) -> list[int]:
        found = dict(selected(self.db, "SELECT word, times FROM word WHERE word IN", words))
        return [found.get(word, 0) for word in words]

    def shared(self, feature: str, values: Collection[str]) -> set[str]:
        wanted = [f"{feature} {value}" for value in values]
        found = selected(self.db, "SELECT value FROM shared WHERE value IN", wanted)
        return {value.removeprefix(f"{feature} ") for (value,) in found}

    def leading(self, name: Name, family: str) -> frozenset[str] | None:
        query = (
            "SELECT r.id FROM name n JOIN carried c ON c.name = n.number JOIN record r ON r.number = c.record "
            "WHERE n.spelled = ? ORDER BY r.id LIMIT ?"
        )
        found = [id for (id,) in self.db.execute(query, (written((name, family)), census.LEADING + 1))]
        return frozenset(found[: census.LEADING]) if len(found) > census.LEADING else None


def selected(db: sqlite3.Connection, query: str, values: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """Rows of a query that ends with IN, for any number of values."""
    rest = iter(values)
    while some := list(islice(rest, MOST)):
        yield from db.execute(f"{query} ({', '.join('?' * len(some))})", some)


def first_bearers(db: sqlite3.Connection, name: int) -> list[int]:
    """Numbers of the first bearers of a name, by id; empty where no more carry it."""
    query = "SELECT c.record FROM carried c JOIN record r ON r.number = c.record WHERE c.name = ? ORDER BY r.id LIMIT ?"
    found = [n for (n,) in db.execute(query, (name, census.LEADING + 1))]
    return found[: census.LEADING] if len(found) > census.LEADING else []
