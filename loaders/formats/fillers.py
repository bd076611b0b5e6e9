"""Fillers of a party's record, taken out of what decides: names such as `N/A`, numbers such as 123456789.

What stood there stays as a note (an MMSI that is no ship's as a claimed one), so that nothing of the source is lost.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from kg import identifiers, mmsi, placeholders
from kg.schema import schema

NAMES = ("name", "alias", "weak_alias", "former_name", "original_name")


def without(kind: str, properties: dict[str, Any]) -> tuple[dict[str, Any], int]:
    """The properties of a party without fillers, and how many were taken out. Other kinds stay as they are."""
    kept, taken = dict(properties), 0
    for name in _checked(kind):
        values = _values(properties.get(name))
        fillers = [value for value in values if _is_filler(name, value)]
        if fillers:
            kept[name] = [value for value in values if value not in fillers]
            to, told = ("claimed_mmsi", fillers) if name == "mmsi" else ("note", [_told(name, one) for one in fillers])
            kept[to] = [*_values(kept.get(to)), *told]
            taken += len(fillers)
    return kept, taken


def _told(name: str, value: str) -> str:
    return f"{name.replace('_', ' ')} as printed: {value} (stands for none)"


def _is_filler(name: str, value: str) -> bool:
    if name in NAMES:
        return bool(placeholders.meaning(value))
    if name == "mmsi":
        return bool(mmsi.why_not(value))
    bare = value.rpartition(":")[2] if name != "other_number" else value.rpartition(" ")[2]
    return placeholders.filler(identifiers.number(bare))


@cache
def _checked(kind: str) -> tuple[str, ...]:
    """Properties of a kind of party that hold names and numbers."""
    known = schema().kind(kind)
    if not known.is_a("Party"):
        return ()
    numbers = [name for name, prop in known.properties.items() if prop.type == "identifier"]
    return (*(name for name in NAMES if name in known.properties), *numbers)


def _values(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(one) for one in value if one] if isinstance(value, list | tuple) else [str(value)] if value else []
