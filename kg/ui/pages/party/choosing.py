"""The page of a party before one is chosen: all things of a kind, with their lists and events; a row opens one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.ui import cached_answers, session
from kg.ui.address import kept
from kg.ui.components import hand_over
from kg.ui.components.opened_table import opened_table
from kg.ui.pages.party import kinds
from kg.ui.session import Here

LATEST = "9999"


def draw(here: Here) -> None:
    say = here.say
    chosen, text = _asked(here)
    if not chosen:
        st.info(say("choose.kinds.none"))
        return
    rows = cached_answers.rows(here, "things-of-kinds", session.as_of() or LATEST, kinds=sorted(chosen))
    shown = [row for row in rows if kinds.passes(row, text, say)]
    st.caption(say("choose.shown", shown=f"{len(shown):,}", all=f"{len(rows):,}"))
    if shown:
        table = [kinds.told(row, say) for row in shown]
        widths = {say("choose.name"): 370, say("choose.country"): 180, say("choose.lists"): 370}
        opened_table(here, table, [str(row["id"]) for row in shown], say("page.party"), widths)
        hand_over.table(table, "things", say)


def _asked(here: Here) -> tuple[Sequence[str], str]:
    say = here.say
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(
            say("filter.text"), type="search", placeholder=say("filter.text.example"), **kept("text", "")
        )  # fmt: skip
        chosen = st.pills(
            say("choose.kinds"), kinds.KINDS, selection_mode="multi", format_func=say.kind,
            **kept("kind", list(kinds.FIRST), kinds.KINDS),
        )  # fmt: skip
    return chosen, (text or "").strip()
