"""What is loaded and what stands for it, read for a few records at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from kg.graph.nodes import property_edges
from kg.graph.paragraphs import places
from kg.graph.references import TYPE
from kg.model.records import Record, Relation
from kg.model.schema import schema
from kg.model.spool import record_from, relation_from
from kg.resolution.kept.tables import Leads
from kg.store import Store
from kg.store.deadlines import LONG


@cache
def of_values() -> frozenset[str]:
    """Relationships that values stand for: they lead to keyed entities, which thousands of records may share."""
    props = (prop for kind in schema().kinds.values() for prop in kind.properties.values())
    return frozenset(prop.edge for prop in props if prop.edge and prop.type != TYPE)


def leads(record: Record) -> Leads:
    """Where the values of a record lead to."""
    properties = schema().kind(record.schema).properties
    named = (value for name, values in record.properties.items() if properties[name].type == TYPE for value in values)
    led = {node.id for _, node in property_edges(record)} | {place.node.id for place in places(record)}
    return Leads(frozenset(led), frozenset(map(str, named)))


class Loaded:
    """Records, relations and entities of one graph."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def _rows(self, query: str, ids: Iterable[str], **more: Any) -> list[dict[str, Any]]:
        wanted = sorted(set(ids))
        return self.store.read(query, {"ids": wanted, **more}, deadline=LONG).rows if wanted else []

    def records(self, ids: Iterable[str]) -> list[Record]:
        """Those of these ids that are there, in the order of ids."""
        query = "UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN properties(r) AS r ORDER BY r.id"
        return [record_from(row["r"]) for row in self._rows(query, ids)]

    def relations(self, ids: Iterable[str]) -> list[Relation]:
        """Statements with an end among these records, each once."""
        found: dict[str, Relation] = {}
        ids = set(ids)
        for match, start, end in (("(r)-[s:STATES]->(o:Record)", "r", "o"), ("(r)<-[s:STATES]-(o:Record)", "o", "r")):
            query = (
                f"UNWIND $ids AS id MATCH (r:Record {{id: id}}) MATCH {match} "
                f"RETURN properties(s) AS s, {start}.id AS start, {end}.id AS end"
            )
            for row in self._rows(query, ids):
                said = relation_from({**row["s"], "start": row["start"], "end": row["end"]})
                found[said.id] = said
        return [found[id] for id in sorted(found)]

    def homes(self, ids: Iterable[str]) -> dict[str, str]:
        """Record → entity it is evidence for."""
        match = "UNWIND $ids AS id MATCH (r:Record {id: id})-[:EVIDENCE_FOR]->(n:Thing)"
        return {row["record"]: row["home"] for row in self._rows(f"{match} RETURN r.id AS record, n.id AS home", ids)}

    def members(self, homes: Iterable[str]) -> set[str]:
        """Records that are evidence for these entities."""
        query = "UNWIND $ids AS id MATCH (n:Thing {id: id})<-[:EVIDENCE_FOR]-(r:Record) RETURN r.id AS record"
        return {row["record"] for row in self._rows(query, homes)}

    def homes_of_gone(self, ids: Collection[str]) -> dict[str, str]:
        """Record that is no longer there → entity that still names it."""
        match = "MATCH (n:Thing) WHERE any(one IN n.records WHERE one IN $ids)"
        rows = self._rows(f"{match} RETURN n.id AS home, n.records AS records", ids)
        return {record: row["home"] for row in rows for record in row["records"] if record in set(ids)}

    def referring(self, homes: Iterable[str], types: Collection[str]) -> set[str]:
        """Records behind relationships of these types that come in at these entities."""
        match = "UNWIND $ids AS id MATCH (n:Thing {id: id})<-[e]-(:Thing) WHERE type(e) IN $types"
        rows = self._rows(f"{match} RETURN e.records AS records", homes, types=sorted(types))
        return {id for row in rows for id in row["records"] or ()}

    def flows(self) -> set[str]:
        """All figures of trade: each may be the counterpart of another."""
        query = "MATCH (:TradeFlow)<-[:EVIDENCE_FOR]-(r:Record) RETURN r.id AS record"
        return {row["record"] for row in self.store.read(query, deadline=LONG).rows}
