"""Routes: which countries goods came from, passed and reached, on a map that needs no network."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.countries import codes
from kg.ui import cached_answers, menu, session
from kg.ui.address import kept
from kg.ui.components import hand_over
from kg.ui.components.world import world_map
from kg.ui.markup import literal
from kg.ui.pages.routes import model
from kg.ui.pages.routes.model import Step
from kg.ui.session import Here

MOST = 40


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.routes"))
    every = model.steps(cached_answers.rows(here, "ways"), session.as_of())
    shown = _filtered(here, every)
    if not shown:
        st.info(say("routes.none"))
        return
    ways = model.ways(shown, say)
    events = len({step.event for step in shown})
    world_map(ways, alt=say("routes.alt", ways=len(ways), events=events))
    st.caption(say("routes.note", events=events, off=model.off_the_map(ways)))
    rows = model.rows(shown, say)
    st.dataframe(rows, hide_index=True, lazy=False, alt=say("page.routes"))
    hand_over.table(rows, "routes", say)
    with st.expander(say("routes.open"), expanded=events <= 10):
        for id, caption in list(dict.fromkeys((step.event, step.caption) for step in shown))[:MOST]:
            menu.link("party", literal(caption), say, id=id)


def _filtered(here: Here, every: Sequence[Step]) -> list[Step]:
    say = here.say
    places = sorted({code for step in every for code in (step.start, step.end) if code}, key=codes.name)
    names = {code: f"{say.country(code)} ({code})" for code in places}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.multiselect(
            say("routes.country"), places, format_func=names.__getitem__, placeholder=say("filter.all"),
            **kept("country", [], places),
        )  # fmt: skip
        kinds = st.pills(
            say("routes.kinds"), model.KINDS, selection_mode="multi", **kept("kind", list(model.KINDS), model.KINDS),
            format_func=lambda name: say(f"routes.{name}"),
        )  # fmt: skip
    return [s for s in every if s.kind in kinds and (not chosen or {s.start, s.end} & set(chosen))]


draw(session.opened())
