"""A computed entity layer written to the graph: what differs is made, set or removed, what is equal is not touched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.graph.elements import GraphEdge, GraphNode
from kg.graph.layer_rows import edge_rows, node_row
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.write import Changes, NodeRow, Progress, Sync, places

if TYPE_CHECKING:  # it brings the numerical libraries
    from kg.graph.computing import EntityLayer

NODE_DIGESTS = "MATCH (n:Thing) RETURN n.id AS id, n.digest AS digest, n.schema AS schema"
EDGE_DIGESTS = (
    "MATCH (a:Thing)-[r]->(:Thing) WHERE r.digest IS NOT NULL "
    "RETURN r.id AS id, r.digest AS digest, type(r) AS type, a.id AS start"
)
EVIDENCE_DIGESTS = (
    "MATCH (a:Record)-[r:EVIDENCE_FOR]->(:Thing) RETURN r.id AS id, r.digest AS digest, type(r) AS type, a.id AS start"
)


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
    found = {row["id"]: row for row in store.read(NODE_DIGESTS, deadline=LONG).rows}
    wanted: Iterable[NodeRow] = map(node_row, nodes)
    if found:
        wanted = list(wanted)
        remade = {row.id for row in wanted if row.id in found and found[row.id]["schema"] != row.properties["schema"]}
        sync.remove_nodes("Thing", sorted(remade))
        found = {id: row for id, row in found.items() if id not in remade}
    sync.nodes("Thing", wanted, {id: row["digest"] for id, row in found.items()})
    del wanted
    mostly_new = sync.changes.made > len(found)  # else few ends are looked up
    at = {root: places(store, root) for root in ("Thing", "Record")} if mostly_new else None
    for start, query, some in (("Thing", EDGE_DIGESTS, edges), ("Record", EVIDENCE_DIGESTS, evidence)):
        rows = store.read(query, deadline=LONG).rows
        before = {row["id"]: (row["digest"], row["type"], row["start"]) for row in rows}
        sync.edges(start, "Thing", edge_rows(some), before, at)
    return sync.changes
