"""Values checked against the schema: what does not fit is refused with its place, never bent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg import dates, identifiers, vocabulary
from kg.errors import SchemaError
from kg.schema import EdgeKind, Kind, Property

Value = str | float | int | bool
Values = tuple[Value, ...]


def check_relation(edge: EdgeKind, facts: dict[str, Any], locator: str) -> None:
    """Refuse a relation whose dates are none or whose modality is unknown: SchemaError with the locator."""
    for name in ("since", "until"):
        if name in facts and not dates.is_date(facts[name]):
            raise SchemaError(f"{edge.name}.{name} is no date: {facts[name]!r}", where=locator)
    if facts.get("modality", "asserted") not in vocabulary.terms("modality"):
        raise SchemaError(f"unknown modality {facts['modality']!r}", where=locator)


def values(kind: Kind, name: str, raw: Any, locator: str) -> Values:
    """Checked values of a property, each once; empty ones are dropped. SchemaError with property and locator."""
    prop = kind.properties.get(name)
    if prop is None:
        raise SchemaError(f"{kind.name} has no property {name!r}", where=locator, todo="add it to kg/schema.yaml")
    items: Iterable[Any] = sorted(raw) if isinstance(raw, set) else raw if isinstance(raw, (list, tuple)) else [raw]
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
