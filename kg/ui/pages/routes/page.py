"""Routes: which countries goods came from, passed and reached, on a map that needs no network."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.countries import codes
from kg.ui import cached_answers, session
from kg.ui.address import kept
from kg.ui.components import hand_over
from kg.ui.components.flow import flow
from kg.ui.components.opened_table import opened_table
from kg.ui.components.world import world_map
from kg.ui.markup import literal
from kg.ui.pages.routes import model
from kg.ui.pages.routes.model import Step
from kg.ui.session import Here


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.routes"))
    every = model.steps(cached_answers.rows(here, "ways"), session.as_of())
    shown = _filtered(here, every)
    if not shown:
        st.info(say("routes.none"))
        return
    chosen = _flow(here, shown)
    _map(here, chosen)
    events = {step.event: step for step in chosen}
    st.subheader(say("routes.events_of", number=len(events)))
    cases = [_told(here, step) for step in events.values()]
    opened_table(here, cases, list(events), say("routes.open"), {say("routes.case"): 560})
    with st.expander(say("routes.table")):
        rows = model.rows(chosen, say)
        st.dataframe(rows, hide_index=True, lazy=False, alt=say("page.routes"))
        hand_over.table(rows, "routes", say)


def _flow(here: Here, shown: Sequence[Step]) -> list[Step]:
    """The flow; a band that is clicked leaves its steps alone for the map and the tables below."""
    say = here.say
    places = {code: say.country(code) if code else say("routes.no_start") for step in shown for code in _ends(step)}
    events = len({step.event for step in shown})
    st.caption(say("routes.flow", events=events))
    pair = flow(model.bands(shown), places, alt=say("routes.alt", ways=len(shown), events=events), key="flow")
    start, _, end = pair.partition(">")
    if pair and (one := [step for step in shown if step.pair == pair]):
        st.markdown(f"**{literal(say('routes.chosen', start=places[start], end=places[end]))}**")
        return one
    return list(shown)


def _ends(step: Step) -> tuple[str, str]:
    return step.start, step.end


def _map(here: Here, chosen: Sequence[Step]) -> None:
    say = here.say
    ways, events = model.ways(chosen, say), len({step.event for step in chosen})
    world_map(ways, alt=say("routes.alt", ways=len(ways), events=events))
    st.caption(say("routes.note", events=events, off=model.off_the_map(ways)))


def _told(here: Here, step: Step) -> dict[str, str]:
    say = here.say
    return {
        say("routes.case"): say.sentence(step.caption),
        say("hop.dates"): step.date or say("date.none"),
        say("evidence.modality"): say(f"modality.{step.modality}"),
    }


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
    of_kinds = [step for step in every if step.kind in kinds]
    if not chosen:
        return of_kinds
    shown, left = model.at(of_kinds, set(chosen))
    if left:
        st.caption(say("routes.left", number=left))
    return shown


draw(session.opened())
