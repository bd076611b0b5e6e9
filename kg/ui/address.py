"""Widgets whose value stands in the page's address, so that a link opens the page as it was seen.

Streamlit's own binding writes the label that is shown: such a link would change with the language. The menu leads to a
page without anything behind its name; what its widgets held is kept for the session: no change of page loses it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, TypedDict

import streamlit as st

Value = str | list[str] | date | int | float | None


class Kept(TypedDict):
    """Arguments of a widget that is kept in the address."""

    key: str
    on_change: Any
    args: tuple[Any, ...]


NAMES, STOOD, SHOWN = "address.names", "address.stood", "address.shown"
"""In the session: names of all such widgets; by page what its address held; the page of the last run."""
DEFAULTS = "address.defaults"
"""In the session: defaults of the widgets of the page that are written to the address as they are."""
FRAME = ("lang", "as_of")
"""What stands in the address of every page."""


def entered(page: str) -> None:
    """Before a page is drawn: who comes by the menu finds it as it was left; a link says everything itself."""
    names, stood = st.session_state.setdefault(NAMES, set()), st.session_state.setdefault(STOOD, {})
    if st.session_state.get(SHOWN) != page:
        st.session_state[SHOWN], st.session_state[DEFAULTS] = page, {}
        for name in names:  # values of another look at the page must not outlive its address
            st.session_state.pop(name, None)
    if not set(st.query_params) - set(FRAME):  # quick clicks lead back to a page without a run of another one between
        for name in names & set(stood.get(page, {})):
            st.query_params[name] = stood[page][name]
    _note(page)


def kept(name: str, default: Value, allowed: Collection[str] | None = None, then: Any = None) -> Kept:
    """Give the widget the address's value (the default when there is none, or none that is allowed).

    `then` is called with name and default when the reader changes it; left out, the value is written to the address. A
    browser that sends the next change before it has that address sends the one from before: what is shown is put back.
    """
    st.session_state.setdefault(NAMES, set()).add(name)
    if then is None:
        st.session_state.setdefault(DEFAULTS, {})[name] = default
    if name not in st.session_state:
        st.session_state[name] = _read(name, default, allowed)
    elif then is None and name not in st.query_params:
        write(name, default)
    return {"key": name, "on_change": then or write, "args": (name, default)}


def _read(name: str, default: Value, allowed: Collection[str] | None) -> Value:
    found = st.query_params.get_all(name)
    if not found:
        return default
    if isinstance(default, list):
        return [value for value in found if value and (allowed is None or value in allowed)]
    if isinstance(default, date):
        return _day(found[-1]) or default
    if isinstance(default, int | float):
        return _number(found[-1], default)
    return found[-1] if allowed is None or found[-1] in allowed else default


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


def write(name: str, default: Value) -> None:
    """Put the widget's value into the address, and those of the page's others.

    Who fills two fields in a row is faster than the browser hears of the first: it then sends the address as it was
    before, and what that lacks would be lost.
    """
    for other, usual in {**st.session_state.get(DEFAULTS, {}), name: default}.items():
        if other in st.session_state:
            _put(other, st.session_state[other], usual)
    _note(st.session_state.get(SHOWN, ""))


def _put(name: str, value: Value, default: Value) -> None:
    """Defaults are left out, as nobody wants to read them; an emptied list is written as an empty value."""
    if value == default or (value is None and default == ""):
        st.query_params.pop(name, None)
    elif isinstance(value, list):
        st.query_params[name] = value or [""]
    else:
        st.query_params[name] = value.isoformat() if isinstance(value, date) else str(value or "")


def noted(name: str) -> str:
    """What the address holds under a name that is no widget's; it is kept for the page as those of widgets are."""
    st.session_state.setdefault(NAMES, set()).add(name)
    return st.query_params.get(name, "")


def note(name: str, value: str) -> None:
    """Put it into the address; an empty value is left out."""
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)
    _note(st.session_state.get(SHOWN, ""))


def _note(page: str) -> None:
    """Keep what the address of the page holds now: what the reader has emptied does not come back."""
    held = {name: st.query_params.get_all(name) for name in st.query_params if name not in FRAME}
    st.session_state.setdefault(STOOD, {})[page] = held
