"""What stands around every page: language, engine, a button to read the graph anew."""

from __future__ import annotations

import streamlit as st

from kg.ui import session
from kg.ui.address import kept
from kg.ui.i18n import LOCALES, Say, words


def language() -> Say:
    """The box in the side bar; its value is the `lang` parameter of the address."""
    with st.sidebar:
        chosen = st.selectbox(
            "Language · 언어 · 言語",
            LOCALES,
            format_func=lambda locale: words(locale)("language"),
            **kept("lang", session.preferred(), LOCALES),
        )
    return words(chosen)


def sidebar(say: Say) -> None:
    with st.sidebar:
        st.button(say("frame.again"), icon=":material/refresh:", on_click=session.forget, help=say("frame.again.help"))
        st.caption(say("frame.disclaimer"))
