"""What the graph holds of one source, kept on disk beside the spooled edition and compared with it there.

A table of a million rows has millions of statements: known of each, as values of this program, they take gigabytes, and
in the spool's file no memory that grows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from kg.model.spool import Spool
from kg.store import Store
from kg.store.deadlines import LONG

RECORDS = (
    "MATCH (r:Record) WHERE r.source = $source RETURN r.id AS id, r.digest AS digest, coalesce(r.gone, '') AS gone"
)
RELATIONS = (
    "MATCH (a:Record)-[s:STATES]->(b:Record) WHERE a.source = $source AND s.source = $source "
    "RETURN s.id AS id, s.digest AS digest, "
    "coalesce(s.relation, '') AS relation, a.id AS start, b.id AS end, coalesce(s.gone, '') AS gone"
)
"""They begin at records of the source: found from these, and not among the statements of all sources."""
TABLES = """
DROP TABLE IF EXISTS held_record;
DROP TABLE IF EXISTS held_relation;
CREATE TABLE held_record (id TEXT PRIMARY KEY, digest TEXT, gone TEXT) WITHOUT ROWID;
CREATE TABLE held_relation
 (id TEXT PRIMARY KEY, digest TEXT, relation TEXT, start TEXT, "end" TEXT, gone TEXT) WITHOUT ROWID;
"""
NEW = "SELECT 1 FROM statement s WHERE s.layer = ? AND s.id = h.id"
GONE = f"SELECT h.id FROM held_record h WHERE h.gone = '' AND NOT EXISTS ({NEW}) ORDER BY h.id"
CHANGED = (
    "SELECT h.id FROM held_record h JOIN statement s ON s.layer = ? AND s.id = h.id "
    "WHERE s.digest <> h.digest ORDER BY h.id"
)
ADDED = (
    "SELECT s.id, json_extract(s.row, '$.caption') FROM statement s "
    "WHERE s.layer = ? AND NOT EXISTS (SELECT 1 FROM held_record h WHERE h.id = s.id) ORDER BY s.id"
)
KEPT = "SELECT count(*) FROM held_record h JOIN statement s ON s.layer = 'record' AND s.id = h.id WHERE h.id IN (?, ?)"
BEFORE = """SELECT relation, start, "end" FROM held_relation WHERE gone = ''"""
AFTER = (
    "SELECT json_extract(row, '$.relation'), json_extract(row, '$.start'), json_extract(row, '$.end') "
    "FROM statement WHERE layer = 'relation'"
)
Tie = tuple[str, str, str]
"""Kind of relation, start, end: what is stated, wherever it stands and however it is worded."""


class Held:
    """The records and stated relations of a source that the graph holds, without what they say."""

    def __init__(self, store: Store, source: str, spool: Spool) -> None:
        self._db: sqlite3.Connection = spool.database
        self._db.executescript(TABLES)
        for layer, query in (("record", RECORDS), ("relation", RELATIONS)):
            store.read(query, {"source": source}, deadline=LONG, each=self._keeping(layer))
        self.records, self.relations = Records(self._db), Relations(self._db)

    def _keeping(self, layer: str) -> Callable[[dict[str, Any]], None]:
        places = ", ".join("?" * (3 if layer == "record" else 6))
        query = f"INSERT INTO held_{layer} VALUES ({places})"

        def keep(row: dict[str, Any]) -> None:
            self._db.execute(query, tuple(row.values()))

        return keep

    def gone(self) -> list[str]:
        """Records that stood, and that the edition no longer has."""
        return [id for (id,) in self._db.execute(GONE, ("record",))]

    def changed(self) -> list[str]:
        """Records that the edition words otherwise."""
        return [id for (id,) in self._db.execute(CHANGED, ("record",))]

    def added(self) -> Iterator[tuple[str, str]]:
        """Records that are new, with their captions."""
        yield from self._db.execute(ADDED, ("record",))

    def differing(self) -> list[tuple[Tie, bool]]:
        """What one of both states and the other does not, between records that stand in both; whether it is new."""
        came = ((tie, True) for tie in self._db.execute(f"{AFTER} EXCEPT {BEFORE}"))
        went = ((tie, False) for tie in self._db.execute(f"{BEFORE} EXCEPT {AFTER}"))
        return sorted((tie, new) for some in (came, went) for tie, new in some if self._stand(*tie[1:]))

    def _stand(self, start: str, end: str) -> bool:
        found = self._db.execute(KEPT, (start, end)).fetchone()[0]
        return bool(found == len({start, end}))


class Records:
    """Record → digest. `items` are those that the edition does not have."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def pop(self, id: str, default: None = None, /) -> str | None:
        """The digest of one; it stays here, as `items` leaves it out anyway."""
        found = self._db.execute("SELECT digest FROM held_record WHERE id = ?", (id,)).fetchone()
        return str(found[0]) if found else default

    def items(self) -> Iterator[tuple[str, str]]:
        query = f"SELECT h.id, h.digest FROM held_record h WHERE NOT EXISTS ({NEW})"
        yield from self._db.execute(query, ("record",))


class Relations:
    """Relation → digest, type of its edge, start. `items` are those that the edition does not have."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def pop(self, id: str, default: None = None, /) -> tuple[str, str, str] | None:
        """As for records."""
        found = self._db.execute("SELECT digest, start FROM held_relation WHERE id = ?", (id,)).fetchone()
        return (str(found[0]), "STATES", str(found[1])) if found else default

    def items(self) -> Iterator[tuple[str, tuple[str, str, str]]]:
        query = f"SELECT h.id, h.digest, h.start FROM held_relation h WHERE NOT EXISTS ({NEW})"
        for id, digest, start in self._db.execute(query, ("relation",)):
            yield id, (digest, "STATES", start)
