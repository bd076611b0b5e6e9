"""Records + relations + clusters → entities and edges. Pure: no files, no database, no clock.

Every node and edge names the records it rests on. What a source asserts, alleges or denies becomes an edge that
carries its modality; what is only supposed stays on the evidence layer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.graph import event_days
from kg.graph.edges import Bundles, evidence
from kg.graph.elements import GraphEdge, GraphNode
from kg.graph.identity import entity_ids, kind_of
from kg.graph.mirrors import mirrors
from kg.graph.nodes import country_node, node, property_edges
from kg.graph.paragraphs import AT, IN, placed, places
from kg.graph.references import references
from kg.graph.routes import ROLE, Routes, routes
from kg.model.modality import EDGES
from kg.model.records import Record, Relation
from kg.resolution.clusters import Clusters

VIA, DESTINED = "ROUTED_VIA", "DESTINED_FOR"
__all__ = ["EntityLayer", "GraphEdge", "GraphNode", "Outline", "closed", "entity_layer", "layer", "whole"]


@dataclass(frozen=True, slots=True)
class EntityLayer:
    nodes: list[GraphNode]
    edges: list[GraphEdge]
    evidence: list[GraphEdge]
    """EVIDENCE_FOR edges, record → entity."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The layer before its nodes and edges are made: each is made when it is asked for, and need not stay."""

    groups: Mapping[str, list[Record]]
    keyed: Mapping[str, GraphNode]
    """Entities that only values lead to."""
    bundles: Bundles
    homes: Mapping[str, str]
    clusters: Clusters

    def nodes(self) -> Iterator[GraphNode]:
        yield from (node(id, members) for id, members in self.groups.items())
        yield from (node for id, node in sorted(self.keyed.items()) if id not in self.groups)

    def kind(self, id: str) -> str:
        """What the entity of this id is; empty where there is none."""
        if members := self.groups.get(id):
            return kind_of(members).name
        return str(self.keyed[id].properties["schema"]) if id in self.keyed else ""

    def edges(self) -> Iterator[GraphEdge]:
        return self.bundles.edges()

    def evidence(self) -> Iterator[GraphEdge]:
        ids = (member.id for members in self.groups.values() for member in members)
        return evidence(sorted(ids), self.homes, self.clusters)


def entity_layer(records: Iterable[Record], relations: Iterable[Relation], clusters: Clusters) -> EntityLayer:
    """Compute the whole entity layer."""
    return _made(whole(records, relations, clusters))


def layer(
    by_id: dict[str, Record], relations: Iterable[Relation], homes: dict[str, str], clusters: Clusters
) -> EntityLayer:
    """The layer on these records, whose entities are `homes`; so are those of all ends of the relations."""
    return _made(outline(by_id, relations, homes, clusters))


def _made(found: Outline) -> EntityLayer:
    return EntityLayer(list(found.nodes()), list(found.edges()), list(found.evidence()))


def whole(records: Iterable[Record], relations: Iterable[Relation], clusters: Clusters) -> Outline:
    """The outline of the whole entity layer."""
    by_id = {record.id: closed(record) for record in sorted(records, key=lambda r: r.id)}
    return outline(by_id, relations, entity_ids(by_id, clusters), clusters)


def outline(
    by_id: dict[str, Record], relations: Iterable[Relation], homes: dict[str, str], clusters: Clusters
) -> Outline:
    """The outline of the layer on these records."""
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in by_id.values():
        groups[homes[record.id]].append(record)
    keyed: dict[str, GraphNode] = {}
    bundles = Bundles()
    relations = list(relations)
    ways, stated = routes(by_id, relations), placed(relations)
    for record in by_id.values():
        for type_, target in property_edges(record):
            keyed.setdefault(target.id, target)
            if record.first("modality") != "hypothetical" and not (type_ == VIA and ways.known(record)):
                bundles.add(type_, homes[record.id], target.id, record, *_day_of(type_, target, record, ways), "")
        for target in _passed(record, homes, ways, bundles):
            keyed.setdefault(target.id, target)
        for place in () if record.id in stated else places(record):
            keyed.setdefault(place.node.id, place.node)
            bundles.add(AT, homes[record.id], place.node.id, record, "", "", "")
            bundles.add(IN, place.node.id, place.document, record, "", "", "")
        for type_, other in references(record, by_id):
            bundles.add(type_, homes[record.id], homes[other.id], record, *_day(record), "")
    for said in relations:
        of_itself = homes[said.start] == homes[said.end]  # between two records of one party: nobody runs himself
        stands = said.modality in EDGES and said.relation != "SAME_AS" and not of_itself
        if stands and (not said.gone or _ended(said, by_id)):
            bundles.add_relation(said, homes, by_id)
    for export, import_, reason in mirrors(by_id.values(), relations):
        for flow in (export, import_):
            bundles.add("MIRRORS", homes[export.id], homes[import_.id], flow, "", "", reason)
    return Outline(groups, keyed, bundles, homes, clusters)


def _passed(record: Record, homes: Mapping[str, str], ways: Routes, bundles: Bundles) -> list[GraphNode]:
    """Edges to the countries on the way of an event whose legs are known; returns their nodes."""
    found = []
    for passage in ways.passages(record):
        target = country_node(passage.country)
        for by in (record, passage.leg):
            when = event_days.happened(passage.leg)
            bundles.add(VIA, homes[record.id], target.id, by, *when, ROLE, passage.modality)
        found.append(target)
    return found


def _day_of(type_: str, target: GraphNode, record: Record, ways: Routes) -> tuple[str, str]:
    """Day of a property's edge: where the goods went to, that of the leg that came there, if it is known."""
    arrival = ways.arrival(record, str(target.properties.get("code"))) if type_ == DESTINED else ("", "")
    return arrival if any(arrival) else _day(record)


def _ended(said: Relation, by_id: dict[str, Record]) -> bool:
    """Whether it leads from a listing that is over: such an edge stays, because the listing has an end."""
    return said.relation == "LISTS" and said.start in by_id and bool(by_id[said.start].gone)


def closed(record: Record) -> Record:
    """A listing that a later edition no longer has ended with that edition, unless the source gave an end."""
    if record.gone and record.schema == "Listing" and not record.first("until"):
        return replace(record, properties={**record.properties, "until": (record.gone,)})
    return record


def _day(record: Record) -> tuple[str, str]:
    """Time a record's property edges hold for: that of the event, or the day the record speaks of, if it says so."""
    if event_days.is_dated(record.schema):
        return event_days.happened(record)
    day, _, until = str(record.first("as_of") or "").partition("/")
    return day, until or day
