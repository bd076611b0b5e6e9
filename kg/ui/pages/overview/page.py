"""Overview: what is loaded, how old it is, what does not add up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from kg.answers.findings import Finding
from kg.answers.totals import Reconciliation
from kg.ui import cached_answers, charts, menu, session
from kg.ui.markup import literal
from kg.ui.pages.overview import first, model, since
from kg.ui.session import Here

DRAWN = 9
"""Red flags with a bar here, those with most patterns found; all of them stand in the table below."""


def draw(here: Here) -> None:
    st.title(here.say("page.overview"))
    today = date.today()
    found, totals = cached_answers.findings(here, session.today()), cached_answers.totals(here, session.as_of())
    _numbers(here, found)
    _tiles(here)
    _unsound(here)
    since.draw(here, found)
    left, right = st.columns(2)
    with left:
        _contradictions(here, totals)
        _years(here, totals)
    with right:
        _verdicts(here, found)
    _sources(here, today)
    local = "" if here.state.engine.startswith("Neo4j") else ".local"
    st.caption(here.say(f"overview.engine{local}", engine=literal(here.state.engine)))


def _numbers(here: Here, found: Sequence[Finding]) -> None:
    with st.container(horizontal=True):
        for one in first.numbers(here.state.sources, here.state.entities, found, here.say):
            st.metric(one.label, one.value, border=True, help=one.meaning or None)
    if day := session.as_of():
        st.caption(here.say("card.as_of.counted", day=day))


def _tiles(here: Here) -> None:
    """A task a tile, each leading to its page."""
    with st.container(key="tiles"):
        for column, name in zip(st.columns(len(first.TILES) // 2) * 2, first.TILES, strict=True):
            with column.container(border=True):
                menu.link(name, f"**{here.say(f'tile.{name}')}**", here.say)


def _unsound(here: Here) -> None:
    for source in model.unsound(here.state.sources):
        title, state = literal(str(source.get("title") or source["id"])), model.state(source, here.say)
        with st.container(horizontal=True):
            st.warning(here.say("overview.unsound", title=title, state=literal(state)))
            id, _, _ = str(source["id"]).partition("/")  # a table of the reader's own is a part of its source
            st.code("kg build" if source.get("bundled") else f"kg load {id} PATH", language="bash")


def _contradictions(here: Here, found: Reconciliation) -> None:
    """What does not add up among published numbers, in one sentence each."""
    say = here.say
    st.subheader(say("overview.contradictions", number=len(found.contradictions)))
    if not found.contradictions:
        st.caption(say("overview.contradictions.none"))
        return
    with st.container(border=True):
        st.markdown("\n".join(f"- {literal(sentence)}" for sentence in first.sentences(found, say)))
        menu.link("totals", say("overview.all_contradictions", number=len(found.contradictions)), say)
    menu.link("findings", say("overview.to_totals"), say, flag=model.TOTALS)


def _years(here: Here, found: Reconciliation) -> None:
    say = here.say
    counted = model.years(found.totals, say)
    if not counted:
        return
    told = {"published": counted.published, "evidenced": counted.evidenced}
    st.subheader(say("years.title", **told))
    colours = {say("years.evidenced"): charts.BLUE, say("years.number"): charts.GREY}
    charts.stacked(counted.rows, y="window", kind="kind", count="cases", colours=colours, alt=say("years.alt", **told))
    st.caption(say("years.note", undated=counted.undated, **told))


def _verdicts(here: Here, found: Sequence[Finding]) -> None:
    say = here.say
    counted = model.by_flag(found, say)
    st.subheader(say("overview.verdicts", shown=min(DRAWN, len(counted)), all=len(counted)))
    rows = model.verdict_rows(counted[:DRAWN], say)
    colours = {
        say("verdict.hit"): charts.ORANGE,
        say("verdict.not_evaluable"): charts.GREY,
        say("verdict.clear"): charts.GREEN,
    }
    alt = "; ".join(dict.fromkeys(f"{row['flag']}: {row['numbers']}" for row in rows))
    drawn = [{**row, "label": f"{charts.broken(row['flag'])}\n{row['numbers']}"} for row in rows]
    charts.stacked(drawn, y="label", kind="verdict", count="findings", colours=colours, alt=alt, step=54, lines=3)
    st.caption(say("overview.verdicts.note"))
    with st.expander(say("overview.verdicts.all", number=len(counted))):
        st.dataframe(model.flag_rows(counted, say), hide_index=True, lazy=False, alt=say("overview.verdicts.table"))
    menu.link("findings", say("overview.to_findings"), say)


def _sources(here: Here, today: date) -> None:
    say = here.say
    st.subheader(say("overview.loaded"))
    rows = model.source_rows(here.state.sources, today, say)
    columns = {say("source.title"): st.column_config.TextColumn(width="large")}
    st.dataframe(rows, hide_index=True, lazy=False, column_config=columns, alt=say("overview.loaded"))


draw(session.opened())
