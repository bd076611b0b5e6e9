"""A computed entity layer written to the graph: what differs is made, set or removed, what is equal is not touched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.graph.elements import GraphEdge, GraphNode
from kg.graph.layer_rows import edge_rows, node_row
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.places import AT, gathered, places
from kg.store.write import Changes, NodeRow, Progress, Sync

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
    return streamed(store, layer.nodes, layer.edges, layer.evidence, progress)


def streamed(
    store: Store, nodes: Iterable[GraphNode], edges: Iterable[GraphEdge], evidence: Iterable[GraphEdge],
    progress: Progress | None = None,
) -> Changes:  # fmt: skip
    """Write a layer, each node and edge made when it is its turn; where the graph has a layer, nodes are gathered to
    compare their kinds."""
    sync = Sync(store, progress)
    (row,) = store.read(NODES, deadline=LONG).rows
    found = {id: (digest, kind) for id, digest, kind in row["found"]}
    wanted: Iterable[NodeRow] = map(node_row, nodes)
    if found:
        wanted = list(wanted)
        remade = {row.id for row in wanted if row.id in found and found[row.id][1] != row.properties["schema"]}
        sync.remove_nodes("Thing", sorted(remade))
        found = {id: one for id, one in found.items() if id not in remade}
    sync.nodes("Thing", wanted, {id: digest for id, (digest, _) in found.items()})
    del wanted
    at = {root: places(store, root) for root in EDGES}
    stood = [at["Thing"][id] for id in found if id in at["Thing"]]
    for start, some in (("Thing", edges), ("Record", evidence)):
        before = {id: (digest, type_, a) for id, digest, type_, a in gathered(store, EDGES[start], stood)}
        sync.edges(start, "Thing", edge_rows(some), before, at)
    return sync.changes
