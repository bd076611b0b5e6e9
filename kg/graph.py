"""Records + relations + clusters → entities and edges. Pure: no files, no database, no clock.

Every node and edge names the records it rests on. Only asserted relations become edges; what a source
alleges, denies or supposes stays on the evidence layer, to be shown beside them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from kg import countries, dates, vocabulary
from kg.names import tokens
from kg.records import Record, Relation, Value, fingerprint
from kg.resolution.clusters import Clusters
from kg.schema import Kind, Property, schema


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A node of the entity layer: `labels` most general first, `properties` ready to be written."""

    id: str
    labels: tuple[str, ...]
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class GraphEdge:
    id: str
    type: str
    start: str
    end: str
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class EntityLayer:
    nodes: list[GraphNode]
    edges: list[GraphEdge]
    evidence: list[GraphEdge]
    """EVIDENCE_FOR edges, record → entity."""


def entity_layer(records: Iterable[Record], relations: Iterable[Relation], clusters: Clusters) -> EntityLayer:
    """Compute the whole entity layer."""
    by_id = {record.id: _closed(record) for record in sorted(records, key=lambda r: r.id)}
    homes = entity_ids(by_id, clusters)
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in by_id.values():
        groups[homes[record.id]].append(record)
    keyed: dict[str, GraphNode] = {}
    bundles = _Bundles()
    for record in by_id.values():
        for type_, target in _property_edges(record):
            keyed.setdefault(target.id, target)
            bundles.add(type_, homes[record.id], target.id, record, *_as_of(record), "", None)
    for said in relations:
        if said.modality == "asserted" and said.relation != "SAME_AS" and (not said.gone or said.relation == "LISTS"):
            bundles.add_relation(said, homes)
    nodes = [_node(id, members) for id, members in groups.items()]
    known = {node.id for node in nodes}
    nodes += [node for id, node in sorted(keyed.items()) if id not in known]
    return EntityLayer(nodes, bundles.edges(), list(_evidence(by_id, homes, clusters)))


def _closed(record: Record) -> Record:
    """A listing that a later edition no longer has ended with that edition, unless the source gave an end."""
    if record.gone and record.schema == "Listing" and not record.first("until"):
        return replace(record, properties={**record.properties, "until": (record.gone,)})
    return record


def entity_ids(records: dict[str, Record], clusters: Clusters) -> dict[str, str]:
    """Id of the entity each record is evidence for.

    A party is called after its deciding number (`vessel:imo:9635987`) or else after its first record; an event
    after its record; a country, address or item after its key.
    """
    homes: dict[str, str] = {}
    taken: dict[str, str] = {}
    for id, record in records.items():
        kind = schema().kind(record.schema)
        if kind.identity == "judged":
            if id not in homes:
                group = clusters.group(id)
                name = _party_id([records[member] for member in group])
                if taken.setdefault(name, group[0]) != group[0]:
                    name = f"{name}@{group[0]}"  # a person judged two records with one number different
                homes |= dict.fromkeys(group, name)
        elif kind.identity == "keyed":
            homes[id] = keyed_id(kind, [str(record.first(name) or "") for name in kind.key])
        else:
            homes[id] = id
    return homes


def _party_id(members: list[Record]) -> str:
    for name in ("imo", "un_reference", "lei", "imo_company"):
        numbers = sorted({value for member in members for value in member.all(name)})
        if numbers:
            return f"{_kind_of(members).name.lower()}:{name}:{numbers[0]}"
    return min(member.id for member in members)


def keyed_id(kind: Kind, values: list[str]) -> str:
    """Id of a keyed entity: readable for codes and short names, a hash for long texts."""
    folded = "|".join(" ".join(tokens(value)) for value in values)
    return f"{kind.name.lower()}:{folded if len(folded) <= 60 else fingerprint(folded)}"


def _kind_of(members: list[Record]) -> Kind:
    """The most special kind among the members: a Company among Organizations is a Company."""
    return max((schema().kind(member.schema) for member in members), key=lambda k: (len(k.lineage), k.name))


def _node(id: str, members: list[Record]) -> GraphNode:
    kind = _kind_of(members)
    properties: dict[str, Any] = {"id": id, "schema": kind.name, "caption": _caption(members)}
    for name, prop in kind.properties.items():
        values = list(dict.fromkeys(value for member in members for value in member.properties.get(name, ())))
        if values:
            properties |= _stored(prop, values)
    properties["records"] = [member.id for member in members]
    properties["sources"] = sorted({member.source for member in members})
    return GraphNode(id, kind.labels, properties)


