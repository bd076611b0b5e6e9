"""Write a touched part of the entity layer, and tell which labels and relationship types it touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.answers import possible
from kg.graph import open_pairs
from kg.graph.computing import GraphEdge
from kg.graph.layer_rows import edge_rows, node_row
from kg.graph.loaded import of_values
from kg.graph.touched_part import Part
from kg.resolution.last_resolution import Kept
from kg.resolution.party_kinds import is_party
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.write import Changes, NodeRow, Sync

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Touched:
    """What was written."""

    changes: Changes
    names: frozenset[str]
    """Labels of the changed entities and types of all relationships at them, before and after."""
    things: frozenset[str] = frozenset()
    """Entities about which something else may be told now: those of the part, and what they may be the same as."""
    grown: int = 0
    """How many more edges between entities there are."""


class Crossed(Exception):
    """An entity outside of the part has an id that one inside is to get: everything must be computed."""


def write(store: Store, part: Part, after: Kept, *, every_pair: bool = False) -> Touched:
    """Bring the part of the graph to what it is to be, and its open pairs to those of the resolution after it; with
    `every_pair` those of all parties.

    Crossed when the part is not closed in itself.
    """
    old = set(part.before.values())
    parties = {home for id, home in part.homes.items() if is_party(part.records[id])}
    new = [*part.layer.nodes, *(node for node in part.keyed.values() if node)]
    wanted = {node.id: node_row(node) for node in new}
    own = sorted(old | {node.id for node in part.layer.nodes})
    ids = sorted({*own, *part.keyed})
    nodes = _rows(store, NODES, ids)
    if (nodes.keys() & parties) - old or _heirs(store, part) - old:
        raise Crossed
    edges = _rows(store, EDGES, own)
    sync = Sync(store)
    _nodes(sync, wanted, nodes)
    sync.edges("Thing", "Thing", edge_rows(part.layer.edges), _digests(_rows(store, EDGES, own)))
    evidence = _digests(_rows(store, EVIDENCE, sorted(part.records)))
    sync.edges("Record", "Thing", edge_rows(part.layer.evidence), evidence)
    changed = {id for id in ids if id not in nodes or id not in wanted or nodes[id]["digest"] != wanted[id].digest}
    more = {"EVIDENCE_FOR", "Record"} if sync.changes else set()
    names = _labels(changed, wanted, nodes) | _types(changed, part.layer.edges, edges)
    beside = possible.beside(store, ids)
    asked = open_pairs.write(store, after, None if every_pair else part.records.keys() | part.before.keys())
    things = {*ids, *beside, *(possible.beside(store, ids) if asked else ())}
    grown = len(part.layer.edges) - len(edges)
    return Touched(sync.changes + asked, frozenset(more | names), frozenset(things), grown)


def _heirs(store: Store, part: Part) -> set[str]:
    """Entities that carry the same number as one that goes or gets other records, and may be called after it then."""
    then, now = ({(home, id) for id, home in homes.items()} for homes in (part.before, part.homes))
    numbered = sorted({home for home, _ in then ^ now if home not in part.records and "@" not in home})
    query = "UNWIND $ids AS id MATCH (n:Thing) WHERE n.id STARTS WITH id + '@' RETURN n.id AS id"
    return {row["id"] for row in store.read(query, {"ids": numbered}, deadline=LONG).rows} if numbered else set()


def _nodes(sync: Sync, wanted: dict[str, NodeRow], found: dict[str, Row]) -> None:
    """As the whole layer is written: a node whose kind changes is made anew."""
    both = wanted.keys() & found.keys()
    remade = {id for id in both if found[id]["schema"] != wanted[id].properties["schema"]}
    sync.remove_nodes("Thing", sorted(remade))
    sync.nodes("Thing", wanted.values(), {id: row["digest"] for id, row in found.items() if id not in remade})


def _labels(changed: set[str], wanted: dict[str, NodeRow], found: dict[str, Row]) -> set[str]:
    before = {label for id in changed & found.keys() for label in found[id]["labels"]}
    return before | {label for id in changed & wanted.keys() for label in wanted[id].labels}


def _types(changed: set[str], after: Iterable[GraphEdge], before: dict[str, Row]) -> set[str]:
    gone = {row["type"] for row in before.values() if {row["start"], row["end"]} & changed}
    return gone | {edge.type for edge in after if {edge.start, edge.end} & changed}


NODES = (
    "UNWIND $ids AS id MATCH (n:Thing {id: id}) "
    "RETURN n.id AS id, n.digest AS digest, n.schema AS schema, labels(n) AS labels",
)
FOUND = "r.id AS id, r.digest AS digest, type(r) AS type, a.id AS start, b.id AS end"
EDGES = (
    f"UNWIND $ids AS id MATCH (a:Thing {{id: id}})-[r]->(b:Thing) RETURN {FOUND}",
    f"UNWIND $ids AS id MATCH (b:Thing {{id: id}})<-[r]-(a:Thing) WHERE NOT type(r) IN $of_values RETURN {FOUND}",
)
EVIDENCE = (f"UNWIND $ids AS id MATCH (a:Record {{id: id}})-[r:EVIDENCE_FOR]->(b:Thing) RETURN {FOUND}",)


def _rows(store: Store, queries: Iterable[str], ids: list[str]) -> dict[str, Row]:
    """What the queries find, by id, each once."""
    values = {"ids": ids, "of_values": sorted(of_values())}
    found = (row for query in queries for row in store.read(query, values, deadline=LONG).rows)
    return {row["id"]: row for row in found}


def _digests(rows: dict[str, Row]) -> dict[str, tuple[str, str, str]]:
    return {id: (row["digest"], row["type"], row["start"]) for id, row in rows.items()}
