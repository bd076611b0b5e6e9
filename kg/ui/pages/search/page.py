"""Search: one box over every kind of thing, every script, aliases, numbers and sentences of sources."""

from __future__ import annotations

import streamlit as st

from kg.model.schema import schema
from kg.ui import cached_answers, menu, session
from kg.ui.address import kept
from kg.ui.i18n import Say
from kg.ui.markup import literal
from kg.ui.pages.search import asked, model
from kg.ui.session import Here

PARTY_KINDS = frozenset(name for name, kind in schema().kinds.items() if kind.is_a("Party"))


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.search"))
    text = st.text_input(
        say("search.box"), type="search", placeholder="Winmore · 압록강 · フッ化水素 · 9635987", **kept("q", "")
    )
    wanted = (text or "").strip()
    if not wanted:
        st.caption(say("search.start"))
        return
    groups = asked.everything(here, wanted)
    spoken = cached_answers.spoken_of(here, tuple(one.id for one in groups if one.kind in PARTY_KINDS))
    for title, found in model.grouped(groups, say):
        st.markdown(f"##### {literal(title)} ({len(found)})")
        for one in found:
            _found(one, say, spoken=one.kind in PARTY_KINDS and one.id in spoken)
    if not groups:
        st.info(say("search.none"))
        _partly(here, wanted)
        _distant(here, wanted)


def _partly(here: Here, wanted: str) -> None:
    """Where nothing holds several words as they stand: what holds most of them."""
    if (some := asked.partly(here, wanted)).found:
        st.markdown(f"##### {here.say('search.partly', number=some.held, all=some.words)}")
        for one in some.found:
            _found(one, here.say, spoken=False)


def _distant(here: Here, wanted: str) -> None:
    """Where nothing is found: whom a typing error may have meant."""
    if found := asked.distant(here, wanted):
        st.markdown(f"##### {here.say('search.distant')}")
        for one in found:
            _found(one, here.say, spoken=False)


def _found(one: model.Found, say: Say, *, spoken: bool) -> None:
    """The way to its page, and to what is said of it where anything is."""
    if one.kind == model.FLAGS:
        menu.link("findings", literal(one.caption), say, flag=one.id)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        menu.link("party", _label(one, say), say, id=one.id)
        if spoken:
            menu.link("claims", say("link.claims"), say, about=one.caption)


def _label(one: model.Found, say: Say) -> str:
    shown = one.caption if one.kind == model.SENTENCES else say.caption(one.caption, one.kind, one.id)
    beside = " · ".join(name for name in one.beside if name and name not in shown)
    return f"{literal(shown)}" + (f" — {literal(beside)}" if beside else "")


draw(session.opened())
