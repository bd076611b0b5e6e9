"""Claims: who says what about a question, and who answers whom, from the first statement to the last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from kg.answers.citations import Citation
from kg.errors import UsageError
from kg.licensing.sources import line
from kg.licensing.spoken import Accusation, Debate, Statement
from kg.ui import cached_answers, menu, session
from kg.ui.address import kept
from kg.ui.components import cited_words
from kg.ui.i18n import Say
from kg.ui.markup import literal
from kg.ui.pages.claims import two_sides
from kg.ui.session import Here

LICENCES = ("licences-granted", "licences-lacked")
ICONS = {"denies": "↯", "contradicts": "↯", "answers": "↳", "supports": "↑"}


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.claims"))
    st.caption(say("claims.note"))
    text = st.text_input(
        say("claims.about"), type="search", placeholder=say("claims.about.example"), **kept("about", "")
    )  # fmt: skip
    about = (text or "").strip()
    if len(labels := cached_answers.rows(here, "labels-of-releases", name=about) if about else ()) > 1:
        _choice(labels, say)
        return
    try:
        found = cached_answers.debates(here, about, session.today())
    except UsageError:
        st.info(say("claims.none"))
        return
    two_sides.draw(found, say)
    _licences(here, about)
    for number, one in enumerate(found):
        _debate(here, one, opened=not number, whole=two_sides.answered_as_whole(one, found))


def _licences(here: Here, about: str) -> None:
    """The way to the licences for goods called so: granted ones, and those that there were not."""
    for name in LICENCES if about else ():
        if rows := cached_answers.rows(here, name, item=about.lower()):
            label = here.say(f"claims.{name}", number=len(rows))
            menu.link("ask", label, here.say, query=f"lookups/{name}", p_item=about.lower())


def _choice(labels: Sequence[Mapping[str, Any]], say: Say) -> None:
    """A label of several releases: what is said of one party is not said of the others."""
    st.info(say("claims.label", name=labels[0]["caption"]))
    for one in labels:
        told = say.sentence(one["told"]) if one["told"] else one["id"]
        menu.link("claims", f"{literal(one['caption'])} – {literal(told)}", say, about=one["id"])


def _debate(here: Here, one: Debate, *, opened: bool, whole: bool) -> None:
    title = here.say.content(one.title)
    if said := one.accusation:
        title = " · ".join(filter(None, (said.date, ", ".join(said.of), here.say.sentence(one.title))))
    if one.ties:
        tied = dict.fromkeys(f"{here.say.relation(tie.relation)} {tie.to}" for tie in one.ties)
        title = f"{title} – {', '.join(tied)}"
    unanswered = "claims.unanswered.alone" if whole else "claims.unanswered"
    key = "claims.question" if one.statements else unanswered
    nothing = not one.statements and one.accusation and not one.accusation.held  # a release asks for no answer
    head = literal(title) if nothing else here.say(key, title=literal(title), number=len(one.statements))
    with st.expander(head, expanded=opened if one.question else bool(one.statements)):
        if one.meaning:
            st.caption(literal(here.say.content(one.meaning)))
        if one.accusation:
            _accusation(here, one.accusation)
        for statement in one.statements:
            _statement(here, statement)


def _accusation(here: Here, said: Accusation) -> None:
    """What is said of somebody, above what is said to it."""
    say = here.say
    sure = "" if said.modality == "asserted" else f" [{say(f'modality.{said.modality}')}]"
    by = two_sides.speaker(said.by, said.unseen, say)
    with st.container(border=True):
        named = " · ".join(filter(None, (said.date or say("date.none"), ", ".join(said.of), by)))
        st.markdown(f":material/gavel: **{literal(named + sure)}**")
        st.text(say.sentence(said.said))
        _cited(said.citations, ", ".join(said.records), say)
        menu.link("party", say("claims.open"), say, id=said.id)


def _statement(here: Here, one: Statement) -> None:
    say = here.say
    day = one.date or (say("claims.known", day=one.known) if one.known else say("date.none"))
    stands = two_sides.stance(one, say)
    with st.container(border=True):
        st.markdown(f"**{literal(day)} · {literal(say.sentence(one.by))}**" + (f" · {stands}" if stands else ""))
        st.text(say.sentence(one.said))
        for link in one.links:
            told = ", ".join(filter(None, (say.sentence(link.by), link.date)))
            st.caption(f"{ICONS[link.relation]} {say(f'claims.{link.relation}')} {literal(told)}")
        for note in one.notes:
            st.caption(literal(say.note(note)))
        _cited(one.citations, line(one.source), say)
        menu.link("party", say("claims.open"), say, id=one.id)


def _cited(citations: Sequence[Citation], otherwise: str, say: Say) -> None:
    """Publications as links; without any, where it stands."""
    st.caption("  \n".join(cited_words.line(one, say) for one in citations) or literal(otherwise))


draw(session.opened())
