"""Screening: a name, and what else is known; matches with the reasons for and against."""

from __future__ import annotations

import streamlit as st

from kg.screening.match import Match
from kg.ui import answers, pages, screening, screening_view, session
from kg.ui.address import kept
from kg.ui.components import party_parts
from kg.ui.markup import literal
from kg.ui.session import Here

OPENED = 3  # matches whose evidence is put on the page; the others are named


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.screening"))
    name, kind, country, birth_date, imo = _question(here)
    if not name and not imo:
        st.caption(say("screening.start"))
        return
    with st.spinner(say("screening.running"), show_time=True):
        found = screening.matches(here, name, kind, country, birth_date, imo)
    st.markdown(f"**{say('screening.found', number=len(found))}**")
    st.caption(say("screening.note"))
    for place, match in enumerate(found):
        _match(here, match, opened=match.probability == found[0].probability, full=place < OPENED)


def _question(here: Here) -> tuple[str, str, str, str, str]:
    say = here.say
    example = "Lighthouse Winmore · 조선 · 朝鮮 …"
    name = st.text_input(say("screening.name"), type="search", placeholder=example, **kept("name", ""))
    kind, country, birth, imo = st.columns(4)
    chosen = kind.selectbox(
        say("screening.kind"), screening.KINDS, index=None, format_func=say.kind, placeholder=say("filter.all"),
        **kept("kind", None, screening.KINDS),
    )  # fmt: skip
    where = country.text_input(say("screening.country"), **kept("country", ""))
    born = birth.text_input(say("screening.birth_date"), placeholder="1961-08-20", **kept("birth_date", ""))
    number = imo.text_input(say("screening.imo"), placeholder="9635987", **kept("imo", ""))
    return (name or "").strip(), chosen or "", (where or "").strip(), (born or "").strip(), (number or "").strip()


def _match(here: Here, match: Match, *, opened: bool, full: bool) -> None:
    say, caption = here.say, literal(match.caption)
    head = f"**{caption}** · {say.kind(match.schema)} · {screening_view.percent(match)} · {literal(match.band)}"
    with st.expander(head, expanded=opened):
        pages.link("party", say("link.party", caption=caption), say, id=match.id)
        st.markdown(f"##### {say('screening.features')}")
        rows = screening_view.feature_rows(match, say)
        st.table([{name: literal(value) for name, value in row.items()} for row in rows], hide_index=True)
        if match.what_would_change:
            st.caption(f"{say('screening.change')}: {literal('; '.join(match.what_would_change))}")
        if full:
            st.markdown(f"##### {say('screening.statements')}")
            _sources(here, match)


def _sources(here: Here, match: Match) -> None:
    """What the sources say: conflicts first, then facts by source, then relations with their modality."""
    dossier = answers.dossier(here, match.id)
    party_parts.conflicts(here, dossier)
    party_parts.facts(here, dossier)
    party_parts.statements(here, dossier)


draw(session.opened())
