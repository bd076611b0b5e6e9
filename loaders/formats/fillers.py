"""What decides nothing in a party's record: names such as `N/A`, numbers such as 123456789, a name said again.

What stood in place of a name or number stays as a note (an MMSI that is no ship's as a claimed one), so that nothing of
the source is lost.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from kg.model import identifiers, mmsi, placeholders
from kg.model.schema import schema

SAID_AGAIN = ("alias", "weak_alias")
"""Names beside which the same name says nothing more. A former name may be today's again."""
CLAIMED = ("claimed_imo", "claimed_mmsi")
"""Numbers as printed, whatever their digits: only what says that there is none is no claim."""
NAMES = ("name", "alias", "weak_alias", "former_name", "original_name")


def without(kind: str, properties: dict[str, Any]) -> tuple[dict[str, Any], int]:
    """The properties of a party without fillers, and how many were taken out. Other kinds stay as they are."""
    kept, taken = dict(properties), 0
    if schema().kind(kind).is_a("Party"):
        _say_once(kept)
    for name in filter(kept.__contains__, _checked(kind)):
        values = _values(kept[name])
        fillers = [value for value in values if _is_filler(name, value)]
        if fillers:
            kept[name] = [value for value in values if value not in fillers]
            claims = [value for value in fillers if name == "mmsi" and not placeholders.meaning(value)]
            told = [_told(name, value) for value in fillers if value not in claims]
            for to, texts in (("claimed_mmsi", claims), ("note", told)):
                if texts:
                    kept[to] = [*_values(kept.get(to)), *texts]
            taken += len(fillers)
    return kept, taken


def _told(name: str, value: str) -> str:
    return f"{name.replace('_', ' ')} as printed: {value} (stands for none)"


def _is_filler(name: str, value: str) -> bool:
    if name in (*NAMES, *CLAIMED):
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
    return (*(name for name in (*NAMES, *CLAIMED) if name in known.properties), *numbers)


def _say_once(properties: dict[str, Any]) -> None:
    """Leave out other names that are the party's name or were said already: lists print one in every language."""
    said = _values(properties.get("name"))
    for name in filter(properties.__contains__, SAID_AGAIN):
        properties[name] = [value for value in _values(properties[name]) if value not in said]
        said = [*said, *properties[name]]


def _values(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(one) for one in value if one] if isinstance(value, list | tuple) else [str(value)] if value else []
