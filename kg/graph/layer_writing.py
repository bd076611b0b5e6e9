"""A computed entity layer written to the graph: what differs is made, set or removed, what is equal is not touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from kg.graph.elements import GraphEdge, GraphNode
from kg.graph.layer_rows import edge_rows, node_row
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.places import AT, gathered, places
from kg.store.write import Changes, Progress, Sync

if TYPE_CHECKING:  # it brings the numerical libraries
    from kg.graph.computing import EntityLayer

NODES = "MATCH (n:Thing) RETURN collect([n.id, n.digest, n.schema]) AS found"
EDGES = {
    "Thing": f"{AT} MATCH (n)-[r]->(:Thing) WHERE r.digest IS NOT NULL "
    "RETURN collect([r.id, r.digest, type(r), n.id]) AS found",
    "Record": f"{AT} MATCH (n)<-[r:EVIDENCE_FOR]-(a:Record) RETURN collect([r.id, r.digest, type(r), a.id]) AS found",
}
"""Where an edge begins → how those are read that stand at some entities."""


def sync(store: Store, layer: EntityLayer, progress: Progress | None = None) -> Changes:
    """Write a computed layer. Nodes whose kind changed are made anew with their edges."""
    kinds = {node.id: str(node.properties["schema"]) for node in layer.nodes}
    return streamed(store, layer.nodes, layer.edges, layer.evidence, lambda id: kinds.get(id, ""), progress)


def streamed(
    store: Store, nodes: Iterable[GraphNode], edges: Iterable[GraphEdge], evidence: Iterable[GraphEdge],
    kind: Callable[[str], str], progress: Progress | None = None,
) -> Changes:  # fmt: skip
    """Write a layer, each node and edge made when it is its turn. `kind`: of the node of an id, empty where there is
    none."""
    sync = Sync(store, progress)
    (row,) = store.read(NODES, deadline=LONG).rows
    found = {id: (digest, before) for id, digest, before in row["found"]}
    remade = {id for id, (_, before) in found.items() if kind(id) not in (before, "")}
    sync.remove_nodes("Thing", sorted(remade))
    found = {id: one for id, one in found.items() if id not in remade}
    sync.nodes("Thing", map(node_row, nodes), {id: digest for id, (digest, _) in found.items()})
    at = {root: places(store, root) for root in EDGES}
    stood = [at["Thing"][id] for id in found if id in at["Thing"]]
    for start, some in (("Thing", edges), ("Record", evidence)):
        before = {id: (digest, type_, a) for id, digest, type_, a in gathered(store, EDGES[start], stood)}
        sync.edges(start, "Thing", edge_rows(some), before, at)
    return sync.changes
