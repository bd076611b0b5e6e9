"""Widgets whose value stands in the page's address, so that a link opens the page as it was seen.

Streamlit's own binding writes the label that is shown: such a link would change with the language. The menu leads to a
page without anything behind its name; what its widgets held is kept for the session: no change of page loses it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, TypedDict

import streamlit as st

from kg.ui import address_values
from kg.ui.address_values import Value


class Kept(TypedDict):
    """Arguments of a widget that is kept in the address."""

    key: str
    on_change: Any
    args: tuple[Any, ...]


NAMES, STOOD, SHOWN = "address.names", "address.stood", "address.shown"
"""In the session: names of all such widgets; by page what its address held; the page of the last run."""
DEFAULTS = "address.defaults"
"""In the session: defaults of the widgets of the page that are written to the address as they are."""
READ, REFUSED, RESTORED = "address.read", "address.refused", "address.restored"
"""In the session: names that the page has looked for in this run; by name the values that it does not know and how many
values of an earlier visit were put back, both until the reader changes one.
"""
HEEDED = "address.heeded"
"""In the session: whether the page of this run was drawn to its end."""
FRAME = ("lang", "as_of")
"""What stands in the address of every page."""


def entered(page: str) -> None:
    """Before a page is drawn: who comes by the menu finds it as it was left; a link says everything itself."""
    names, stood = st.session_state.setdefault(NAMES, set()), st.session_state.setdefault(STOOD, {})
    st.session_state.update({READ: set(), HEEDED: False})
    if st.session_state.get(SHOWN) != page:
        st.session_state.update({SHOWN: page, DEFAULTS: {}, REFUSED: {}, RESTORED: 0})
        for name in names:  # values of another look at the page must not outlive its address
            st.session_state.pop(name, None)
    if not set(st.query_params) - set(FRAME):  # quick clicks lead back to a page without a run of another one between
        back = names & set(stood.get(page, {}))
        st.session_state[RESTORED] = len(back) or st.session_state[RESTORED]
        for name in back:
            st.query_params[name] = stood[page][name]
    _note(page)


def afresh() -> None:
    """Show the page as who comes for the first time finds it."""
    page = st.session_state.get(SHOWN, "")
    for name in st.session_state.get(NAMES, set()) - set(FRAME):
        st.session_state.pop(name, None)
    for name in set(st.query_params) - set(FRAME):
        st.query_params.pop(name, None)
    st.session_state[STOOD][page], st.session_state[RESTORED] = {}, 0


def asked(name: str) -> str:
    """What the address holds under a name; unlike the value of a widget it does not come back with the menu."""
    st.session_state.setdefault(READ, set()).add(name)
    return st.query_params.get(name, "")


def refuse(name: str, values: Collection[str]) -> None:
    """Note values of the address that the page does not know: the reader is told that they count for nothing.

    They leave the address when the page next writes to it, and are told until the reader chooses.
    """
    if values:
        st.session_state.setdefault(REFUSED, {})[name] = list(values)
    elif name in st.query_params:
        st.session_state.get(REFUSED, {}).pop(name, None)


def uncounted() -> dict[str, list[str]]:
    """What the address holds and the page did not heed, by name: values it does not know, names it never looked for."""
    known = {*FRAME, *st.session_state.get(READ, ()), *st.session_state.get(NAMES, ())}
    never = {name: st.query_params.get_all(name) for name in st.query_params if name not in known}
    never = never if st.session_state.get(HEEDED) else {}
    return {**st.session_state.get(REFUSED, {}), **never}


def heeded() -> None:
    """The page was drawn whole: what it has not looked for it does not know."""
    st.session_state[HEEDED] = True


def restored() -> int:
    """How many values of an earlier visit the page was opened with."""
    return int(st.session_state.get(RESTORED, 0))


def kept(name: str, default: Value, allowed: Collection[str] | None = None, then: Any = None) -> Kept:
    """Give the widget the address's value (the default when there is none, or none that is allowed).

    `then` is called with name and default when the reader changes it; left out, the value is written to the address. A
    browser that sends the next change before it has that address sends the one from before: what is shown is put back.
    """
    st.session_state.setdefault(NAMES, set()).add(name)
    if then is None:
        st.session_state.setdefault(DEFAULTS, {})[name] = default
    if name not in st.session_state:
        st.session_state[name] = address_values.read(st.query_params.get_all(name), default, allowed)
    elif then is None and name not in st.query_params:
        _put_all(name, default)
    if name not in FRAME:
        refuse(name, address_values.unknown(st.query_params.get_all(name), default, allowed))
    return {"key": name, "on_change": then or write, "args": (name, default)}


def write(name: str, default: Value) -> None:
    """Put the widget's value into the address, and those of the page's others.

    Who fills two fields in a row is faster than the browser hears of the first: it then sends the address as it was
    before, and what that lacks would be lost.
    """
    _put_all(name, default)
    st.session_state[RESTORED] = 0
    st.session_state.get(REFUSED, {}).pop(name, None)


def _put_all(name: str, default: Value) -> None:
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
    return asked(name)


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
