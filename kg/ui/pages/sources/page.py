"""Sources: what is loaded, how old it is, under which terms; and a file of the reader's own, tried and loaded."""

from __future__ import annotations

from datetime import date

import streamlit as st

from kg.ui import charts, session
from kg.ui.components import hand_over
from kg.ui.pages.overview import model as overview
from kg.ui.pages.sources import loading, model
from kg.ui.session import Here


def draw(here: Here) -> None:
    say, today = here.say, date.today()
    st.title(say("page.sources"))
    rows = overview.source_rows(here.state.sources, today, say)
    st.dataframe(
        rows, hide_index=True, lazy=False, alt=say("overview.loaded"),
        column_config={say("source.title"): st.column_config.TextColumn(width="large")},
    )  # fmt: skip
    hand_over.table(rows, "sources", say)
    loading.draw(here)
    if ages := model.ages(here.state.sources, today, say):
        st.subheader(say("sources.ages", number=len(ages), all=len(here.state.sources)))
        colours = {say("sources.days"): charts.BLUE}
        charts.waterfall(ages, kind="kind", colours=colours, alt=say("sources.ages", number=len(ages), all=len(rows)))


draw(session.opened())
