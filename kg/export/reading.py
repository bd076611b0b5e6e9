"""Nodes and relationships of the graph as they are exported, page by page: all of it, or around a thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.backup import content
from kg.errors import UsageError
from kg.store import Store

Row = dict[str, Any]
MOST_AROUND = 20_000
"""Things that a selection may hold."""
FEW = 500
"""Things that are asked for by their ids."""
NODES = (
    "MATCH (n:Thing) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id"
)
EDGES = (
    "MATCH (a:Thing)-[r]->(b:Thing) WHERE a.id IN $ids AND b.id IN $ids "
    "RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties ORDER BY start, type, end, r.id"
)
STEP = "MATCH (a:Thing)--(b:Thing) WHERE a.id IN $ids RETURN DISTINCT b.id AS id ORDER BY id LIMIT $most"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is exported. `ids`: only these things and what is between them; None for all."""

    store: Store
    ids: frozenset[str] | None = None
    evidence: bool = False
    """Whether records, and what joins them to things, are exported too."""

    @property
    def few(self) -> bool:
        """Whether the things are so few that they are asked for by their ids, without walking the whole graph."""
        return self.ids is not None and len(self.ids) <= FEW

    def nodes(self) -> Iterator[Row]:
        """`{id, labels, properties}`, things by id, then sources and records where they are wanted."""
        if self.few:
            for row in self.store.read(NODES, {"ids": sorted(self.ids or ())}).rows:
                yield {**row, "labels": sorted(row["labels"])}
        else:
            yield from (row for row in content.rows(self.store, "things") if self.ids is None or row["id"] in self.ids)
        if self.evidence:
            for row in content.rows(self.store, "sources"):
                yield {"id": row["id"], "labels": ["Source"], "properties": row}
            for row in content.rows(self.store, "records"):
                yield {"labels": ["Record"], **row}

    def edges(self) -> Iterator[Row]:
        """`{type, start, end, properties}`."""
        if self.few:
            yield from self.store.read(EDGES, {"ids": sorted(self.ids or ())}).rows
        for row in content.rows(self.store, "edges") if not self.few else ():
            if self.ids is None or (row["start"] in self.ids and row["end"] in self.ids):
                yield row
        if self.evidence:
            yield from content.rows(self.store, "relations")
            yield from content.rows(self.store, "evidence")
            for row in content.rows(self.store, "records"):
                yield {"type": "FROM", "start": row["id"], "end": row["properties"]["source"], "properties": {}}


def around(store: Store, id: str, hops: int) -> Selection:
    """The thing of this id with what lies within so many relationships of it.

    UsageError when there is none, or when a hub brings more than MOST_AROUND things.
    """
    if not store.read("MATCH (n:Thing {id: $id}) RETURN n.id AS id", {"id": id}).rows:
        raise UsageError(f"nothing in the graph has the id {id!r}", todo="kg screen NAME finds ids")
    found, last = {id}, {id}
    for _ in range(hops):
        rows = store.read(STEP, {"ids": sorted(last), "most": MOST_AROUND + 1}, deadline=120).rows
        last = {row["id"] for row in rows} - found
        found |= last
        if len(found) > MOST_AROUND:
            raise UsageError(f"more than {MOST_AROUND:,} things lie within {hops} hops", todo="fewer --hops")
    return Selection(store, frozenset(found))
