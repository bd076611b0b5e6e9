"""Claims: who says what about a question, and who answers whom, from the first statement to the last."""

from __future__ import annotations

import streamlit as st

from kg.errors import UsageError
from kg.licensing.debates import Debate, Statement
from kg.licensing.sources import line
from kg.ui import cached_answers, menu, session
from kg.ui.address import kept
from kg.ui.markup import literal
from kg.ui.session import Here

ICONS = {"denies": "↯", "answers": "↳", "supports": "↑"}


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.claims"))
    st.caption(say("claims.note"))
    text = st.text_input(
        say("claims.about"), type="search", placeholder=say("claims.about.example"), **kept("about", "")
    )  # fmt: skip
    try:
        found = cached_answers.debates(here, (text or "").strip(), session.today())
    except UsageError:
        st.info(say("claims.none"))
        return
    for number, one in enumerate(found):
        _debate(here, one, opened=not number)


def _debate(here: Here, one: Debate, *, opened: bool) -> None:
    head = here.say("claims.question", title=literal(here.say.content(one.title)), number=len(one.statements))
    with st.expander(head, expanded=opened):
        if one.meaning:
            st.caption(literal(here.say.content(one.meaning)))
        for statement in one.statements:
            _statement(here, statement)


def _statement(here: Here, one: Statement) -> None:
    say = here.say
    day = one.date or say("claims.known", day=one.known) if one.date or one.known else say("date.none")
    with st.container(border=True):
        st.markdown(
            f"**{literal(day)} · {literal(say.sentence(one.by))}**"
            + (f" · {say.content(one.stance)}" if one.stance else "")
        )
        st.text(say.sentence(one.said))
        for link in one.links:
            told = ", ".join(filter(None, (say.sentence(link.by), link.date)))
            st.caption(f"{ICONS[link.relation]} {say(f'claims.{link.relation}')} {literal(told)}")
        for note in one.notes:
            st.caption(f"{say('evidence.note')}: {literal(note)}")
        st.caption(literal(line(one.source)))
        menu.link("party", say("claims.open"), say, id=one.id)


draw(session.opened())
