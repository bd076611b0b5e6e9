"""What stands around every page: language, engine, a button to read the graph anew."""

from __future__ import annotations

from datetime import date

import streamlit as st

from kg.ui import address, session
from kg.ui.i18n import LOCALES, Say, words
from kg.ui.markup import literal

CHOSEN = "language"
"""In the session: the language that the reader chose, or came with."""


def language() -> Say:
    """The language of the reader; its box stands in the bar, its value is the `lang` parameter of the address.

    The menu leads to addresses without it, and a run that is broken off by the next click forgets its widgets: what was
    chosen is kept for the session, and put into the address again.
    """
    asked = st.query_params.get("lang", "")
    if asked in LOCALES:
        st.session_state[CHOSEN] = asked
    elif st.session_state.get(CHOSEN, session.preferred()) != session.preferred():
        st.query_params["lang"] = st.session_state[CHOSEN]
    st.session_state["lang"] = st.session_state.get(CHOSEN) or session.preferred()
    return words(st.session_state[CHOSEN] if CHOSEN in st.session_state else session.preferred())


def choose() -> None:
    """Keep what the reader chose in the box."""
    chosen = st.session_state[CHOSEN] = st.session_state["lang"]
    if chosen == session.preferred():
        st.query_params.pop("lang", None)
    else:
        st.query_params["lang"] = chosen


DAY = "day"
"""In the session: the day that the reader looks back to."""


def keep_day() -> None:
    """Keep the day looked back to over every change of page."""
    if asked := session.as_of():
        st.session_state[DAY] = asked
    elif st.session_state.get(DAY):
        st.query_params["as_of"] = st.session_state[DAY]


def unheeded(say: Say) -> list[tuple[str, str, str]]:
    """What the address asks of every page and cannot have: name, value, what is shown instead."""
    lang, day = st.query_params.get("lang", ""), st.query_params.get("as_of", "")
    told = [("lang", lang, say("language"))] if lang and lang not in LOCALES else []
    behind = session.as_of() or day == date.today().isoformat()
    return told if behind or not day else [*told, ("as_of", day, say("frame.as_of.today"))]


def looked_back(say: Say, heeded: str) -> None:
    """Say what the page leaves out for a day that is not today, or that it heeds none, and offer the way back.

    `heeded`: `yes`, `no`, or `own` where the page says it itself.
    """
    if (day := session.as_of()) and heeded != "own":
        with st.container(horizontal=True, vertical_alignment="center"):
            told = "card.as_of.past" if heeded == "yes" else "card.as_of.unheeded"
            st.info(say(told, day=day), icon=":material/history:")
            st.button(say("frame.today"), icon=":material/today:", on_click=_today)


def undated(say: Say) -> None:
    """What a page about one thing tells although it bears no day, where a day is looked back to."""
    if session.as_of():
        st.caption(say("card.as_of.undated"))


def _today() -> None:
    for name in (DAY, "as_of"):
        st.session_state.pop(name, None)
    st.query_params.pop("as_of", None)


def day_chosen(name: str, default: date) -> None:
    """The reader chose a day in a box of that name: it holds on every page, and today is none."""
    address.write(name, default)
    st.session_state[DAY] = st.query_params.get(name, "")


def sidebar(say: Say, engine: str) -> None:
    """Below the rail: which engine answers, a button to read it anew, and what must be remembered."""
    with st.sidebar:
        st.caption(literal(engine))
        st.button(say("frame.again"), icon=":material/refresh:", on_click=session.forget, help=say("frame.again.help"))
        st.caption(say("frame.disclaimer"))
