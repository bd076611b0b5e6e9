"""Screening: a name or a table of them, and what else is known; matches with the reasons for and against."""

from __future__ import annotations

from datetime import date

import streamlit as st

from kg.screening.match import Match
from kg.screening.notes import Note
from kg.ui import cached_answers, menu, open_tab, session
from kg.ui.address import kept
from kg.ui.markup import literal
from kg.ui.pages.party import parts as party_parts
from kg.ui.pages.screening import kept as kept_runs
from kg.ui.pages.screening import loaded_lists, lookup, model, upload
from kg.ui.pages.screening import parts as table_parts
from kg.ui.pages.screening.lookup import Question
from kg.ui.session import Here

OPENED = 3  # matches whose evidence is put on the page; the others are named
WEAK = "weak"
"""Band of matches that are told apart: a name of four words meets some name in every long list."""


def draw(here: Here) -> None:
    say = here.say
    st.title(say("page.screening"))
    tabs = open_tab.tabs({name: say(f"screening.{name}") for name in ("one", "many")})
    with tabs["one"]:
        _one(here)
    with tabs["many"]:
        _table(here)


def _one(here: Here) -> None:
    say, asked = here.say, _question(here)
    if asked.empty:
        st.caption(say("screening.start"))
        return
    with st.spinner(say("screening.running"), show_time=True):
        answer = lookup.matches(here, asked)
    found = answer.matches
    if asked.name or asked.imo:
        st.markdown(f"**{say('screening.found', number=sum(match.band != WEAK for match in found))}**")
        st.caption(say("screening.note"))
        _looked_at(here)
    _notes(here, answer.notes)
    stands = lookup.stands(here, found, date.today().isoformat())
    weak = [match for match in found if match.band == WEAK]
    for place, match in enumerate(found):
        if weak and match is weak[0]:
            st.markdown(f"**{say('screening.weak', number=len(weak))}**")
        likeliest = match.band != WEAK and match.probability == found[0].probability
        _match(here, match, stands[match.id], opened=likeliest, full=place < OPENED)


def _looked_at(here: Here) -> None:
    """Whose lists are loaded: that a name is on none of them says nothing of another list."""
    for line in loaded_lists.told(cached_answers.rows(here, "listing-authorities"), here.say):
        st.caption(literal(line))
    loaded_lists.warn(here)
    menu.link("sources", here.say("page.sources"), here.say)


def _question(here: Here) -> Question:
    say = here.say
    example = "Lighthouse Winmore · 조선 · 朝鮮 …"
    name = st.text_input(say("screening.name"), type="search", placeholder=example, **kept("name", ""))
    kind, *boxes = st.columns(4)
    chosen = kind.selectbox(
        say("screening.kind"), lookup.KINDS, index=None, format_func=say.kind, placeholder=say("filter.all"),
        **kept("kind", None, lookup.KINDS),
    )  # fmt: skip
    examples = {"country": "", "birth_date": "1961-08-20", "imo": "9635987"}
    beside = {"goods": "hydrogen fluoride · 불화수소 · 1C350 · 2811.11", "destination": ""}
    told = {
        field: (box.text_input(say(f"screening.{field}"), placeholder=like, **kept(field, "")) or "").strip()
        for box, (field, like) in zip([*boxes, *st.columns(2)], {**examples, **beside}.items(), strict=True)
    }
    return Question((name or "").strip(), chosen or "", **told)


def _notes(here: Here, notes: tuple[Note, ...]) -> None:
    """What goods and destination bring up, apart from the matches: they say what to look at, not who."""
    if notes:
        with st.expander(here.say("screening.context", number=len(notes)), expanded=True):
            st.caption(here.say("screening.context.note"))
            rows = model.note_rows(notes, here.say)
            st.table([{name: literal(value) for name, value in row.items()} for row in rows], hide_index=True)


def _match(here: Here, match: Match, stands: str, *, opened: bool, full: bool) -> None:
    say, caption = here.say, literal(here.say.named(match))
    head = f"**{caption}** · {say.kind(match.schema)} · {model.percent(match)} · {literal(say.content(match.band))}"
    if other := model.matched(match):
        head += f" · {literal(say('screening.by_name', name=other))}"
    with st.expander(head, expanded=opened):
        st.markdown(f"**{say('stands')}** · {literal(stands)}")
        menu.link("party", say("link.party", caption=caption), say, id=match.id)
        st.markdown(f"##### {say('screening.features')}")
        rows = model.feature_rows(match, say)
        st.table([{name: literal(value) for name, value in row.items()} for row in rows], hide_index=True)
        if would := model.would_change(match):
            st.caption(f"{say('screening.change')}: {literal('; '.join(map(say.content, would)))}")
        if full:
            st.markdown(f"##### {say('screening.statements')}")
            _sources(here, match)


def _sources(here: Here, match: Match) -> None:
    """What the sources say: conflicts first, then facts by source, then relations with their modality."""
    dossier = cached_answers.dossier(here, match.id)
    party_parts.conflicts(here, dossier)
    party_parts.facts(here, dossier)
    party_parts.statements(here, dossier)


def _table(here: Here) -> None:
    """A file: its columns are shown first, and screened when the reader agrees."""
    say = here.say
    st.caption(say("table.start"))
    menu.link("sources", say("table.load"), say)
    kept_runs.runs(here)
    given = table_parts.upload(here)
    if given is None:
        return
    wanted = st.session_state.get("wanted") == given.key
    with st.expander(say("table.columns"), expanded=not wanted):
        chosen = table_parts.columns(here, upload.columns(given))
    st.button(say("table.screen"), type="primary", key="screen_table", on_click=_want, args=(given.key,))
    if wanted:
        table_parts.result(here, given, chosen, table_parts.run(here, given, chosen))


def _want(key: str) -> None:
    """The table is to be screened: what its columns were understood to be is folded away."""
    st.session_state["wanted"] = key


draw(session.opened())