def _stored(prop: Property, values: list[Value]) -> dict[str, Any]:
    if prop.many:
        return {prop.name: values}
    single = {prop.name: values[0]}
    if prop.type == "date":
        single |= dict(zip((f"{prop.name}_from", f"{prop.name}_until"), dates.interval(str(values[0])), strict=True))
    return single


def _caption(members: list[Record]) -> str:
    """The name most members carry; among equals the shortest, then the first in the alphabet."""
    counts: dict[str, int] = defaultdict(int)
    for member in members:
        counts[member.caption] += 1
    return min(counts, key=lambda name: (-counts[name], len(name), name))


def _property_edges(record: Record) -> Iterator[tuple[str, GraphNode]]:
    """Edges that property values stand for, with the keyed entity at the other end."""
    for name, values in record.properties.items():
        prop = schema().kind(record.schema).properties[name]
        if prop.edge:
            for value in values:
                yield prop.edge, _keyed_node(schema().kind(schema().edge(prop.edge).end), prop, str(value), record)


def _keyed_node(kind: Kind, prop: Property, value: str, record: Record) -> GraphNode:
    id = keyed_id(kind, [value])
    properties: dict[str, Any] = {"id": id, "schema": kind.name, "caption": value, kind.key[0]: value}
    if kind.properties[kind.key[0]].many:
        properties[kind.key[0]] = [value]
    if prop.type == "country":
        properties |= {"caption": countries.name(value), "name": [countries.name(value)]}
        if value in countries.concern():
            properties["concern"] = list(countries.concern()[value])
    elif prop.type == "vocab":
        properties["caption"] = vocabulary.label(prop.range, value)
    return GraphNode(id, kind.labels, properties)


def _as_of(record: Record) -> tuple[str, str]:
    """Time a record's property edges hold for: the day it speaks of, if it says so."""
    day = str(record.first("as_of") or "")
    return day, day


class _Bundles:
    """Edges with equal ends, type, dates and role, bundled: one edge, all the records that state it."""

    def __init__(self) -> None:
        self._records: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        self._sources: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        self._places: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        self._quotes: dict[tuple[Any, ...], set[str]] = defaultdict(set)

    def add(
        self, type_: str, start: str, end: str, by: Record, since: str, until: str, role: str, share: float | None
    ) -> None:
        key = (type_, start, end, since, until, role, share)
        self._records[key].add(by.id)
        self._sources[key].add(by.source)
        self._places[key].add(f"{by.source} {by.locator}")

    def add_relation(self, said: Relation, homes: dict[str, str]) -> None:
        key = (
            said.relation, homes[said.start], homes[said.end], said.since, said.until, said.role, said.share_pct
        )  # fmt: skip
        self._records[key] |= {said.start, said.end}
        self._sources[key].add(said.source)
        self._places[key].add(f"{said.source} {said.locator}")
        if said.quote:
            self._quotes[key].add(said.quote)

    def edges(self) -> list[GraphEdge]:
        return [self._edge(key) for key in sorted(self._records, key=repr)]

    def _edge(self, key: tuple[Any, ...]) -> GraphEdge:
        type_, start, end, since, until, role, share = key
        facts = {"since": since, "until": until, "role": role, "share_pct": share}
        if since or until:
            facts["first_day"] = dates.interval(since or until)[0]
            facts["last_day"] = dates.interval(until or since)[1] if until else None
        kept = {name: value for name, value in facts.items() if value not in ("", None)}
        kept |= {"records": sorted(self._records[key]), "sources": sorted(self._sources[key])}
        kept |= {"stated_at": sorted(self._places[key])}
        kept |= {"quotes": sorted(self._quotes[key])} if key in self._quotes else {}
        return GraphEdge(fingerprint(list(key)), type_, start, end, kept)


def _evidence(records: dict[str, Record], homes: dict[str, str], clusters: Clusters) -> Iterator[GraphEdge]:
    for id in records:
        joined = clusters.joined.get(id, [])
        facts: dict[str, Any] = {"score": 1.0}
        if joined:
            facts["reasons"] = sorted({f"{j.by}: {sentence}" for j in joined for sentence in j.reasons})
            facts["judgement"] = sorted(j.id for j in joined)
        yield GraphEdge(fingerprint([id, homes[id]]), "EVIDENCE_FOR", id, homes[id], facts)
