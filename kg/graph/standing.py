"""Whether the entity layer in the graph is that of a kept resolution: its mark at every source, and its size."""

from __future__ import annotations

from kg.graph import evidence
from kg.resolution.last_resolution import Kept
from kg.store import Store
from kg.store.deadlines import LONG

NODES = ("MATCH (r:Record) RETURN count(r) AS n", "MATCH (n:Thing) RETURN count(n) AS n")
EDGES = (
    "MATCH (:Thing)-[r]->(:Thing) WHERE r.digest IS NOT NULL RETURN count(r) AS n",
    "MATCH (:Record)-[r:EVIDENCE_FOR]->(:Thing) RETURN count(r) AS n",
)


def stands(store: Store, found: Kept) -> bool:
    """Whether the graph holds what this resolution was written as: its mark at every source, and as many nodes.

    Relationships are not counted: that would look at each of them, before every command.
    """
    marks = {source.get("resolved") for source in evidence.sources(store)}
    return marks == {found.state} and counted(store) == found.size[:2]


def size(store: Store) -> tuple[int, ...]:
    """Records, entities, edges between entities and from records to entities."""
    return (*counted(store), *(int(store.read(query, deadline=LONG).rows[0]["n"]) for query in EDGES))


def counted(store: Store) -> tuple[int, int]:
    """Records and entities: every engine knows the number of a label's nodes without looking at them."""
    records, things = (int(store.read(query).rows[0]["n"]) for query in NODES)
    return records, things


def grown(store: Store, size: tuple[int, ...], more: int) -> tuple[int, ...]:
    """The size after so many more edges between entities."""
    return sized(store, size[2] + more)


def sized(store: Store, edges: int) -> tuple[int, ...]:
    """The size where so many edges between entities were written, and no edge is counted: that would look at each of
    them. Every record is evidence for one entity."""
    records, things = counted(store)
    return records, things, edges, records
