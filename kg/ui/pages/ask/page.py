"""Ask: a question of the query library with a form of its own; the answer as a table or a picture."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from kg.answers.queries import Query
from kg.errors import KgError
from kg.model import dates
from kg.store import Result
from kg.ui import address, cached_answers, frame, menu, notices, session
from kg.ui.address import kept
from kg.ui.address_values import Value
from kg.ui.components import hand_over, opened_table
from kg.ui.components.graph_pane import graph_pane, layout
from kg.ui.markup import literal
from kg.ui.pages.ask import form, model, shown, widgets
from kg.ui.pages.ask.form import Field
from kg.ui.pages.console import model as console
from kg.ui.session import Here

VIEWS = ("table", "picture")
LINKED = 8
DAYS = 95
"""Pixels of a column of days."""
BESIDE = 3
"""Boxes of a form in a row."""
MOST_NAMED = 2_000
"""Ids of an answer that are looked up to show the names of what they stand for."""


def draw(here: Here) -> None:
    say, known = here.say, form.library()
    st.title(say("page.ask"))
    name = st.selectbox(
        say("ask.question"), list(known), index=None, placeholder=say("ask.choose"),
        **kept("query", None, known, _other),
        format_func=lambda name: _called(name, known[name], here),
    )  # fmt: skip
    if not name:
        st.caption(say("ask.start"))
        _offered(here, known)
        return
    query = known[name]
    if name.startswith("flags/"):
        st.caption(say("ask.flag"))
        menu.link("findings", say("page.findings"), say, flag=name.removeprefix("flags/"))
    given = _given(here, form.fields(query))
    if needed := [one.name for one in form.fields(query) if one.needed and given[one.name] is None]:
        st.info(say("ask.needs", names=", ".join(needed)))
    else:
        _answer(here, name, query, _with_day(query, given))


def _given(here: Here, fields: Sequence[Field]) -> dict[str, Any]:
    """The form beside itself, so that the answer has the whole width."""
    boxes = [field for field in fields if field.form != "hidden"]
    columns = st.columns(min(max(len(boxes), 2), BESIDE))
    given = {}
    for field in fields:
        with columns[boxes.index(field) % len(columns) if field in boxes else 0]:
            given[field.name] = widgets.value(here, field)
    return given


def _called(name: str, query: Query, here: Here) -> str:
    """A question as it is offered; what is put to no reader as one is told by its file, too."""
    asked = form.question(name, query, here.say)
    if name.startswith("flags/"):
        return here.say("ask.of_flag", title=asked)
    return asked if any(name in some for some in form.by_subject().values()) else f"{asked}  ·  {name}"


def _offered(here: Here, known: Mapping[str, Query]) -> None:
    """The questions under what they are about, each a click."""
    columns = st.columns(2, gap="large")
    for place, (subject, names) in enumerate(form.by_subject().items()):
        with columns[place % 2]:
            st.subheader(here.say(f"ask.subject.{subject}"))
            for name in names:
                st.button(
                    literal(form.question(name, known[name], here.say)), key=f"ask-{name}", type="tertiary",
                    icon=":material/chevron_right:", on_click=_choose, args=(name,),
                )  # fmt: skip


def _choose(name: str) -> None:
    st.session_state["query"] = name
    _other("query", None)


def _other(name: str, default: Value) -> None:
    """Another question was chosen: what the last one asked is forgotten."""
    address.write(name, default)
    for one in [*st.session_state, *st.query_params]:
        if str(one).startswith(widgets.BEFORE):
            st.session_state.pop(str(one), None)
            st.query_params.pop(str(one), None)


def _with_day(query: Query, given: dict[str, Any]) -> dict[str, Any]:
    return given | ({"as_of": session.today()} if "as_of" in console.named(query.text) else {})


def _answer(here: Here, name: str, query: Query, given: dict[str, Any]) -> None:
    say = here.say
    frame.looked_back(say, "yes" if "as_of" in console.named(query.text) else "no")
    try:
        with st.spinner(say("console.running")):
            result = cached_answers.asked(here, query, given)
    except KgError as error:
        notices.failure(error, say)
        return
    view = st.segmented_control(
        say("ask.view"), VIEWS, format_func=lambda one: say(f"ask.view.{one}"), **kept("view", VIEWS[0], VIEWS)
    )
    if view == "picture":
        _picture(here, result, given)
    else:
        _table(here, name, query, result)
    _cypher(here, query, given)


def _width(cells: Sequence[object]) -> int | None:
    """Pixels of a column of days: the browser reckons by all cells, and makes one that is empty in most too narrow."""
    days = [cell for cell in cells if cell]
    return DAYS if days and all(isinstance(cell, str) and dates.is_date(cell) for cell in days) else None


def _table(here: Here, name: str, query: Query, result: Result) -> None:
    say, answer = here.say, console.answer(result)
    told = say("ask.rows", rows=f"{len(answer.rows):,}")
    st.caption(" · ".join(filter(None, (told, answer.cut and say("console.capped", what=answer.cut)))))
    if not answer.rows:
        st.info(say("ask.nothing"))
        return
    if note := query.facts.get("note"):
        st.caption(literal(say.content(note)))
    found = console.drawn(answer)[0]
    names = _names(here, found)
    columns = _columns(here, found, names)
    headed = {
        name: st.column_config.Column(form.heading(name, say), width=_width(cells)) for name, cells in columns.items()
    }
    opened_table.of_columns(here, columns, shown.opened(found, names), told, headed)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    hand_over.table(rows, name.replace("/", "-"), say)


def _names(here: Here, found: Mapping[str, list[Any]]) -> dict[str, str]:
    """What the things of an answer are called, by their ids."""
    things = cached_answers.rows(here, "called", ids=shown.ids(found)[:MOST_NAMED])
    return {row["id"]: here.say.caption(row["caption"], row["schema"], row["id"]) for row in things}


def _columns(here: Here, found: Mapping[str, list[Any]], names: Mapping[str, str]) -> dict[str, list[Any]]:
    """The columns for people: things by what they are called, sources by their titles."""
    titles = {str(source["id"]): str(source.get("title") or source["id"]) for source in here.state.sources}
    return shown.columns(found, names, titles, here.say)


def _picture(here: Here, result: Result, given: dict[str, Any]) -> None:
    """What the rows and the question name, with what connects it."""
    say = here.say
    asked = [one for value in given.values() for one in (value if isinstance(value, list) else [value])]
    ids = list(dict.fromkeys([*map(str, asked), *model.ids(result)]))[: model.MOST_DRAWN]
    drawn = model.picture(cached_answers.rows(here, "among", session.today(), ids=ids), map(str, asked))
    if not drawn.nodes:
        st.info(say("ask.nothing.drawn"))
        return
    st.caption(say("ask.drawn", nodes=len(drawn.nodes), edges=len(drawn.edges)))
    chosen = graph_pane(drawn.nodes, drawn.edges, key="ask", height=layout.height(drawn), say=say, expandable=False)
    with st.container(horizontal=True):
        hand_over.picture(drawn, "ask", say)
        hand_over.selection(here.store, (node.id for node in drawn.nodes), "ask", say)
    captions = {node.id: say.named(node) for node in drawn.nodes}
    for id in (chosen.nodes or tuple(captions))[:LINKED]:
        menu.link("party", say("link.party", caption=literal(captions[id])), say, id=id)


def _cypher(here: Here, query: Query, given: dict[str, Any]) -> None:
    with st.expander(here.say("ask.cypher"), icon=":material/code:"):
        st.code(query.text, language="cypher", wrap_lines=True)
        if st.button(here.say("ask.edit"), icon=":material/edit:"):
            st.session_state["cypher"] = query.text
            st.session_state["parameters"] = json.dumps(given, ensure_ascii=False)
            st.switch_page(menu.page("console", here.say))


draw(session.opened())
