"""Vessels: which ships there are, under which flags and numbers, who lists them, and what is dated of them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.countries import codes
from kg.ui import cached_answers, charts, frame, menu, session, swim_lanes
from kg.ui.address import kept
from kg.ui.components import hand_over
from kg.ui.components.opened_table import opened_table
from kg.ui.markup import literal
from kg.ui.pages.vessels import model
from kg.ui.pages.vessels.model import Row
from kg.ui.session import Here

ASKED = ("listed", "transfers", "flags")
COLOURS = (charts.BLUE, charts.ORANGE, charts.PINK, charts.GREEN, charts.SKY, charts.GREY)


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.vessels"))
    every = cached_answers.by_day(here, "ships")
    if not every:
        st.info(say("vessels.none"))
        return
    frame.undated(say)
    shown = _filtered(here, every)
    st.caption(say("vessels.shown", shown=len(shown), all=len(every)))
    rows = model.ship_rows(shown, say)
    opened_table(here, rows, [one["id"] for one in shown], say("vessels.all"), {say("vessels.listed"): 260})
    hand_over.table(rows, "vessels", say)
    _changes(here)
    _lanes(here, every, shown)


def _changes(here: Here) -> None:
    """What "several flags" counts, and which red flags judge it: three numbers of ships that are three questions."""
    st.caption(here.say("vessels.only.flags.note"))
    menu.link("findings", here.say("vessels.only.flags.findings"), here.say, flag=model.OF_FLAGS)


def _filtered(here: Here, every: Sequence[Row]) -> list[Row]:
    say = here.say
    flags = sorted({code for ship in every for code in (*ship["flags"], *ship["former_flags"])}, key=codes.name)
    names = {code: f"{say.country(code)} ({code})" for code in flags}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(
            say("filter.text"), type="search", placeholder=say("filter.text.example"), **kept("text", "")
        )  # fmt: skip
        chosen = st.multiselect(
            say("vessels.flags"), flags, format_func=names.__getitem__, placeholder=say("filter.all"),
            **kept("flag", [], flags),
        )  # fmt: skip
        asked = st.pills(
            say("vessels.only"), ASKED, selection_mode="multi", format_func=lambda name: say(f"vessels.only.{name}"),
            **kept("only", [], ASKED),
        )  # fmt: skip
    return [one for one in every if model.passes(one, (text or "").strip(), chosen, asked, say.own(one["id"]))]


def _lanes(here: Here, every: Sequence[Row], shown: Sequence[Row]) -> None:
    """The ships that the reader chose, else the first that pass, over one time line; then the same as text."""
    say = here.say
    shown_as = {one["id"]: say.caption(one["caption"], "Vessel", one["id"]) for one in every}
    names = {one["id"]: f"{shown_as[one['id']]} ({', '.join(one['imo']) or one['id']})" for one in every}
    chosen = st.multiselect(
        say("vessels.choose"), list(names), format_func=names.__getitem__, placeholder=say("vessels.first"),
        **kept("ship", [], names),
    )  # fmt: skip
    drawn = chosen or [one["id"] for one in shown[: model.FIRST]]
    found = model.moments(cached_answers.by_day(here, "ship-moments", ids=tuple(drawn)), say)
    marks = model.marks(sorted(found, key=lambda one: drawn.index(one.ship)), say)
    ships = {"ships": len(drawn), "shown": max(len(shown), len(drawn))}
    title = say("vessels.lanes", **ships, dated=len(marks), all=len(found), undated=len(found) - len(marks))
    st.subheader(title)
    if marks:
        colours = {say(f"vessels.kind.{kind}"): colour for kind, colour in zip(model.KINDS, COLOURS, strict=True)}
        swim_lanes.lanes(marks, colours, alt=title)
        st.caption(say("vessels.lanes.note"))
    rows = model.moment_rows(found, say)
    with st.expander(say("pane.as_text")):
        st.dataframe(rows, hide_index=True, lazy=False, alt=title)
    hand_over.table(rows, "vessel-moments", say)
    hand_over.selection(here.store, [*drawn, *(one.event for one in found)], "vessels", say)
    with st.container(horizontal=True):
        for id in drawn[: 2 * model.FIRST]:
            menu.link("party", literal(names[id]), say, id=id)


draw(session.opened())
