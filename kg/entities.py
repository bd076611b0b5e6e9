"""The entity layer in the graph: computed from the evidence layer and the judgements, and synced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg import evidence
from kg.graph import EntityLayer, GraphEdge, GraphNode, entity_layer
from kg.records import Record, fingerprint
from kg.resolution import kept, moves
from kg.resolution.history import in_force
from kg.resolution.hypotheses import binding
from kg.resolution.judgements import Judgement
from kg.resolution.kept import Kept
from kg.resolution.resolve import Resolution, resolve
from kg.store import Store
from kg.store.write import Changes, EdgeRow, NodeRow, Progress, Sync

LONG = 600.0


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild found and did."""

    records: int
    entities: int
    edges: int
    changes: Changes
    resolution: Resolution
    people: int
    """Judgements of people in force."""
    broken: tuple[str, ...]
    """Lines of the judgement file that could not be read, each with file and line."""
    unknown: tuple[Judgement, ...]
    """People's judgements on records that no loaded source has; they wait."""


def rebuild(store: Store, judgements: Path, progress: Progress | None = None) -> Rebuilt:
    """Compute all entities and edges anew and bring the graph to that state. Equal parts are not touched."""
    people, broken = in_force(judgements)
    state = kept.state(evidence.sources(store), people)
    records, relations = evidence.records(store), evidence.relations(store)
    resolution = resolve(records, relations, binding(people, {record.id: record for record in records}))
    before = {row["record"]: row["home"] for row in store.read(HOMES, deadline=LONG).rows}
    layer = entity_layer(records, relations, resolution.clusters, before)
    after = {edge.start: edge.end for edge in layer.evidence}
    changes = sync(store, layer, progress)
    evidence.mark_resolved(store, state)
    moves.note(judgements.parent, moves.moves(before, after, resolution.clusters, people))
    kept.write(judgements.parent, _kept(state, people, records, resolution))
    known = {record.id for record in records}
    unknown = tuple(j for j in people if j.left not in known or j.right not in known)
    edges = len(layer.edges)
    return Rebuilt(
        len(records), len(layer.nodes), edges, changes, resolution, len(people), tuple(broken), unknown
    )  # fmt: skip


def _kept(state: str, people: list[Judgement], records: list[Record], resolution: Resolution) -> Kept:
    clusters = resolution.clusters
    roots = {record.id: root for record in records if (root := clusters.root(record.id)) != record.id}
    return Kept(
        state, resolution.judgements, tuple(people), roots, tuple(clusters.conflicts), clusters.doubtful
    )  # fmt: skip


def sync(store: Store, layer: EntityLayer, progress: Progress | None = None) -> Changes:
    """Write a computed layer. Nodes whose kind changed are made anew with their edges."""
    sync = Sync(store, progress)
    found = {row["id"]: row for row in store.read(NODE_DIGESTS, deadline=LONG).rows}
    wanted = [node_row(node) for node in layer.nodes]
    remade = {row.id for row in wanted if row.id in found and found[row.id]["schema"] != row.properties["schema"]}
    sync.remove_nodes("Thing", sorted(remade))
    existing = {id: row["digest"] for id, row in found.items() if id not in remade}
    sync.nodes("Thing", wanted, existing)
    for start, end, query, edges in (
        ("Thing", "Thing", EDGE_DIGESTS, layer.edges),
        ("Record", "Thing", EVIDENCE_DIGESTS, layer.evidence),
    ):
        rows = store.read(query, deadline=LONG).rows
        before = {row["id"]: (row["digest"], row["type"], row["start"]) for row in rows}
        sync.edges(start, end, edge_rows(edges), before)
    return sync.changes


HOMES = "MATCH (r:Record)-[:EVIDENCE_FOR]->(n:Party) RETURN r.id AS record, n.id AS home"
NODE_DIGESTS = "MATCH (n:Thing) RETURN n.id AS id, n.digest AS digest, n.schema AS schema"
EDGE_DIGESTS = "MATCH (a:Thing)-[r]->(:Thing) RETURN r.id AS id, r.digest AS digest, type(r) AS type, a.id AS start"
EVIDENCE_DIGESTS = (
    "MATCH (a:Record)-[r:EVIDENCE_FOR]->(:Thing) RETURN r.id AS id, r.digest AS digest, type(r) AS type, a.id AS start"
)


def node_row(node: GraphNode) -> NodeRow:
    return NodeRow(node.id, node.labels, fingerprint(node.properties), node.properties)


def edge_rows(edges: Iterable[GraphEdge]) -> Iterator[EdgeRow]:
    for edge in edges:
        digest = fingerprint(edge.properties)
        yield EdgeRow(edge.id, edge.type, edge.start, edge.end, digest, edge.properties)
