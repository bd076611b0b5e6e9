"""Records and relations: what one source says of one thing, or of two, at one place.

They are plain, immutable and checked against the schema when they are made. Nothing here reads files or
talks to a database.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg import dates, identifiers, vocabulary
from kg.errors import SchemaError
from kg.schema import EdgeKind, Kind, Property, schema

Value = str | float | int | bool
Values = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One thing as one source describes it at one place."""

    id: str
    """`source:key`, where the key is the publisher's own number or a few raw fields. A promise: never reused."""
    source: str
    schema: str
    """Name of a concrete kind in schema.yaml."""
    locator: str
    """Where it stands: `sdn.csv:120`, `consolidated.xml#KPe.068`, `S/2019/171 para. 21`."""
    properties: dict[str, Values]
    published: str = ""
    """The entry as printed, for people who doubt the reading."""
    gone: str = ""
    """Date of the edition in which the entry no longer stood; empty while it stands."""

    @property
    def caption(self) -> str:
        """Name to show: the first caption alternative of the kind that has values, else the summary or the id."""
        for names in (*schema().kind(self.schema).caption, "summary"):
            parts = [self._shown(name) for name in names.split(": ")]
            if all(parts):
                return ": ".join(parts)
        return self.id

    def _shown(self, name: str) -> str:
        value = str(self.first(name) or "")
        prop = schema().kind(self.schema).properties[name] if value else None
        return vocabulary.label(prop.range, value) if prop and prop.type == "vocab" else value

    def first(self, name: str) -> Value | None:
        """First value of a property, or None."""
        values = self.properties.get(name)
        return values[0] if values else None

    def all(self, *names: str) -> list[str]:
        """All values of these properties as texts, in the order given, without repeats."""
        return list(dict.fromkeys(str(v) for name in names for v in self.properties.get(name, ())))


@dataclass(frozen=True, slots=True)
class Relation:
    """What one source states between two of its records."""

    id: str
    source: str
    relation: str
    """Name of an edge kind in schema.yaml."""
    start: str
    end: str
    """Ids of two records of the same source."""
    locator: str
    modality: str = "asserted"
    since: str = ""
    until: str = ""
    quote: str = ""
    role: str = ""
    share_pct: float | None = None
    gone: str = ""


Statement = Record | Relation


def record(source: str, kind: str, key: str, locator: str, properties: dict[str, Any], published: str = "") -> Record:
    """Make a checked record. None, empty texts and empty lists are dropped: absent means unknown.

    Raises SchemaError naming the property and the locator when a value does not fit the schema.
    """
    known = schema().kind(kind)
    checked = {name: _values(known, name, raw, locator) for name, raw in properties.items()}
    return Record(
        id=f"{source}:{key}",
        source=source,
        schema=kind,
        locator=locator,
        properties={name: values for name, values in checked.items() if values},
        published=published,
    )


def relation(source: str, kind: str, start: Record | str, end: Record | str, locator: str, **facts: Any) -> Relation:
    """Make a checked relation between two records (or their ids); facts as in Relation."""
    edge = schema().edge(kind)
    start_id, end_id = (r.id if isinstance(r, Record) else r for r in (start, end))
    for side, wanted in ((start, edge.start), (end, edge.end)):
        if isinstance(side, Record) and not schema().kind(side.schema).is_a(wanted):
            raise SchemaError(f"{kind} cannot join {side.schema} {side.id}: it wants {wanted}", where=locator)
    facts = {name: value for name, value in facts.items() if value not in (None, "")}
    _check_relation(edge, facts, locator)
    digest = fingerprint([source, kind, start_id, end_id, facts.get("since"), facts.get("role"), locator])
    return Relation(f"{source}:{digest}", source, kind, start_id, end_id, locator, **facts)


def _check_relation(edge: EdgeKind, facts: dict[str, Any], locator: str) -> None:
    for name in ("since", "until"):
        if name in facts and not dates.is_date(facts[name]):
            raise SchemaError(f"{edge.name}.{name} is no date: {facts[name]!r}", where=locator)
    if facts.get("modality", "asserted") not in vocabulary.terms("modality"):
        raise SchemaError(f"unknown modality {facts['modality']!r}", where=locator)


def _values(kind: Kind, name: str, raw: Any, locator: str) -> Values:
    prop = kind.properties.get(name)
    if prop is None:
        raise SchemaError(f"{kind.name} has no property {name!r}", where=locator, todo="add it to kg/schema.yaml")
    items: Iterable[Any] = raw if isinstance(raw, (list, tuple, set)) else [raw]
    values = tuple(dict.fromkeys(_value(prop, item, locator) for item in items if item not in (None, "")))
    if len(values) > 1 and not prop.many:
        raise SchemaError(f"{kind.name}.{name} takes one value, not {values}", where=locator)
    return values


def _value(prop: Property, item: Any, locator: str) -> Value:
    check = CHECKS.get(prop.type, str)
    try:
        value: Value = check(item)
    except (TypeError, ValueError):
        raise SchemaError(f"{prop.name}: {item!r} is no {prop.type}", where=locator) from None
    if prop.type == "vocab" and value not in vocabulary.terms(prop.range):
        todo = "correct the file, or add the term to kg/vocab/terms.csv"
        raise SchemaError(f"{prop.name}: {item!r} is not in the list {prop.range!r}", where=locator, todo=todo)
    if prop.name == "imo" and identifiers.imo(str(value)) != value:
        raise SchemaError(f"imo: the check digit of {value!r} fails", where=locator, todo="keep it as claimed_imo")
    return value


def _date(item: Any) -> str:
    if not dates.is_date(str(item)):
        raise ValueError(item)
    return str(item)


def _country(item: Any) -> str:
    if not (isinstance(item, str) and len(item) == 2 and item.isalpha() and item.islower()):
        raise ValueError(item)
    return item


def _flag(item: Any) -> bool:
    if not isinstance(item, bool):
        raise ValueError(item)
    return item


CHECKS: dict[str, Any] = {
    "date": _date,
    "country": _country,
    "number": float,
    "integer": int,
    "flag": _flag,
}


def fingerprint(parts: Any) -> str:
    """Sixteen hex digits of a stable hash over JSON values."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def to_json(statement: Statement) -> str:
    """One line of JSON, keys sorted, as `expected.jsonl` holds it."""
    fields = {name: getattr(statement, name) for name in statement.__slots__}
    kept = {name: value for name, value in fields.items() if value not in ("", None)}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)
