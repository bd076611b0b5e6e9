"""Answers as plain values for JSON: like `dataclasses.asdict`, which copies every word and number too."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any


def plain(value: Any) -> Any:
    """Data classes become maps, also inside of lists and maps; what cannot be changed is handed on as it is."""
    kind: Any = type(value)
    if kind is str or kind is int or kind is float:
        return value
    if kind is tuple or kind is list:
        return kind([plain(one) for one in value])
    if kind is dict:
        return {name: plain(one) for name, one in value.items()}
    if names := _names(kind):
        return {name: plain(getattr(value, name)) for name in names}
    return value


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """Fields of a data class; of nothing else there are any."""
    return tuple(one.name for one in fields(kind)) if hasattr(kind, "__dataclass_fields__") else ()
