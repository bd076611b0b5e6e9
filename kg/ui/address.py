"""Widgets whose value stands in the page's address, so that a link opens the page as it was seen.

Streamlit's own binding writes the label that is shown: such a link would change with the language.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, TypedDict

import streamlit as st

Value = str | list[str] | date | None


class Kept(TypedDict):
    """Arguments of a widget that is kept in the address."""

    key: str
    on_change: Any
    args: tuple[Any, ...]


def kept(name: str, default: Value, allowed: Collection[str] | None = None) -> Kept:
    """Give the widget the address's value (the default when there is none, or none that is allowed)."""
    if name not in st.session_state:
        st.session_state[name] = _read(name, default, allowed)
    return {"key": name, "on_change": _write, "args": (name, default)}


def _read(name: str, default: Value, allowed: Collection[str] | None) -> Value:
    found = st.query_params.get_all(name)
    if not found:
        return default
    if isinstance(default, list):
        return [value for value in found if value and (allowed is None or value in allowed)]
    if isinstance(default, date):
        return _day(found[-1]) or default
    return found[-1] if allowed is None or found[-1] in allowed else default


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _write(name: str, default: Value) -> None:
    """Defaults are left out, as nobody wants to read them; an emptied list is written as an empty value."""
    value = st.session_state[name]
    if value == default or (value is None and default == ""):
        st.query_params.pop(name, None)
    elif isinstance(value, list):
        st.query_params[name] = value or [""]
    else:
        st.query_params[name] = value.isoformat() if isinstance(value, date) else str(value or "")
