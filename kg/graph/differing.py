"""What the graph holds otherwise than the kept search knows: source by source, where its content is another."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from kg.graph import evidence
from kg.resolution.kept.noting import Differing, Said
from kg.store import Store

LONG = 600.0
RECORDS = "MATCH (r:Record) WHERE r.source = $source RETURN r.id AS id, r.digest AS digest"
RELATIONS = (
    "MATCH (:Source {id: $source})<-[:FROM]-(a:Record)-[s:STATES]->(b:Record) WHERE s.source = $source "
    "RETURN s.id AS id, s.digest AS digest, a.id AS start, b.id AS end"
)


def contents(sources: list[dict[str, Any]]) -> dict[str, str]:
    """Source → hash of its statements."""
    return {str(source["id"]): str(source.get("content") or "") for source in sources}


def differing(store: Store, db: sqlite3.Connection) -> Differing:
    """Only the statements of sources whose content is another are looked at."""
    now = contents(evidence.sources(store))
    known = dict(db.execute("SELECT id, content FROM source"))
    records: dict[str, str] = {}
    relations: dict[str, tuple[str, Said]] = {}
    gone: set[str] = set()
    unsaid: set[str] = set()
    for source in sorted(id for id in now.keys() | known.keys() if now.get(id) != known.get(id)):
        held = dict(db.execute("SELECT id, digest FROM record WHERE source = ?", (source,)))
        rows = store.read(RECORDS, {"source": source}, deadline=LONG).rows if source in now else []
        records |= {row["id"]: row["digest"] for row in rows if held.get(row["id"]) != row["digest"]}
        gone |= held.keys() - {row["id"] for row in rows}
        stated = dict(db.execute("SELECT id, digest FROM relation WHERE source = ?", (source,)))
        said = store.read(RELATIONS, {"source": source}, deadline=LONG).rows if source in now else []
        relations |= _changed(source, said, stated)
        unsaid |= stated.keys() - {row["id"] for row in said}
    return Differing(now, records, frozenset(gone), relations, frozenset(unsaid))


def _changed(source: str, rows: list[dict[str, Any]], known: Mapping[str, str]) -> dict[str, tuple[str, Said]]:
    changed = (row for row in rows if known.get(row["id"]) != row["digest"])
    return {row["id"]: (source, (row["digest"], row["start"], row["end"])) for row in changed}
