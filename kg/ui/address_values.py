"""What the texts of an address are worth as the value of a widget, and which of them it cannot have."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from math import isnan, nan

Value = str | list[str] | date | int | float | None


def read(found: Sequence[str], default: Value, allowed: Collection[str] | None) -> Value:
    """The value of these texts; the default where there is none, or none that is allowed."""
    if not found:
        return default
    if isinstance(default, list):
        return [value for value in found if value and (allowed is None or value in allowed)]
    if isinstance(default, date):
        return _day(found[-1]) or default
    if isinstance(default, int | float):
        return _number(found[-1], default)
    return found[-1] if allowed is None or found[-1] in allowed else default


def unknown(found: Sequence[str], default: Value, allowed: Collection[str] | None) -> list[str]:
    """Those of the texts that are no value of the widget; an empty text stands for an emptied one."""
    given = [text for text in found if text]
    if isinstance(default, date):
        return [text for text in given if _day(text) is None]
    if isinstance(default, int | float):
        return [text for text in given if isnan(_number(text, nan))]
    return [text for text in given if allowed is not None and text not in allowed]


def _number(text: str, default: int | float) -> int | float:
    """The number, whole where the default is; the default where the text is none."""
    try:
        return type(default)(float(text))
    except (ValueError, OverflowError):
        return default


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
