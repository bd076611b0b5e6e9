"""The entity layer in the graph: computed from the evidence layer and the judgements, and synced."""

from __future__ import annotations

import sqlite3
import warnings
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph import evidence, open_pairs
from kg.graph.layer_rows import edge_rows, node_row
from kg.judgements import history, party_moves
from kg.judgements.judgement import Judgement
from kg.model.records import Record
from kg.resolution import last_resolution as kept
from kg.resolution.last_resolution import Kept
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.write import Changes, Progress, Sync

if TYPE_CHECKING:  # they bring the numerical libraries, which a graph that stands does not wait for
    from kg.graph.computing import EntityLayer
    from kg.resolution.resolve import Resolution


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The entity layer as it stands after a rebuild, and what the rebuild did."""

    kept: Kept
    changes: Changes
    broken: tuple[str, ...]
    """Lines of the judgement file that could not be read, each with file and line."""
    unknown: tuple[Judgement, ...]
    """People's judgements on records that no loaded source has; they wait."""

    @property
    def records(self) -> int:
        return self.kept.size[0]

    @property
    def entities(self) -> int:
        return self.kept.size[1]

    @property
    def edges(self) -> int:
        return self.kept.size[2]


def rebuild(store: Store, judgements: Path, progress: Progress | None = None, *, anew: bool = False) -> Rebuilt:
    """Bring the entities and edges of the graph to what is loaded and judged. Equal parts are not touched.

    Where they stand for exactly that already, nothing is computed, unless it is to be done `anew`. DataError, before
    anything is written, when the file of judgements is not as it was left.
    """
    before = kept.read(judgements.parent)
    past = history.begun(judgements, before.people if before else ())
    people = past.in_force
    state = kept.state(evidence.sources(store), people)
    found, changes = None if anew else before, Changes()
    if found is not None and not (found.state == state and stands(store, found)):
        found, changes = _renewed(store, judgements, people, state, found)
    if found is None:
        found, changes = _computed(store, judgements, people, state, progress)
    known = _known(store, people)
    unknown = tuple(j for j in people if not known.issuperset(j.pair))
    return Rebuilt(found, changes, (*past.broken, *past.resting), unknown)


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


def _renewed(
    store: Store, judgements: Path, people: list[Judgement], state: str, before: Kept
) -> tuple[Kept | None, Changes]:  # fmt: skip
    """What a small change makes of the last resolution; None where everything is to be computed."""
    from kg.graph.renewal import Everything, renewed

    try:
        return renewed(store, judgements.parent, before, people, state)
    except Everything:
        return None, Changes()
    except (ArithmeticError, AttributeError, LookupError, NameError, TypeError, ValueError, sqlite3.Error) as error:
        # A fault of ours must not keep anybody from his graph: nothing was written, and all can be computed.
        warnings.warn(f"a small change was not followed ({error!r}): all was computed", stacklevel=2)
        return None, Changes()


def _computed(
    store: Store, judgements: Path, people: list[Judgement], state: str, progress: Progress | None
) -> tuple[Kept, Changes]:  # fmt: skip
    from kg.graph.computing import entity_layer
    from kg.graph.differing import contents
    from kg.graph.loaded import leads
    from kg.judgements.hypotheses import binding
    from kg.resolution.kept.filling import Everything, kept_search
    from kg.resolution.resolve import resolve

    records, relations, digests = evidence.everything(store)
    resolution = resolve(records, relations, binding(people, {record.id: record for record in records}))
    before = {row["record"]: row["home"] for row in store.read(HOMES, deadline=LONG).rows}
    layer = entity_layer(records, relations, resolution.clusters)
    after = {edge.start: edge.end for edge in layer.evidence}
    evidence.mark_resolved(store, "")  # what is written in part is the resolution of nothing
    changes = sync(store, layer, progress)
    found = _kept(state, people, records, resolution, ())
    changes += open_pairs.write(store, found)
    evidence.mark_resolved(store, state)
    party_moves.note(judgements.parent, party_moves.moves(before, after, resolution.clusters, people))
    everything = Everything(contents(evidence.sources(store)), records, relations, digests, leads, resolution.table)
    found = replace(found, size=size(store), search=kept_search(judgements.parent, everything))
    kept.write(judgements.parent, found)
    return found, changes


def _kept(
    state: str, people: list[Judgement], records: list[Record], resolution: Resolution, size: tuple[int, ...]
) -> Kept:
    clusters = resolution.clusters
    roots = {record.id: root for record in records if (root := clusters.root(record.id)) != record.id}
    return Kept(
        state, resolution.found, tuple(people), roots, tuple(clusters.conflicts), clusters.doubtful, size
    )  # fmt: skip


def _known(store: Store, people: Iterable[Judgement]) -> set[str]:
    """Which of the judged records are loaded."""
    query = "UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN r.id AS id"
    ids = sorted({id for judgement in people for id in judgement.pair})
    return {row["id"] for row in store.read(query, {"ids": ids}, deadline=LONG).rows} if ids else set()


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


def grown(store: Store, size: tuple[int, ...], more: int) -> tuple[int, ...]:
    """The size after so many more edges between entities; every record is evidence for one."""
    records, things = counted(store)
    return records, things, size[2] + more, records


NODES = ("MATCH (r:Record) RETURN count(r) AS n", "MATCH (n:Thing) RETURN count(n) AS n")
EDGES = (
    "MATCH (:Thing)-[r]->(:Thing) WHERE r.digest IS NOT NULL RETURN count(r) AS n",
    "MATCH (:Record)-[r:EVIDENCE_FOR]->(:Thing) RETURN count(r) AS n",
)
HOMES = "MATCH (r:Record)-[:EVIDENCE_FOR]->(n:Party) RETURN r.id AS record, n.id AS home"
NODE_DIGESTS = "MATCH (n:Thing) RETURN n.id AS id, n.digest AS digest, n.schema AS schema"
EDGE_DIGESTS = (
    "MATCH (a:Thing)-[r]->(:Thing) WHERE r.digest IS NOT NULL "
    "RETURN r.id AS id, r.digest AS digest, type(r) AS type, a.id AS start"
)
EVIDENCE_DIGESTS = (
    "MATCH (a:Record)-[r:EVIDENCE_FOR]->(:Thing) RETURN r.id AS id, r.digest AS digest, type(r) AS type, a.id AS start"
)
