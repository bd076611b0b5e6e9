"""The entity layer computed from all records and judgements: what a change that is not small is answered with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kg.graph import evidence, layer_writing, open_pairs, read_back, standing
from kg.graph.computing import whole
from kg.graph.differing import contents
from kg.graph.loaded import leads
from kg.home import memory, objects
from kg.judgements import party_moves
from kg.judgements.hypotheses import binding
from kg.judgements.judgement import Judgement
from kg.model.records import Record, Relation
from kg.resolution import last_resolution as kept
from kg.resolution import resolve
from kg.resolution.entries import single_entries
from kg.resolution.kept.filling import Everything, kept_search
from kg.resolution.last_resolution import Kept
from kg.resolution.resolve import Resolution
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.write import Changes, Progress

Resolver = Callable[[list[Record], list[Relation], list[Judgement]], Resolution]
"""Who finds the resolution of all records and relations under people's binding judgements: `resolve`, or others."""
HOMES = "MATCH (r:Record)-[:EVIDENCE_FOR]->(n:Party) RETURN r.id AS record, n.id AS home"


def computed(
    store: Store, judgements: Path, people: list[Judgement], state: str, progress: Progress | None,
    resolver: Resolver | None = None,
) -> tuple[Kept, Changes]:  # fmt: skip
    """The resolution of all that is loaded and judged, written to graph and home."""
    home = judgements.parent
    with objects.unswept():  # to look through what stays to the end for garbage, again and again, costs a tenth
        records, relations, digests = read_back.everything(store)
        bound = binding(people, {record.id: record for record in records})
        resolution = (resolver or resolve.resolve)(records, relations, bound)
        clusters, found = resolution.clusters, _kept(state, people, records, resolution)
        everything = Everything(contents(evidence.sources(store)), records, relations, digests, leads, resolution.table)
        del resolution
        memory.released()
        found = replace(found, search=kept_search(home, everything))  # counts once the kept resolution names it
        del everything, digests  # the columns are as large as the records, and needed no more
        layer = whole(records, relations, clusters)
        del records, relations
        memory.released()
        with memory.settled():  # before garbage is looked for again: else all that was computed is looked through once
            before = {row["record"]: row["home"] for row in store.read(HOMES, deadline=LONG).rows}
            evidence.mark_resolved(store, "")  # what is written in part is the resolution of nothing
            changes = layer_writing.streamed(
                store, layer.nodes(), layer.edges(), layer.evidence(), layer.kind, progress
            )
            changes += open_pairs.write(store, found)
            evidence.mark_resolved(store, state)
            party_moves.note(home, party_moves.moves(before, layer.homes, clusters, people))
            edges = len(layer.bundles)
            del layer, before, clusters
            memory.released()  # what is kept takes as much again while it is written
            found = replace(found, size=standing.sized(store, edges))
            kept.write(home, found)
    return found, changes


def _kept(state: str, people: list[Judgement], records: list[Record], resolution: Resolution) -> Kept:
    clusters = resolution.clusters
    roots = {record.id: root for record in records if (root := clusters.root(record.id)) != record.id}
    return Kept(
        state, resolution.found, tuple(people), roots, tuple(clusters.conflicts), clusters.doubtful,
        entries=single_entries(clusters.records.values()),
    )  # fmt: skip
