"""Analyst console: read-only Cypher with parameters and a cap, the query library as starting points."""

from __future__ import annotations

import json

import streamlit as st
import yaml

from kg.errors import KgError
from kg.ui import notices, session
from kg.ui.address import kept
from kg.ui.pages.console import model
from kg.ui.pages.console.model import Answer
from kg.ui.session import Here

FIRST = "MATCH (v:Vessel)\nRETURN v.caption AS ship, v.imo AS imo, v.flag AS flag, v.sources AS sources\nORDER BY ship"
DEADLINE = 30.0  # seconds after which a query is ended


def draw(here: Here) -> None:
    st.title(here.say("page.console"))
    say = here.say
    st.caption(say("console.note", seconds=f"{DEADLINE:.0f}"))
    _library(here)
    st.session_state.setdefault("cypher", FIRST)
    st.session_state.setdefault("parameters", "{}")
    text = st.text_area(say("console.query"), key="cypher", height=220)
    left, right = st.columns([3, 1])
    given = left.text_input(say("console.parameters"), key="parameters", help=say("console.parameters.help"))
    cap = right.number_input(say("console.cap"), min_value=1, max_value=100_000, value=1000, key="cap")
    if st.button(say("console.run"), type="primary", icon=":material/play_arrow:", shortcut="Ctrl+Enter", key="run"):
        _ask(here, text, given, int(cap))
    if isinstance(error := st.session_state.get("console-error"), KgError):
        notices.failure(error, say)
    if isinstance(answer := st.session_state.get("console-answer"), Answer):
        _show(here, answer)


def _library(here: Here) -> None:
    say, known = here.say, model.library()
    titles = {name: f"{name}: {say.content(query.facts['title'])}" for name, query in known.items()}
    chosen = st.selectbox(
        say("console.library"), list(known), index=None, format_func=titles.__getitem__, **kept("query", None, known),
        placeholder=say("console.library.choose"),
    )  # fmt: skip
    if chosen != st.session_state.get("console-taken"):
        st.session_state["console-taken"] = chosen
        if chosen:
            st.session_state["cypher"] = known[chosen].text
            found = model.defaults(known[chosen], session.today())
            st.session_state["parameters"] = json.dumps(found, ensure_ascii=False)
    if chosen:
        with st.expander(say("console.about")):
            told = yaml.safe_dump(dict(model.front_matter(known[chosen])), allow_unicode=True, sort_keys=False)
            st.code(told, language="yaml", wrap_lines=True)


def _ask(here: Here, text: str, given: str, cap: int) -> None:
    """Run the query once and keep what came back, so that other clicks on the page do not run it again."""
    st.session_state["console-answer"] = st.session_state["console-error"] = None
    try:
        values = model.parameters(given)
        with st.spinner(here.say("console.running")):
            result = here.store.read(text, values, deadline=DEADLINE, limit=cap, max_bytes=model.MOST_BYTES)
    except KgError as error:
        st.session_state["console-error"] = error
    else:
        st.session_state["console-answer"] = model.answer(result)


def _show(here: Here, answer: Answer) -> None:
    say = here.say
    told = say("console.rows", rows=len(answer.rows), engine=answer.engine, seconds=f"{answer.seconds:.2f}")
    columns, short = model.drawn(answer)
    cut = [say("console.capped", what=answer.cut)] * bool(answer.cut) + [say("console.short", what=short)] * bool(short)
    st.caption(" ".join([told, *cut]))
    if answer.rows:
        st.dataframe(columns, hide_index=True, lazy=False, alt=told)
        st.download_button(
            say("console.csv"), answer.csv.encode("utf-8-sig"), "rows.csv", "text/csv", icon=":material/download:",
            on_click="ignore",
        )  # fmt: skip


draw(session.opened())
