"""Screening: a name, and what else is known; matches with the reasons for and against."""

from __future__ import annotations

import streamlit as st

from kg.ui import answers, pages, party_view, screening, screening_view, session
from kg.ui.components import party_parts
from kg.ui.markup import literal
from kg.ui.screening import Match
from kg.ui.session import Here


def draw(here: Here) -> None:
    asked = _question(here)
    if not ({"name", "imo"} & set(asked)):
        st.caption(here.say("screening.start"))
        return
    found = screening.matches(here, asked)
    st.markdown(f"**{here.say('screening.found', number=len(found))}**")
    st.caption(here.say("screening.note"))
    for place, match in enumerate(found):
        _match(here, match, opened=place == 0)


def _question(here: Here) -> dict[str, str]:
    say = here.say
    name = st.text_input(
        say("screening.name"),
        key="name",
        bind="query-params",
        type="search",
        placeholder="Lighthouse Winmore · 조선해운 · 朝鮮…",
    )
    kind, country, birth, imo = st.columns(4)
    chosen = kind.selectbox(
        say("screening.kind"), screening.KINDS, index=None, format_func=say.kind, key="kind", bind="query-params",
        placeholder=say("filter.all"),
    )  # fmt: skip
    where = country.text_input(say("screening.country"), key="country", bind="query-params")
    born = birth.text_input(
        say("screening.birth_date"), key="birth_date", bind="query-params", placeholder="1961-08-20"
    )
    number = imo.text_input(say("screening.imo"), key="imo", bind="query-params", placeholder="9635987")
    return screening_view.question(name or "", chosen or "", where or "", born or "", number or "")


def _match(here: Here, match: Match, *, opened: bool) -> None:
    say = here.say
    caption, band = literal(match["caption"]), literal(match["band"])
    head = f"**{caption}** · {say.kind(match['schema'])} · {screening_view.percent(match)} · {band}"
    with st.expander(head, expanded=opened):
        pages.link("party", say("link.party", caption=caption), say, id=match["id"])
        st.markdown(f"##### {say('screening.features')}")
        st.dataframe(
            screening_view.feature_rows(match, say), hide_index=True, lazy=False, alt=say("screening.features")
        )
        st.markdown(f"##### {say('screening.statements')}")
        dossier = answers.dossier(here, match["id"])
        party_parts.conflicts(here, dossier)
        party_parts.facts(here, dossier)
        if dossier.statements:
            rows = party_view.statement_rows(dossier.statements, say)
            st.dataframe(
                rows, hide_index=True, lazy=False, height=party_parts.table(len(rows)), alt=say("party.statements")
            )


draw(session.opened())
