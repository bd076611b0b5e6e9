"""Entities from the records they rest on: properties united, dates with an interval for comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from kg.countries import codes
from kg.graph import event_days
from kg.graph.elements import GraphNode
from kg.graph.identity import keyed_id, kind_of
from kg.model import dates
from kg.model.records import Record
from kg.model.schema import Property, schema
from kg.model.validation import Value
from kg.names.plain import is_latin
from kg.vocab import terms


def node(id: str, members: list[Record]) -> GraphNode:
    kind = kind_of(members)
    properties: dict[str, Any] = {"id": id, "schema": kind.name, "caption": _caption(members)}
    held = {name for member in members for name in member.properties}
    for name, prop in kind.properties.items():
        if name not in held:  # most kinds have many more properties than a record gives
            continue
        values = list(dict.fromkeys(value for member in members for value in member.properties.get(name, ())))
        if values:
            properties |= _stored(prop, values)
    if kind.name == "Country":
        properties |= _called(members) | _concern(members)
    if event_days.is_dated(kind.name) and (known := max(filter(None, map(event_days.known, members)), default="")):
        properties["known"] = known
    properties["records"] = [member.id for member in members]
    properties["sources"] = sorted({member.source for member in members})
    return GraphNode(id, kind.labels, properties)


def _called(members: list[Record]) -> dict[str, str]:
    """A country is called alike whichever lists are loaded: one writes `Korea, North`, another `Seycheles`."""
    code = str(members[0].first("code") or "")
    return {"caption": codes.name(code)} if codes.code(code) else {}


def _concern(members: list[Record]) -> dict[str, list[str]]:
    """Groups of concern of a country: those the project knows, whether or not a loaded source names them, and more."""
    known = codes.concern().get(str(members[0].first("code")), ())
    found = list(dict.fromkeys([*known, *(group for member in members for group in member.all("concern"))]))
    return {"concern": found} if found else {}


def _stored(prop: Property, values: list[Value]) -> dict[str, Any]:
    if prop.many:
        return {prop.name: values}
    single = {prop.name: values[0]}
    if prop.type == "date":
        single |= dict(zip((f"{prop.name}_from", f"{prop.name}_until"), dates.interval(str(values[0])), strict=True))
    return single


def _caption(members: list[Record]) -> str:
    """The name in Latin letters that most members carry; among equals the shortest, then the first in the alphabet.

    A name in its own script is a caption only where no source writes another: most readers can speak a Latin one.
    """
    counts: dict[str, int] = defaultdict(int)
    for member in members:
        counts[member.caption] += 1
    return min(counts, key=lambda name: (not is_latin(name), -counts[name], len(name), name))


def property_edges(record: Record) -> Iterator[tuple[str, GraphNode]]:
    """Edges that property values stand for, with the keyed entity at the other end."""
    leading = _leading(record.schema)
    for name, values in record.properties.items():
        if edge := leading.get(name):
            for value in values:
                yield edge, _keyed_node(record.schema, name, str(value))


@cache
def _leading(kind: str) -> dict[str, str]:
    """Properties of a kind whose values stand for an edge to a keyed entity → the edge."""
    properties = schema().kind(kind).properties
    return {name: prop.edge for name, prop in properties.items() if prop.edge and prop.type != "reference"}


@lru_cache(maxsize=50_000)
def _keyed_node(of: str, name: str, value: str) -> GraphNode:
    """The entity that this value of a kind's property leads to: made once for all records that have it."""
    prop = schema().kind(of).properties[name]
    kind = schema().kind(schema().edge(prop.edge).end)
    id = keyed_id(kind, [value])
    properties: dict[str, Any] = {"id": id, "schema": kind.name, "caption": value, kind.key[0]: value}
    if kind.properties[kind.key[0]].many:
        properties[kind.key[0]] = [value]
    if prop.type == "country":
        properties |= _country(id, value)
    elif prop.type == "vocab":
        properties["caption"] = terms.label(prop.range, value)
    return GraphNode(id, kind.labels, properties)


def country_node(code: str) -> GraphNode:
    """The country of this code, as a property that names it makes it."""
    country = schema().kind("Country")
    prop = country.properties["code"]
    id = keyed_id(country, [code])
    return GraphNode(id, country.labels, _country(id, code) | {prop.name: code})


def _country(id: str, code: str) -> dict[str, Any]:
    known = {"id": id, "schema": "Country", "caption": codes.name(code), "name": [codes.name(code)]}
    concern = codes.concern().get(code)
    return known | ({"concern": list(concern)} if concern else {})
