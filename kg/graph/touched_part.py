"""The part of the entity layer that a change touches, computed anew: its records, their entities and edges.

A judgement or a record can move others only within what judgements connect: two clusters that no judgement joins or
parts cannot see each other. So the connected records are read and clustered; all others stay as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache

from kg.graph.computing import EntityLayer, closed, layer
from kg.graph.elements import GraphNode
from kg.graph.identity import entity_ids
from kg.graph.loaded import Loaded, leads, of_values
from kg.graph.references import TYPE
from kg.judgements.judgement import Judgement
from kg.judgements.packed import ends, touching
from kg.model.records import Record
from kg.model.schema import schema
from kg.resolution.clusters import Clusters
from kg.resolution.components import clustered, connected
from kg.resolution.doubles import telling
from kg.resolution.last_resolution import Kept
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Part:
    """Entities as they are to be, and the ids of those that stood for the same records before."""

    records: dict[str, Record]
    clusters: Clusters
    homes: dict[str, str]
    """Entity of each of the records, after the change."""
    before: dict[str, str]
    """And before; also of records that went."""
    layer: EntityLayer
    keyed: dict[str, GraphNode | None] = field(default_factory=dict)
    """Entities that only values lead to, or None where none does any longer."""

    @property
    def moved(self) -> dict[str, set[str]]:
        """Entity before → entities after, for those whose records moved."""
        found: dict[str, set[str]] = defaultdict(set)
        for record, home in self.before.items():
            if record in self.homes:
                found[home].add(self.homes[record])
        return dict(found)


def changed(kept: Kept, people: Iterable[Judgement]) -> set[str]:
    """Records on which people's judgements are no longer those of the kept resolution."""
    then, now = ({judgement.id: judgement for judgement in some} for some in (kept.people, people))
    return {record for id in then.keys() ^ now.keys() for record in {**then, **now}[id].pair}


def part(store: Store, kept: Kept, people: list[Judgement]) -> Part:
    """The part of the graph that these judgements of people touch, as it is to be."""
    loaded = Loaded(store)
    pairs = [*ends(kept.machine, telling), *(judgement.pair for judgement in (*kept.people, *people))]
    records = read(loaded, connected(changed(kept, people), pairs))
    near = (j for j in touching(kept.machine, records) if j.decision == "different" or telling(j))
    return parted(loaded, records, clustered(records, near, people, kept.doubtful))


def read(loaded: Loaded, ids: Iterable[str]) -> dict[str, Record]:
    """Records by id, as the entity layer takes them."""
    return {record.id: closed(record) for record in loaded.records(ids)}


def parted(
    loaded: Loaded, records: dict[str, Record], clusters: Clusters, *, gone: Collection[str] = (),
    naming: Collection[str] = (),
) -> Part:  # fmt: skip
    """The layer of these records, which are all of their entities. `gone`: records that stood for some of them;
    `naming`: others whose values name one of them."""
    before = loaded.homes_of_gone(gone) | loaded.homes(records)
    homes = entity_ids(records, clusters)
    relations = loaded.relations(records)
    ends = {end for said in relations for end in (said.start, said.end)} | set(naming)
    ends |= loaded.referring({*before.values(), *homes.values()}, _naming())
    ends |= {other for record in records.values() for other in leads(record).refers}
    ends |= loaded.flows() if any(record.schema == "TradeFlow" for record in records.values()) else set()
    beside = read(loaded, ends - records.keys())
    homes_beside = loaded.homes(beside)
    every = {**records, **{id: record for id, record in beside.items() if id in homes_beside}}
    stated = [said for said in relations if said.start in every and said.end in every]
    found = layer(every, stated, {**homes_beside, **homes}, clusters)
    return Part(records, clusters, homes, before, _inside(found, records, set(homes.values())))


@cache
def _naming() -> frozenset[str]:
    """Relationships that a value stands for which names a record."""
    props = (prop for kind in schema().kinds.values() for prop in kind.properties.values())
    return frozenset(prop.edge for prop in props if prop.edge and prop.type == TYPE)


def _inside(found: EntityLayer, records: Collection[str], homes: Collection[str]) -> EntityLayer:
    """The layer without the entities that only stand beside it. Edges to them belong to it, and edges from them, but
    for those of values of a record beside it."""
    return EntityLayer(
        [node for node in found.nodes if node.id in homes],
        [edge for edge in found.edges if edge.start in homes or (edge.end in homes and edge.type not in of_values())],
        [edge for edge in found.evidence if edge.start in records],
    )
