"""What the graph holds otherwise than the kept search knows: source by source, where a load has changed something."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from kg.graph import evidence
from kg.graph.connected_part import MOST
from kg.resolution.kept.noting import Differing, Said
from kg.resolution.kept.turning import Everything
from kg.store import Store
from kg.store.deadlines import LONG

NUMBER = "MATCH (r:Record) WHERE r.source = $source RETURN count(r) AS records"
RECORDS = "MATCH (r:Record) WHERE r.source = $source RETURN r.id AS id, r.digest AS digest"
BARE = (
    "MATCH (:Source {id: $source})<-[:FROM]-(r:Record) WHERE NOT (r)-[:EVIDENCE_FOR]->(:Thing) "
    "RETURN r.id AS id, r.digest AS digest"
)
"""Records that stand for nothing: also those that went and came back as they were."""
RELATIONS = (
    "MATCH (:Source {id: $source})<-[:FROM]-(a:Record)-[s:STATES]->(b:Record) WHERE s.source = $source "
    "RETURN s.id AS id, s.digest AS digest, a.id AS start, b.id AS end"
)


def contents(sources: list[dict[str, Any]]) -> dict[str, str]:
    """Source → hash of its statements."""
    return {str(source["id"]): str(source.get("content") or "") for source in sources}


def differing(store: Store, db: sqlite3.Connection) -> Differing:
    """Only the statements of sources are looked at that a load changed since, whether or not it came to its end.
    Everything as soon as so many records differ that all is computed in the end anyway: a new list is not read twice.
    """
    sources = evidence.sources(store)
    now, loaded = contents(sources), {source["id"] for source in sources if not source.get("resolved")}
    known = dict(db.execute("SELECT id, content FROM source"))
    records: dict[str, str] = {}
    relations: dict[str, tuple[str, Said]] = {}
    gone: set[str] = set()
    unsaid: set[str] = set()
    returned: set[str] = set()
    for source in sorted(id for id in now.keys() | known.keys() if id in loaded or now.get(id) != known.get(id)):
        held = dict(db.execute("SELECT id, digest FROM record WHERE source = ?", (source,)))
        _few(abs(store.read(NUMBER, {"source": source}, deadline=LONG).rows[0]["records"] - len(held)))
        rows = store.read(RECORDS, {"source": source}, deadline=LONG).rows if source in now else []
        records |= {row["id"]: row["digest"] for row in rows if held.get(row["id"]) != row["digest"]}
        bare = {row["id"]: row["digest"] for row in store.read(BARE, {"source": source}, deadline=LONG).rows}
        records |= bare
        returned |= bare.keys() & held.keys()
        gone |= held.keys() - {row["id"] for row in rows}
        _few(len(records) + len(gone))
        stated = dict(db.execute("SELECT id, digest FROM relation WHERE source = ?", (source,)))
        said = store.read(RELATIONS, {"source": source}, deadline=LONG).rows if source in now else []
        relations |= _changed(source, said, stated)
        unsaid |= stated.keys() - {row["id"] for row in said}
    return Differing(now, records, frozenset(gone), relations, frozenset(unsaid), frozenset(returned))


def _few(differ: int) -> None:
    if differ > MOST:
        raise Everything


def _changed(source: str, rows: list[dict[str, Any]], known: Mapping[str, str]) -> dict[str, tuple[str, Said]]:
    changed = (row for row in rows if known.get(row["id"]) != row["digest"])
    return {row["id"]: (source, (row["digest"], row["start"], row["end"])) for row in changed}
