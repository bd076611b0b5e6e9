"""Values checked against the schema: what does not fit is refused with its place, never bent."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from kg.errors import SchemaError
from kg.model import dates, identifiers
from kg.model.schema import EdgeKind, Property, schema
from kg.vocab import terms as vocabulary

Value = str | float | int | bool
Values = tuple[Value, ...]
Check = Callable[[Any, str], Value]
"""A value as the source gives it, and its place → the checked value."""


def check_relation(edge: EdgeKind, facts: dict[str, Any], locator: str) -> None:
    """Refuse a relation whose dates are none or whose modality is unknown: SchemaError with the locator."""
    for name in ("since", "until"):
        if name in facts and not dates.is_date(facts[name]):
            raise SchemaError(f"{edge.name}.{name} is no date: {facts[name]!r}", where=locator)
    if "modality" in facts and facts["modality"] not in vocabulary.terms("modality"):
        raise SchemaError(f"unknown modality {facts['modality']!r}", where=locator)


def properties(kind: str, given: dict[str, Any], locator: str) -> dict[str, Values]:
    """Checked values of the properties of a kind, each value once; None, empty texts and lists are dropped.

    SchemaError with property and locator.
    """
    known = _checks(kind)
    checked: dict[str, Values] = {}
    for name, raw in given.items():
        if name not in known:
            raise SchemaError(f"{kind} has no property {name!r}", where=locator, todo="add it to kg/model/schema.yaml")
        if raw is None or raw == "":
            continue
        if not isinstance(raw, (list, tuple, set)):
            checked[name] = (known[name](raw, locator),)
        elif values := _several(known[name], raw, locator):
            checked[name] = values
            if len(values) > 1 and not schema().kind(kind).properties[name].many:
                raise SchemaError(f"{kind}.{name} takes one value, not {values}", where=locator)
    return checked


def _several(check: Check, raw: list[Any] | tuple[Any, ...] | set[Any], locator: str) -> Values:
    items = [item for item in raw if item is not None and item != ""]
    if isinstance(raw, set):
        items.sort()
    return tuple(dict.fromkeys([check(item, locator) for item in items]))


@cache
def _checks(kind: str) -> dict[str, Check]:
    """The check of every property of a kind, put together once: a list has millions of values and few properties."""
    return {name: _check(prop) for name, prop in schema().kind(kind).properties.items()}


def _check(prop: Property) -> Check:
    if prop.type == "vocab":
        return _term(prop)
    if prop.name == "imo":
        return _imo
    return _converted(prop, CONVERTED[prop.type]) if prop.type in CONVERTED else _text


def _text(item: Any, locator: str) -> Value:
    return str(item)


def _converted(prop: Property, convert: Callable[[Any], Value]) -> Check:
    def value(item: Any, locator: str) -> Value:
        try:
            return convert(item)
        except (TypeError, ValueError):
            raise SchemaError(f"{prop.name}: {item!r} is no {prop.type}", where=locator) from None

    return value


def _term(prop: Property) -> Check:
    terms = vocabulary.terms(prop.range)

    def term(item: Any, locator: str) -> Value:
        if (text := str(item)) in terms:
            return text
        todo = "correct the file, or add the term to kg/vocab/terms.csv"
        raise SchemaError(f"{prop.name}: {item!r} is not in the list {prop.range!r}", where=locator, todo=todo)

    return term


def _imo(item: Any, locator: str) -> Value:
    text = str(item)
    if identifiers.imo(text) == text:
        return text
    raise SchemaError(f"imo: the check digit of {text!r} fails", where=locator, todo="keep it as claimed_imo")


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


def _reference(item: Any) -> str:
    source, sign, key = str(item).partition(":")
    if not (source and sign and key):
        raise ValueError(item)
    return str(item)


CONVERTED: dict[str, Any] = {
    "date": _date,
    "country": _country,
    "number": float,
    "integer": int,
    "flag": _flag,
    "reference": _reference,
}
