"""Routes: which countries goods came from, passed and reached, on a map that needs no network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from kg.countries import codes
from kg.ui import cached_answers, session
from kg.ui.address import kept
from kg.ui.components import hand_over
from kg.ui.components.flow import Told, flow
from kg.ui.components.opened_table import opened_table
from kg.ui.components.world import world_map
from kg.ui.markup import literal
from kg.ui.pages.routes import model
from kg.ui.pages.routes import wanted as wanted_ways
from kg.ui.pages.routes.model import Step
from kg.ui.session import Here


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.routes"))
    every = model.steps(cached_answers.by_day(here, "ways"))
    of = _of(here, model.loaded(every))
    every = [step for step in every if step.of in of]
    kinds, wanted = _asked(here, every)
    of_kinds = [step for step in every if step.kind in kinds]
    shown = wanted_ways.between(of_kinds, wanted)
    if left := wanted_ways.unstated(of_kinds, wanted):
        st.caption(say("routes.left", number=left))
    if not shown:
        st.info(say("routes.none"))
        return
    below = [wanted_ways.asked(wanted, kinds, say), say("routes.day", day=session.today())]
    chosen, only = _flow(here, shown, below)
    _map(here, chosen, [*filter(None, [only]), *below])
    _cases(here, chosen, shown)


def _of(here: Here, loaded: list[str]) -> list[str]:
    """Cases, published shipments, the reader's own: those are left out until they are asked for."""
    say = here.say
    if "own" not in loaded:
        return loaded
    return st.pills(
        say("routes.of"), loaded, selection_mode="multi", **kept("of", [of for of in loaded if of != "own"], loaded),
        format_func=lambda of: say(f"routes.of.{of}.many"),
    )  # fmt: skip


def _asked(here: Here, every: Sequence[Step]) -> tuple[list[str], dict[int, str]]:
    """Which ways, and the country that the reader wants in each column; where he wants any there is none."""
    say = here.say
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = [
            _country(here, column, wanted_ways.places(every, column)) for column in range(len(wanted_ways.COLUMNS))
        ]
        kinds = st.pills(
            say("routes.kinds"), model.KINDS, selection_mode="multi", **kept("kind", list(model.KINDS), model.KINDS),
            format_func=lambda name: say(f"routes.{name}"),
        )  # fmt: skip
    return kinds, {column: country for column, country in enumerate(chosen) if country}


def _country(here: Here, column: int, found: set[str]) -> str | None:
    say, name = here.say, wanted_ways.COLUMNS[column]
    any_will_do = [wanted_ways.ANY] if name == "via" and found else []
    places = [*any_will_do, *sorted(found, key=codes.name)]
    plain = {wanted_ways.ANY: say("routes.any"), model.UNNAMED: say("routes.unnamed")}
    names = {code: plain.get(code) or f"{say.country(code)} ({code})" for code in places}
    chosen: str | None = st.selectbox(
        say(f"routes.{name}"), places, index=None, format_func=names.__getitem__, placeholder=say("filter.all"),
        **kept(name, None, places),
    )  # fmt: skip
    return chosen


def _flow(here: Here, shown: Sequence[Step], below: Sequence[str]) -> tuple[list[Step], str]:
    """The flow; a band that is clicked leaves its steps alone for the map and the tables below, and is told there."""
    say = here.say
    places = {code: model.place(code, say) for step in shown for _, code in step.ends}
    events = len({step.event for step in shown})
    sums = "" if model.adds_up(shown) else say("routes.sums", events=events)
    st.caption(" ".join(filter(None, (say("routes.flow"), sums))))
    told = Told(
        say("routes.title", counted=model.counted(shown, say)), below, (say("routes.sure"), say("routes.doubtful"))
    )
    alt = say("routes.flow.alt", ways=len(model.bands(shown)), events=events)
    band = flow(model.bands(shown), places, model.at_each(shown), told, alt=alt, key="flow")
    one = [step for step in shown if step.band == band]
    if not one:
        return list(shown), ""
    only = _told_band(here, one[0], places)
    st.markdown(f"**{literal(say('routes.all_again', only=only))}**")
    return one, only


def _told_band(here: Here, step: Step, places: Mapping[str, str]) -> str:
    start, end = (
        here.say("routes.on_the_way", country=places[code]) if column == 1 else places[code]
        for column, code in step.ends
    )
    sure = here.say("routes.doubtful" if step.doubtful else "routes.sure")
    return here.say("routes.chosen", start=start, end=end, sure=sure)


def _map(here: Here, chosen: Sequence[Step], below: Sequence[str]) -> None:
    say = here.say
    ways, events = model.ways(chosen, say), len({step.event for step in chosen})
    if not ways:
        st.caption(say("routes.no_map", events=events))
        return
    title = say("routes.title", counted=model.counted(chosen, say))
    names = {code: say.country(code) for way in ways for code in (way.start, way.end)}
    legend = [*below, say("routes.map.legend")]
    world_map(ways, names, title, legend, alt=say("routes.alt", ways=len(ways), events=events))
    st.caption(say("routes.note", events=events, off=model.off_the_map(chosen)))


def _cases(here: Here, chosen: Sequence[Step], every: Sequence[Step]) -> None:
    """What is behind the picture: cases and shipments that can be opened, and the countries as a table."""
    say = here.say
    cases = model.cases(chosen, every, say)
    st.subheader(say("routes.events_of", counted=model.counted(chosen, say)))
    rows = list(cases.values())
    opened_table(here, rows, list(cases), say("routes.open"), {say("routes.case"): 440})
    hand_over.table(rows, "routes-cases", say)
    with st.expander(say("routes.table")):
        rows = model.rows(chosen, say)
        st.dataframe(rows, hide_index=True, lazy=False, alt=say("page.routes"))
        hand_over.table(rows, "routes", say)


draw(session.opened())
