"""The evidence layer in the graph: a source's records and relations written as they were read, and read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kg.graph import read_back
from kg.graph.held import RECORDS, Held
from kg.model.records import Record, Relation
from kg.model.spool import Spool
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.ownership import ROOTS
from kg.store.places import places
from kg.store.write import Changes, EdgeRow, NodeRow, Progress, Sync, constraints


@dataclass(frozen=True, slots=True)
class Edition:
    """What the graph says of a source: which edition, whether it is whole."""

    id: str
    """Id of the source, with the part if it is only one."""
    title: str
    publisher: str
    url: str
    licence: str
    edition: str
    """Day or number that the files state, else a hash of them."""
    problems: int
    """Rows and values that were not understood."""
    bundled: bool = False
    """Whether it is the excerpt that the project ships."""
    records: int = 0
    """Records that stand in this edition."""
    read: str = ""
    """Hash of what its files say; empty where the load left standing what they no longer have."""

    @property
    def facts(self) -> dict[str, Any]:
        """What stands at the source in the graph once the edition is whole there."""
        named = ("title", "publisher", "url", "licence", "edition", "problems", "records", "bundled", "read")
        return {name: getattr(self, name) for name in named} | {"state": self.state}

    @property
    def state(self) -> str:
        return "understood in part" if self.problems else "loaded"


HELD = "MATCH (:Source {id: $id})<-[:FROM]-(r:Record) RETURN count(r) AS n"


def stands(store: Store, edition: Edition, before: Mapping[str, Any] | None) -> bool:
    """Whether the graph holds exactly this already, by the marks of its last load: then there is nothing to compare."""
    if not before or not edition.read or any(before.get(name) != value for name, value in edition.facts.items()):
        return False
    return bool(store.read(HELD, {"id": edition.id}, deadline=LONG).rows[0]["n"] == before.get("held"))


def write(store: Store, edition: Edition, spool: Spool, held: Held, progress: Progress | None = None) -> Changes:
    """Make the graph, which holds this much of the source, hold exactly its spooled statements.

    The source is marked `loading` first and `loaded` last, so an interrupted load is visible and is completed
    by running it again.
    """
    constraints(store)
    content = spool.content()
    before = next((one for one in sources(store) if one["id"] == edition.id), None)
    if before and (before["state"] == "loading" or before.get("content") != content):
        _unsettle(store, edition.id)
    _mark(store, edition, "loading")
    sync = Sync(store, progress)
    sync.nodes("Record", _nodes(spool), held.records, TIE)
    _attach(store, edition.id)
    mostly_new = sync.changes.made > spool.count("record") / 2  # else few ends are looked up
    at = {"Record": places(store, "Record", edition.id)} if mostly_new else None
    sync.edges("Record", "Record", _edges(spool), held.relations, at)
    if sync.changes:
        _unsettle(store, edition.id)
    marks = {"content": content, "held": spool.count("record")}
    store.write("MATCH (s:Source {id: $id}) SET s += $marks", {"id": edition.id, "marks": marks})
    _mark(store, edition, edition.state)
    return sync.changes


TIE = ("MATCH (s:Source {{id: $rows[0][{source}]}}) ", "-[:FROM]->(s)")
"""By which a record is made at its source: all rows of a batch are of one source."""
LOT = 50_000
"""Records that one transaction attaches to their source: the engine holds all of it, and a million did not fit."""
ATTACH = (
    "MATCH (s:Source {id: $source}) MATCH (r:Record) WHERE r.source = $source AND NOT (r)-[:FROM]->(:Source) "
    "WITH s, r LIMIT $most CREATE (r)-[:FROM]->(s) RETURN count(r) AS made"
)


def _attach(store: Store, source: str) -> None:
    """Tie records to their source that an interrupted load left without: once they were made first and tied later."""
    lot = {"source": source, "most": LOT}
    while store.write(ATTACH, lot, deadline=LONG).rows[0]["made"] == LOT:
        pass


def _rows(store: Store, query: str, source: str) -> list[dict[str, Any]]:
    return store.read(query, {"source": source}, deadline=LONG).rows


def _nodes(spool: Spool) -> Iterator[NodeRow]:
    return (NodeRow(row.id, ("Record",), row.digest, row.row) for row in spool.rows("record"))


def _edges(spool: Spool) -> Iterator[EdgeRow]:
    for row in spool.rows("relation"):
        facts = {name: value for name, value in row.row.items() if name not in ("start", "end")}
        yield EdgeRow(row.id, "STATES", row.row["start"], row.row["end"], row.digest, facts)


def _mark(store: Store, edition: Edition, state: str) -> None:
    facts = edition.facts | {"state": state}
    query = (
        "MERGE (s:Source {id: $id}) SET s.loaded_at = CASE WHEN s.edition = $facts.edition AND s.loaded_at IS NOT NULL "
        "THEN s.loaded_at ELSE $now END SET s += $facts"
    )
    now = datetime.now(UTC).isoformat(timespec="seconds")
    store.write(query, {"id": edition.id, "facts": facts, "now": now})


def _unsettle(store: Store, source: str) -> None:
    """Note that the entities are computed for other records than the source now has, even if these come back."""
    store.write("MATCH (s:Source {id: $id}) SET s.resolved = ''", {"id": source})


def series(store: Store, table: str) -> str:
    """The series that the records of a loaded table were declared to be; empty when they are of none, or of several."""
    query = "MATCH (r:Record) WHERE r.source = $table AND r.series IS NOT NULL RETURN DISTINCT r.series AS series"
    found = {series for row in store.read(query, {"table": table}).rows for series in row["series"]}
    return found.pop() if len(found) == 1 else ""


def remove(store: Store, source: str) -> int:
    """Take a source and all its records out of the graph; returns how many records."""
    ids = [row["id"] for row in _rows(store, RECORDS, source)]
    Sync(store).remove_nodes("Record", ids)
    store.write("MATCH (s:Source {id: $source}) DETACH DELETE s", {"source": source})
    return len(ids)


def empty(store: Store) -> int:
    """Take all that is ours out of the graph, entities as well; returns how many nodes.

    Every source is marked first, so what an interrupted command left is completed by running it again.
    """
    store.write("MATCH (s:Source) SET s.state = 'loading', s.resolved = ''")
    sync = Sync(store)
    for root, look in ROOTS.items():
        rows = store.read(f"MATCH (n:{root}) WHERE {look} RETURN n.id AS id", deadline=LONG).rows
        sync.remove_nodes(root, [row["id"] for row in rows])
    return sync.changes.removed


def records(store: Store) -> list[Record]:
    """All records of all sources."""
    return read_back.everything(store, printed=True)[0]


def relations(store: Store) -> list[Relation]:
    """All stated relations of all sources."""
    return read_back.everything(store)[1]


def sources(store: Store) -> list[dict[str, Any]]:
    """Properties of the loaded sources, by id."""
    rows = store.read(f"MATCH (n:Source) WHERE {ROOTS['Source']} RETURN properties(n) AS s ORDER BY n.id").rows
    return [row["s"] for row in rows]


def resolved(sources: Iterable[Mapping[str, Any]]) -> str:
    """State of records and judgements that the entities are computed for; empty when that is not what is loaded."""
    states = {source.get("resolved") or "" for source in sources}
    return states.pop() if len(states) == 1 else ""


def mark_resolved(store: Store, state: str) -> None:
    """Note at every source for which state of records and judgements the entities are computed.

    `resolved` is taken back by a load as well; `layer` tells what the entity layer was computed for, whatever is loaded
    since, so that it can be brought on from there.
    """
    store.write("MATCH (s:Source) SET s.resolved = $state, s.layer = $state", {"state": state})
