"""The part of the entity layer that a change of judgements touches, computed anew and written.

A judgement can move records only within what judgements connect: two clusters that no judgement joins or parts cannot
see each other. So the connected records are read, clustered and written; all others stay as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass

from kg.graph.computing import EntityLayer, closed, layer
from kg.graph.identity import entity_ids
from kg.judgements.hypotheses import binding
from kg.judgements.judgement import Judgement
from kg.model.records import Record, Relation
from kg.model.spool import record_from, relation_from
from kg.resolution.clusters import Clusters, cluster
from kg.resolution.doubles import telling
from kg.resolution.last_resolution import Kept
from kg.store import Store

LONG = 120.0


@dataclass(frozen=True, slots=True)
class Part:
    """Entities as they are to be, and the ids of those that stood for the same records before."""

    records: dict[str, Record]
    clusters: Clusters
    homes: dict[str, str]
    """Entity of each of the records, after the change."""
    before: dict[str, str]
    """And before."""
    layer: EntityLayer

    @property
    def moved(self) -> dict[str, set[str]]:
        """Entity before → entities after, for those whose records moved."""
        found: dict[str, set[str]] = defaultdict(set)
        for record, home in self.before.items():
            found[home].add(self.homes[record])
        return dict(found)


def changed(kept: Kept, people: Iterable[Judgement]) -> set[str]:
    """Records on which people's judgements are no longer those of the kept resolution."""
    then, now = ({judgement.id: judgement for judgement in some} for some in (kept.people, people))
    return {record for id in then.keys() ^ now.keys() for record in {**then, **now}[id].pair}


def forgotten(kept: Kept, people: Iterable[Judgement]) -> bool:
    """Whether a pair that nobody could decide is to be decided by rules that have not seen it."""
    undecided = {judgement.pair for judgement in people if judgement.decision == "unsure"}
    seen = {judgement.pair for judgement in kept.machine}
    return any(j.decision == "unsure" and j.pair not in undecided | seen for j in kept.people)


def connected(seeds: Iterable[str], judgements: Iterable[Judgement]) -> set[str]:
    """The seeds and all records that judgements connect with them."""
    beside: dict[str, list[str]] = defaultdict(list)
    for judgement in judgements:
        beside[judgement.left].append(judgement.right)
        beside[judgement.right].append(judgement.left)
    found, waiting = set(seeds), list(seeds)
    while waiting:
        for other in beside[waiting.pop()]:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def part(store: Store, kept: Kept, people: list[Judgement]) -> Part:
    """The part of the graph that these judgements of people touch, as it is to be."""
    joining = [judgement for judgement in kept.machine if judgement.decision == "different" or telling(judgement)]
    ids = connected(changed(kept, people), [*joining, *kept.people, *people])
    records = {record.id: closed(record) for record in _records(store, ids)}
    clusters = _clusters(records, joining, people, kept.doubtful)
    before = _homes(store, records)
    homes = entity_ids(records, clusters)
    relations = _relations(store, records)
    ends = {end for said in relations for end in (said.start, said.end)} - records.keys()
    beside = {record.id: closed(record) for record in _records(store, ends)}
    found = layer({**records, **beside}, relations, {**_homes(store, ends), **homes}, clusters)
    return Part(records, clusters, homes, before, _inside(found, records, set(homes.values())))


def _inside(found: EntityLayer, records: Container[str], homes: Container[str]) -> EntityLayer:
    """The layer without the entities that only stand beside it; edges to them belong to it."""
    return EntityLayer(
        [node for node in found.nodes if node.id in homes],
        [edge for edge in found.edges if edge.start in homes or edge.end in homes],
        [edge for edge in found.evidence if edge.start in records],
    )


def _clusters(
    records: dict[str, Record], joining: Iterable[Judgement], people: Iterable[Judgement],
    doubtful: frozenset[tuple[str, str]] | None,
) -> Clusters:  # fmt: skip
    here = [judgement for judgement in people if judgement.left in records and judgement.right in records]
    undecided = {judgement.pair for judgement in here if judgement.decision == "unsure"}
    machine = (j for j in joining if j.left in records and j.right in records and j.pair not in undecided)
    return cluster(records.values(), machine, binding(here, records), doubtful=doubtful)


def _records(store: Store, ids: set[str]) -> list[Record]:
    query = "UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN properties(r) AS r ORDER BY r.id"
    return [record_from(row["r"]) for row in store.read(query, {"ids": sorted(ids)}, deadline=LONG).rows]


def _relations(store: Store, ids: Iterable[str]) -> list[Relation]:
    """Statements with an end among these records, each once."""
    found: dict[str, Relation] = {}
    for match, start, end in (("(r)-[s:STATES]->(o:Record)", "r", "o"), ("(r)<-[s:STATES]-(o:Record)", "o", "r")):
        query = (
            f"UNWIND $ids AS id MATCH (r:Record {{id: id}}) MATCH {match} "
            f"RETURN properties(s) AS s, {start}.id AS start, {end}.id AS end"
        )
        for row in store.read(query, {"ids": sorted(ids)}, deadline=LONG).rows:
            said = relation_from({**row["s"], "start": row["start"], "end": row["end"]})
            found[said.id] = said
    return [found[id] for id in sorted(found)]


def _homes(store: Store, ids: Iterable[str]) -> dict[str, str]:
    query = "UNWIND $ids AS id MATCH (r:Record {id: id})-[:EVIDENCE_FOR]->(n:Thing) RETURN r.id AS record, n.id AS home"
    rows = store.read(query, {"ids": sorted(ids)}, deadline=LONG).rows
    return {row["record"]: row["home"] for row in rows}
