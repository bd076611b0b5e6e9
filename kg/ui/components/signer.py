"""Who decides, writes or has read something: asked for on several pages, typed once a session."""

from __future__ import annotations

import streamlit as st

NAME = "review-by"
"""In the session: the name that was given last."""


def signer(label: str, key: str) -> str:
    """A field for the reader's name, filled with the one given last; inside a form it is noted when that is sent."""
    given = st.text_input(label, value=st.session_state.get(NAME, ""), key=key) or ""
    if given.strip():
        st.session_state[NAME] = given
    return given
