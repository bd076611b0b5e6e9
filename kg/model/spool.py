"""Statements of one reading on disk: a load is written to the graph only after the whole file was read.

Memory stays bounded whatever the size of the file, and an id that stands twice is noticed.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from kg.model.records import Record, Relation, Statement, digest, digest_of

ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False).encode
CACHE = 32_000
"""Kilobytes of the file that are held in memory."""
Layer = Literal["record", "relation"]


@dataclass(frozen=True, slots=True)
class Written:
    """A row as the store gets it."""

    id: str
    digest: str
    row: dict[str, Any]


class Spool:
    """An SQLite file: the one named, to hand it to another process, or a temporary one that is gone when closed."""

    def __init__(self, path: Path | None = None) -> None:
        self._content = ""
        self._folder = None if path else tempfile.TemporaryDirectory(prefix="kg-")
        self._db = sqlite3.connect(path or Path(str(self._folder and self._folder.name)) / "spool")
        self._db.executescript(
            f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size={-CACHE};"
            # rows are appended and only their ids are kept in order: three times as fast as rows in the order of ids
            "CREATE TABLE IF NOT EXISTS statement"
            " (layer TEXT, id TEXT, digest TEXT, row TEXT, PRIMARY KEY (layer, id))"
        )

    def add(self, statement: Statement) -> bool:
        """Keep a statement. False when its id is there already with other content: the first one stays."""
        layer: Layer = "record" if isinstance(statement, Record) else "relation"
        self._content = ""
        text = ENCODE(record_row(statement) if isinstance(statement, Record) else relation_row(statement))
        mark = digest(text)
        try:
            self._db.execute("INSERT INTO statement VALUES (?, ?, ?, ?)", (layer, statement.id, mark, text))
        except sqlite3.IntegrityError:
            return self.digest(layer, statement.id) == mark
        return True

    @property
    def database(self) -> sqlite3.Connection:
        """The file, for tables that are compared with these statements."""
        return self._db

    def row(self, layer: Layer, id: str) -> dict[str, Any]:
        """What a statement says; KeyError when it is not there."""
        found = self._db.execute("SELECT row FROM statement WHERE layer = ? AND id = ?", (layer, id)).fetchone()
        if found is None:
            raise KeyError(id)
        said: dict[str, Any] = json.loads(found[0])
        return said

    def digest(self, layer: Layer, id: str) -> str:
        """Digest of a statement, or '' when it is not there."""
        query = "SELECT digest FROM statement WHERE layer = ? AND id = ?"
        found = self._db.execute(query, (layer, id)).fetchone()
        return str(found[0]) if found else ""

    def count(self, layer: Layer) -> int:
        return int(self._db.execute("SELECT count(*) FROM statement WHERE layer = ?", (layer,)).fetchone()[0])

    def content(self) -> str:
        """Hash over all statements: equal for equal content."""
        if not self._content:
            marks = self._db.execute("SELECT digest FROM statement ORDER BY layer, id")
            self._content = digest_of(mark for (mark,) in marks)
        return self._content

    def rows(self, layer: Layer) -> Iterator[Written]:
        """Rows of a layer by ascending id."""
        query = "SELECT id, digest, row FROM statement WHERE layer = ? ORDER BY id"
        for id, mark, row in self._db.execute(query, (layer,)):
            yield Written(id, mark, json.loads(row))

    def close(self) -> None:
        self._db.commit()
        self._db.close()
        if self._folder:
            self._folder.cleanup()

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def record_row(record: Record) -> dict[str, Any]:
    """Properties of a Record node: every published value as a list, so that reading back loses nothing."""
    fixed = {
        "id": record.id, "source": record.source, "schema": record.schema, "locator": record.locator,
        "caption": record.caption, "published": record.published,
    }  # fmt: skip
    fixed |= {"gone": record.gone} if record.gone else {}
    return {**fixed, **{name: list(values) for name, values in record.properties.items()}}


def relation_row(relation: Relation) -> dict[str, Any]:
    """Properties of a STATES relationship, with the ids of its ends."""
    facts = zip(Relation.__slots__, FACTS(relation), strict=True)
    return {name: value for name, value in facts if value is not None and value != ""}


FACTS = attrgetter(*Relation.__slots__)
FIXED = {"id", "source", "schema", "locator", "caption", "published", "digest", "gone"}


def record_from(row: dict[str, Any]) -> Record:
    """The Record that a Record node was written from."""
    properties = {name: tuple(values) for name, values in row.items() if name not in FIXED}
    printed, gone = row.get("published", ""), row.get("gone", "")
    return Record(row["id"], row["source"], row["schema"], row["locator"], properties, printed, gone)


def relation_from(row: dict[str, Any]) -> Relation:
    return Relation(**{name: row[name] for name in Relation.__slots__ if name in row})
