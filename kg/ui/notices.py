"""What a page says when there is nothing to show: the store is down, the graph is empty, an id is unknown."""

from __future__ import annotations

import streamlit as st

from kg.errors import DeadlineError, KgError, StoreError
from kg.ui.i18n import Say
from kg.ui.markup import literal


def failure(error: KgError, say: Say) -> None:
    """Say what was found, where, and what to do; never a stack trace."""
    with st.container(key="failure"):
        st.error(f"**{say(_title(error))}**  \n{literal(error.found)}", icon=":material/error:")
        if error.where:
            st.markdown(f"{say('failure.where')}: {literal(error.where)}")
        if error.todo:
            st.markdown(f"{say('failure.todo')}: {literal(error.todo)}")
        if isinstance(error, StoreError):
            st.markdown(say("failure.doctor"))
            st.button(say("failure.again"), icon=":material/refresh:")


def _title(error: KgError) -> str:
    if isinstance(error, StoreError):
        return "failure.store"
    return "failure.deadline" if isinstance(error, DeadlineError) else "failure.other"


def empty(say: Say) -> None:
    """The graph holds nothing yet: say how to fill it."""
    st.info(say("empty.graph"), icon=":material/database:")
    st.code("kg build", language="bash")
    st.caption(say("empty.load"))
