"""Search: one box over every kind of thing, every script, aliases, numbers and sentences of sources."""

from __future__ import annotations

import streamlit as st

from kg.errors import UsageError
from kg.model.schema import schema
from kg.screening.query import query
from kg.ui import cached_answers, menu, session
from kg.ui.address import kept
from kg.ui.i18n import Say
from kg.ui.markup import literal
from kg.ui.pages.search import model
from kg.ui.session import Here

PARTY_KINDS = frozenset(name for name, kind in schema().kinds.items() if kind.is_a("Party"))
PARTIES, LEAST = 10, 3
"""Parties that are told; letters from which on captions and sentences are looked through."""


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
    groups = [*_parties(here, wanted), *_things(here, wanted), *_sentences(here, wanted)]
    spoken = cached_answers.spoken_of(here, tuple(one.id for one in groups if one.kind in PARTY_KINDS))
    for title, found in model.grouped(groups, say):
        st.markdown(f"##### {literal(title)} ({len(found)})")
        for one in found:
            _found(one, say, spoken=one.kind in PARTY_KINDS and one.id in spoken)
    if not groups:
        st.info(say("search.none"))


def _found(one: model.Found, say: Say, *, spoken: bool) -> None:
    """The way to its page, and to what is said of it where anything is."""
    with st.container(horizontal=True, vertical_alignment="center"):
        menu.link("party", _label(one, say), say, id=one.id)
        if spoken:
            menu.link("claims", say("link.claims"), say, about=one.caption)


def _label(one: model.Found, say: Say) -> str:
    shown = one.caption if one.kind == model.SENTENCES else say.caption(one.caption, one.kind, one.id)
    beside = " · ".join(name for name in one.beside if name and name not in shown)
    return f"{literal(shown)}" + (f" — {literal(beside)}" if beside else "")


def _parties(here: Here, text: str) -> list[model.Found]:
    """Parties by any of their names, in any script, or by a number."""
    try:
        asked = query(text)
    except UsageError:  # a date or a placeholder names nobody, and may still stand in a sentence
        return []
    answer = cached_answers.door(here).ask(asked, PARTIES)
    found = [model.party(match) for match in answer.matches]
    return sorted(found, key=lambda one: not one.bears(text))


def _things(here: Here, text: str) -> list[model.Found]:
    if len(text) < LEAST:
        return []
    return [model.thing(row) for row in cached_answers.rows(here, "find-things", text=text.lower())]


def _sentences(here: Here, text: str) -> list[model.Found]:
    if len(text) < LEAST:
        return []
    return [
        model.sentence(row, text, here.say) for row in cached_answers.rows(here, "find-sentences", text=text.lower())
    ]


draw(session.opened())
