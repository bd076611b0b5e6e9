"""The page of one party, event or place: everything the sources say of it, side by side."""

from __future__ import annotations

import streamlit as st

from kg.answers.dossier_forms import Dossier
from kg.errors import UsageError
from kg.ui import address, cached_answers, frame, open_tab, session
from kg.ui.components import collecting, hand_over
from kg.ui.i18n import Say
from kg.ui.markup import literal
from kg.ui.pages.party import behind, chain_view, choosing, model, parts
from kg.ui.report import editions, of_thing, writing
from kg.ui.report.parts import Report
from kg.ui.session import Here


def draw(here: Here) -> None:
    id = address.asked("id")
    if not id:
        st.title(here.say("page.party"))
        choosing.draw(here)
        return
    try:
        dossier = cached_answers.dossier(here, id, session.as_of())
    except UsageError:
        st.title(here.say("page.party"))
        raise
    _head(here, dossier)
    frame.undated(here.say)
    behind.draw(here, dossier)
    parts.spoken_of(here, dossier)
    _hand_over(here, dossier)
    chain_view.draw(here, dossier)
    parts.conflicts(here, dossier)
    parts.possible(here, dossier)
    parts.lists(here, dossier)
    names = ("facts", "timeline", "statements", "neighbours", "records", "findings")
    for name, tab in open_tab.tabs({name: here.say(f"party.{name}") for name in names}).items():
        with tab:
            PARTS[name](here, dossier)


def _head(here: Here, dossier: Dossier) -> None:
    say, entity = here.say, dossier.entity
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title(literal(say.named(entity)), width="content")
        st.badge(say.kind(entity.schema), color="blue")
    if other := model.captions(dossier):
        st.markdown(f"{say('party.also')}: {literal(' · '.join(other))}")
    facts = [f"{name} {value}" for name, value in model.numbers(dossier, say).items()]
    st.caption(literal(" · ".join((*facts, say("party.id", id=entity.id)))))


def _hand_over(here: Here, dossier: Dossier) -> None:
    """The report of what stands on this page."""

    def made(say: Say) -> Report:
        found = model.concerning(cached_answers.findings(here, session.today()), dossier.entity.id)
        near = cached_answers.neighbours(here, dossier.entity.id, session.as_of())
        return of_thing.report(dossier, near, found, say, editions.loaded(here.store))

    with st.container(horizontal=True):
        hand_over.reports(here, dossier.entity.id, made, name=here.say.named(dossier.entity))
        near = cached_answers.neighbours(here, dossier.entity.id, session.as_of())
        ids = (dossier.entity.id, *(row["other"] for row in near))
        hand_over.selection(here.store, ids, writing.stem(dossier.entity.id), here.say)
        collecting.collect(here, "thing", dossier.entity.id, dossier.entity.caption)


def _findings(here: Here, dossier: Dossier) -> None:
    found = model.concerning(cached_answers.findings(here, session.today()), dossier.entity.id)
    parts.findings(here, found)


PARTS = {
    "facts": parts.facts,
    "timeline": parts.timeline,
    "statements": parts.statements,
    "neighbours": parts.neighbours,
    "records": parts.records,
    "findings": _findings,
}
draw(session.opened())
