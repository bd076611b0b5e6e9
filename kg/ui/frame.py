"""What stands around every page: language, engine, a button to read the graph anew."""

from __future__ import annotations

import streamlit as st

from kg.ui import session
from kg.ui.i18n import LOCALES, Say, words

CHOSEN = "language"
"""In the session: the language that the reader chose, or came with."""


def language() -> Say:
    """The box in the side bar; its value is the `lang` parameter of the address.

    The menu leads to addresses without it, and a run that is broken off by the next click forgets its widgets: what was
    chosen is kept for the session, and put into the address again.
    """
    asked = st.query_params.get("lang", "")
    if asked in LOCALES:
        st.session_state[CHOSEN] = asked
    elif st.session_state.get(CHOSEN, session.preferred()) != session.preferred():
        st.query_params["lang"] = st.session_state[CHOSEN]
    st.session_state["lang"] = st.session_state.get(CHOSEN) or session.preferred()
    with st.sidebar:
        st.selectbox(
            "Language · 언어 · 言語",
            LOCALES,
            format_func=lambda locale: words(locale)("language"),
            key="lang",
            on_change=_choose,
        )
    return words(st.session_state[CHOSEN] if CHOSEN in st.session_state else session.preferred())


def _choose() -> None:
    """Keep what the reader chose in the box."""
    chosen = st.session_state[CHOSEN] = st.session_state["lang"]
    if chosen == session.preferred():
        st.query_params.pop("lang", None)
    else:
        st.query_params["lang"] = chosen


def sidebar(say: Say) -> None:
    with st.sidebar:
        st.button(say("frame.again"), icon=":material/refresh:", on_click=session.forget, help=say("frame.again.help"))
        st.caption(say("frame.disclaimer"))
