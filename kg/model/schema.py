"""The graph's schema, read once from `schema.yaml` into frozen values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import SchemaError
from kg.vocab import terms

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a kind. `edge` names the relationship that its values also become.

    `decides`: two parties with one value are one party. `one`: a thing has one at a time, several are a conflict.
    `label`: what it is called on a screen, where its name would mislead.
    """

    name: str
    type: str
    """Of its values: text, number, flag, instant, vocab, reference and so on."""
    description: str
    many: bool = True
    unit: str = ""
    """Of a number, such as kg; empty for what is only counted."""
    range: str = ""
    edge: str = ""
    decides: bool = False
    one: bool = False
    index: bool = False
    country_scoped: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One node kind with all its properties, inherited ones first."""

    name: str
    label: str
    """Name for people."""
    description: str
    lineage: tuple[str, ...]
    """Its own name, then those of the kinds it extends, the most general last."""
    properties: dict[str, Property]
    layer: str = "entity"
    """`entity`, or `evidence` for what stands behind entities."""
    identity: str = ""
    """How records become a thing: judged, own or keyed, as schema.yaml explains."""
    key: tuple[str, ...] = ()
    caption: tuple[str, ...] = ()
    abstract: bool = False
    ftm: str = ""
    """Its schema in FollowTheMoney; empty where there is none."""

    def is_a(self, name: str) -> bool:
        return name in self.lineage

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of an entity node: every kind of its lineage, most general first."""
        return tuple(schema().kinds[name].label for name in reversed(self.lineage))


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """One relationship kind: where it may start and end, and what it means."""

    name: str
    start: str
    end: str
    description: str
    layer: str = "entity"
    properties: dict[str, Property] = field(default_factory=dict)
    ftm: str = ""


@dataclass(frozen=True, slots=True)
class Schema:
    kinds: dict[str, Kind]
    edges: dict[str, EdgeKind]

    def kind(self, name: str) -> Kind:
        """The concrete kind of this name; SchemaError when it is unknown or abstract."""
        kind = self.kinds.get(name)
        if kind is None or kind.abstract:
            raise SchemaError(f"no concrete kind {name!r}", where="kg/model/schema.yaml", todo="use one of its kinds")
        return kind

    def edge(self, name: str) -> EdgeKind:
        if name not in self.edges:
            raise SchemaError(f"no relationship {name!r}", where="kg/model/schema.yaml", todo="add it under edges")
        return self.edges[name]

    def entities(self) -> Iterator[Kind]:
        """Concrete kinds of the entity layer."""
        return (k for k in self.kinds.values() if k.layer == "entity" and not k.abstract)


def _properties(raw: dict[str, Any]) -> dict[str, Property]:
    return {name: Property(name=name, **facts) for name, facts in raw.items()}


def _lineage(name: str, raw: dict[str, Any]) -> tuple[str, ...]:
    parent = raw[name].get("extends")
    return (name, *_lineage(parent, raw)) if parent else (name,)


def _inherited(lineage: tuple[str, ...], raw: dict[str, Any], key: str) -> Any:
    return next((raw[name][key] for name in lineage if key in raw[name]), None)


def _kind(name: str, raw: dict[str, Any]) -> Kind:
    facts, lineage = raw[name], _lineage(name, raw)
    properties: dict[str, Property] = {}
    for ancestor in reversed(lineage):
        properties |= _properties(raw[ancestor].get("properties", {}))
    return Kind(
        name=name,
        label=facts["label"],
        description=facts["description"],
        lineage=lineage,
        properties=properties,
        layer=facts.get("layer", "entity"),
        identity=_inherited(lineage, raw, "identity") or "",
        key=tuple(_inherited(lineage, raw, "key") or ()),
        caption=tuple(_inherited(lineage, raw, "caption") or ()),
        abstract=facts.get("abstract", False),
        ftm=facts.get("ftm", ""),
    )


def _edge(name: str, facts: dict[str, Any]) -> EdgeKind:
    return EdgeKind(name=name, **{**facts, "properties": _properties(facts.get("properties", {}))})


def _check(schema: Schema) -> Schema:
    for kind in schema.kinds.values():
        for prop in kind.properties.values():
            if prop.edge and prop.edge not in schema.edges:
                raise SchemaError(
                    f"{kind.name}.{prop.name} names no edge kind: {prop.edge}", where="kg/model/schema.yaml"
                )
            if prop.type == "vocab" and prop.range not in terms.names():
                raise SchemaError(
                    f"{kind.name}.{prop.name} names no vocabulary: {prop.range}", where="kg/model/schema.yaml"
                )
    for edge in schema.edges.values():
        missing = {edge.start, edge.end} - set(schema.kinds)
        if missing:
            raise SchemaError(f"{edge.name} names unknown kinds: {sorted(missing)}", where="kg/model/schema.yaml")
    return schema


@cache
def schema() -> Schema:
    """The schema of `kg/model/schema.yaml`, read and checked once a process."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load((HERE / "schema.yaml").read_text("utf-8"), Loader=loader)  # noqa: S506 (a safe loader)
    kinds = {name: _kind(name, raw["kinds"]) for name in raw["kinds"]}
    return _check(Schema(kinds, {name: _edge(name, facts) for name, facts in raw["edges"].items()}))


@cache
def party_names() -> tuple[str, ...]:
    """Properties that hold a name of a party, the best first, as the schema has them: those of type `name`."""
    return tuple(name for name, facts in schema().kinds["Party"].properties.items() if facts.type == "name")
