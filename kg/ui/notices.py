"""What a page says when there is nothing to show: the store is down, the graph is empty, an id is unknown."""

from __future__ import annotations

import streamlit as st

from kg.errors import DataError, DeadlineError, KgError, StoreError
from kg.graph.staleness import RESOLVE, Stale
from kg.store import diagnosis
from kg.store.settings import settings
from kg.ui import menu, steps
from kg.ui.i18n import Say
from kg.ui.markup import literal


def failure(error: KgError, say: Say) -> None:
    """Say what was found, where, and what to do; never a stack trace."""
    error = diagnosis.explained(error, settings())
    with st.container(key="failure"):
        st.error(f"**{say(_title(error))}**  \n{literal(steps.found(error, say))}", icon=":material/error:")
        if place := steps.where(error):
            st.markdown(f"{say('failure.where')}: {literal(place)}")
        if step := steps.todo(error, say):
            st.markdown(f"{say('failure.todo')}: {literal(step)}")
        if isinstance(error, StoreError):
            st.markdown(say("failure.doctor"))
            st.button(say("failure.again"), icon=":material/refresh:")


def _title(error: KgError) -> str:
    if isinstance(error, StoreError):
        return "failure.store"
    if isinstance(error, DataError):
        return "failure.file"
    return "failure.deadline" if isinstance(error, DeadlineError) else "failure.other"


def stale(found: Stale | None, say: Say) -> None:
    """Say on every page that the entities are not those of what is loaded and judged, why, and how to mend it."""
    if found is None:
        return
    why = "; ".join(say(f"stale.{reason}") for reason in found.reasons)
    which = f" ({', '.join(found.loading)})" if found.loading else ""
    broken = found.todo != RESOLVE
    step = say("stale.load" if broken else "stale.resolve")
    with st.container(key="stale"):
        st.warning(
            f"**{say('stale.title')}** {why}{literal(which)}  \n"
            f"{say('failure.todo')}: {step} `{'kg build' if broken else RESOLVE}`",
            icon=":material/history:",
        )
        if not broken:  # parties are computed here too, a load that was broken off only where it was begun
            menu.link("review", say("page.review"), say)


def empty(say: Say) -> None:
    """The graph holds nothing yet: say how to fill it."""
    st.info(say("empty.graph"), icon=":material/database:")
    st.code("kg build", language="bash")
    st.caption(say("empty.load"))
