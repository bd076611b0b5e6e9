"""Cases: all of them, by destination, goods and year, with what is not published said so."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.ui import cached_answers, charts, menu, session
from kg.ui.address import kept
from kg.ui.components import hand_over
from kg.ui.components.opened_table import opened_table
from kg.ui.markup import literal
from kg.ui.pages.cases import bars, model
from kg.ui.pages.cases.model import Case
from kg.ui.session import Here

WIDTHS = {"day": 90, "exporter": 150, "goods": 190, "way": 200, "regime": 170, "measures": 120, "case": 420}
COLOURS = (charts.BLUE, charts.SKY, charts.GREY)
MOST_LINKED = 60
"""Cases with a link of their own; the table holds all."""


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.cases"))
    every = model.cases(cached_answers.by_day(here, "cases"))
    shown = _filtered(here, every)
    st.caption(say("cases.shown", shown=len(shown), all=len(every)))
    if not shown:
        st.info(say("cases.none"))
        return
    left, right = st.columns(2)
    with left:
        _bars(here, bars.by_destination(shown, say), say("cases.by_destination"))
    with right:
        _bars(here, bars.by_year(shown, say), say("cases.by_year"))
    rows = model.rows(shown, say)
    widths = {say(f"cases.{name}"): width for name, width in WIDTHS.items()}
    opened_table(here, rows, [one.id for one in shown], say("page.cases"), widths, broken=True)
    hand_over.table(model.handed_over(shown, say), "cases", say)
    with st.expander(say("cases.open", number=min(len(shown), MOST_LINKED)), expanded=len(shown) <= 10):
        for one in shown[:MOST_LINKED]:
            menu.link(
                "party", literal(f"{one.day or say('cases.undated')} · {say.sentence(one.caption)}"), say, id=one.id
            )


def _filtered(here: Here, every: Sequence[Case]) -> list[Case]:
    say = here.say
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(
            say("filter.text"), type="search", placeholder=say("filter.text.example"), width=240, **kept("text", "")
        )  # fmt: skip
        chosen = {}
        for name, values in model.facets(every).items():
            label = {value: model.label(name, value, say) for value in values}
            chosen[name] = st.multiselect(
                say(f"cases.{name}"), values, format_func=label.__getitem__, placeholder=say("filter.all"),
                **kept(name, [], values),
            )  # fmt: skip
        first, last = _years(here, model.years(every))
    found = [one for one in every if one.passes(chosen, (text or "").strip(), *model.told(one, say))]
    shown = [one for one in found if one.within(first, last)]
    if undated := sum(not one.year for one in found) if first or last else 0:
        st.caption(say("cases.undated.left", number=undated))
    return shown


def _years(here: Here, years: Sequence[str]) -> tuple[str, str]:
    """The first and the last year that the reader wants; empty where he sets no bound."""
    first, last = (
        st.selectbox(here.say(f"cases.{name}"), years, index=None, placeholder=here.say("filter.all"),
                     **kept(name, None, years))
        for name in ("since", "until")
    )  # fmt: skip
    return first or "", last or ""


def _bars(here: Here, rows: Sequence[dict[str, object]], title: str) -> None:
    say = here.say
    st.markdown(f"**{literal(title)}**")
    colours = dict(zip((say(f"cases.{known}") for known in model.KNOWN), COLOURS, strict=True))
    alt = "; ".join(f"{row['label']}: {row['cases']}" for row in rows)
    charts.stacked(list(rows), y="label", kind="exporter", count="cases", colours=colours, alt=f"{title}: {alt}")


draw(session.opened())
