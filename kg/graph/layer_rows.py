"""Nodes and edges of the entity layer as rows to be written, each with the digest of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph.elements import GraphEdge, GraphNode
from kg.model.records import fingerprint
from kg.store.write import EdgeRow, NodeRow


def node_row(node: GraphNode) -> NodeRow:
    return NodeRow(node.id, node.labels, fingerprint(node.properties), node.properties)


def edge_rows(edges: Iterable[GraphEdge]) -> Iterator[EdgeRow]:
    for edge in edges:
        digest = fingerprint(edge.properties)
        yield EdgeRow(edge.id, edge.type, edge.start, edge.end, digest, edge.properties)
