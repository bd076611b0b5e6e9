"""The chain of a case on its page: six boxes side by side, and its way leg by leg."""

from __future__ import annotations

import streamlit as st

from kg.answers.dossier_forms import Dossier
from kg.ui import cached_answers, menu, session
from kg.ui.cached_answers import Rows
from kg.ui.components import hand_over
from kg.ui.markup import literal
from kg.ui.pages.party import chain
from kg.ui.pages.party.chain import Line
from kg.ui.session import Here

ABREAST = 3
"""Boxes of a line: with more, names would be cut off on a small screen."""
MOST = 12
"""Lines of a box."""


def draw(here: Here, dossier: Dossier) -> None:
    """Nothing for what is no case."""
    if dossier.entity.schema not in chain.KINDS:
        return
    legs = cached_answers.rows(here, "legs", session.as_of() or "9999", event=dossier.entity.id)
    say, found = here.say, chain.boxes(dossier, here.say, legs)
    places = [column for _ in range(len(found) // ABREAST) for column in st.columns(ABREAST, gap="small")]
    for column, (box, lines) in zip(places, found.items(), strict=True):
        with column.container(border=True, height="stretch"):
            arrow = "" if box == chain.BOXES[0] else "→ "
            st.markdown(f"**{arrow}{say(f'chain.{box}')}**")
            if not lines:
                st.caption(say("chain.none"))
            for one in lines[:MOST]:
                _line(here, one)
            if len(lines) > MOST:
                st.caption(say("chain.more", number=len(lines) - MOST))
    _legs(here, legs)


def _line(here: Here, one: Line) -> None:
    st.caption(literal(f"{one.label}{chain.mark(one, here.say)}"))
    if one.id:
        menu.link("party", literal(one.text), here.say, id=one.id)
    else:
        st.markdown(literal(one.text))


def _legs(here: Here, found: Rows) -> None:
    if found:
        rows = chain.leg_rows(found, here.say)
        st.markdown(f"**{here.say('chain.legs', number=len(rows))}**")
        st.dataframe(rows, hide_index=True, lazy=False, alt=here.say("chain.legs", number=len(rows)))
        hand_over.table(rows, "legs", here.say)
