"""Who stands behind a ship or a firm, at the head of its page: owners, managers, charterers, those who lead it."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from kg.answers.dossier_forms import Dossier, Said
from kg.ui import menu, session
from kg.ui.listings import modality
from kg.ui.markup import literal
from kg.ui.pages.party import published
from kg.ui.session import Here

BEHIND = ("OWNS", "CONTROLS", "MANAGES", "CHARTERS", "DIRECTS")
"""In the order in which they are told."""
MOST = 8
"""Parties that are told here; all of them stand among the statements."""


def draw(here: Here, dossier: Dossier) -> None:
    """A line a party and relation, with days, modality and publications; nothing where no source states one."""
    tied = ties(dossier.statements)
    if not tied:
        return
    best = published.stated(here, [one for said in tied.values() for one in said])
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for (relation, _), said in list(tied.items())[:MOST]:
            other = said[0].other
            label = f"{here.say(f'behind.{relation}')} {literal(here.say.named(other))}"
            menu.link("party", label, here.say, id=other.id)
            st.caption(literal(_told(here, said, best)), width="content")
    if len(tied) > MOST:
        st.caption(here.say("behind.more", number=len(tied) - MOST))


def ties(statements: Iterable[Said]) -> dict[tuple[str, str], list[Said]]:
    """By relation and party, what sources state of it; denied ties stand among the statements only."""
    found: dict[tuple[str, str], list[Said]] = {}
    for one in statements:
        if not one.outgoing and one.relation in BEHIND and one.modality != "denied":
            found.setdefault((one.relation, one.other.id), []).append(one)
    return dict(sorted(found.items(), key=lambda tie: BEHIND.index(tie[0][0])))


def _told(here: Here, said: Iterable[Said], best: published.Stated) -> str:
    """Days, how surely it is said, and who says it; each once."""
    blank = here.say("date.none") if session.as_of() else ""
    days = (" – ".join(dict.fromkeys(filter(None, (one.since, one.until)))) or blank for one in said)
    sure = (modality(one.modality, here.say) for one in said if one.modality != "asserted")
    sources = (best.get((one.record, one.locator)) or here.say.content(one.source_title) for one in said)
    return " · ".join(dict.fromkeys(filter(None, (*days, *sure, *sources))))
