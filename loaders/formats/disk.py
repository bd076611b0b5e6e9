"""Keys and rows on disk, so that memory does not grow with a file whose rows belong together."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from itertools import groupby
from types import TracebackType
from typing import Any, Self

from kg.errors import RowError
from loaders.formats.rows import Row

ENCODE = json.JSONEncoder(ensure_ascii=False).encode


class Scratch:
    """A temporary SQLite file made by `layout` (statements that create its tables). Gone when closed."""

    def __init__(self, layout: str) -> None:
        self._file = tempfile.NamedTemporaryFile(prefix="kg-", suffix=".sqlite")  # noqa: SIM115 (closed in __exit__)
        self._db = sqlite3.connect(self._file.name)
        self._db.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=FILE; {layout}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()
        self._file.close()


class Shelf(Scratch):
    """A set of keys, and rows that come back in groups."""

    def __init__(self) -> None:
        super().__init__(
            "CREATE TABLE known (key TEXT PRIMARY KEY, what TEXT) WITHOUT ROWID;"
            "CREATE TABLE line (rank INTEGER, key TEXT, at INTEGER, data TEXT)"
        )

    def add(self, key: str, what: str = "") -> bool:
        """Remember a key, and what it is the key of. False when it was known."""
        return self._db.execute("INSERT OR IGNORE INTO known VALUES (?, ?)", (key, what)).rowcount > 0

    def what(self, key: str) -> str:
        """What a key was remembered as; empty when it was not, or as nothing."""
        found = self._db.execute("SELECT what FROM known WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def once(self, key: str, row: Row) -> str:
        """The key of an entry that is read for the first time. RowError when it was read before.

        As `Reading.once` for files of millions: the keys stay on disk, so a fault later in the row is not its alone.
        """
        if not self.add(key):
            raise RowError(f"{key} stands twice", where=row.locator, todo="the first one was loaded")
        return key

    def __contains__(self, key: str) -> bool:
        return self._db.execute("SELECT 1 FROM known WHERE key = ?", (key,)).fetchone() is not None

    def put(self, rank: int, key: str, line: int, data: Mapping[str, Any]) -> None:
        """Keep a row for later."""
        values = (rank, key, line, ENCODE(data))
        self._db.execute("INSERT INTO line (rank, key, at, data) VALUES (?, ?, ?, ?)", values)

    def groups(self, rank: int) -> Iterator[tuple[str, list[tuple[int, dict[str, Any]]]]]:
        """Rows of a rank by key, keys in the order they first stood in; each row with its line."""
        self._db.execute("CREATE INDEX IF NOT EXISTS by_key ON line (rank, key)")
        query = (
            "SELECT line.key, at, data FROM line JOIN (SELECT key, min(rowid) AS first FROM line WHERE rank = ?1 "
            "GROUP BY key) AS begun ON begun.key = line.key WHERE rank = ?1 ORDER BY begun.first, line.rowid"
        )
        rows = self._db.execute(query, (rank,))
        for key, found in groupby(rows, key=lambda row: row[0]):
            yield str(key), [(int(at), json.loads(data)) for _, at, data in found]
