"""Deciding about matches: the rows of a run, one match beside the other, and a word on each that the next run shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from kg.batch.appended import matched
from kg.batch.results import Result
from kg.casework import decided_matches
from kg.casework.decided_matches import WITHDRAWN, WORDS, Decided
from kg.errors import KgError
from kg.store.settings import settings
from kg.ui import menu, notices
from kg.ui.address import kept
from kg.ui.components.signer import signer
from kg.ui.i18n import Say
from kg.ui.markup import literal
from kg.ui.pages.screening import table
from kg.ui.pages.screening.standing import of_match
from kg.ui.session import Here

SHOWN = ("all", "open")
ICONS = {"same": ":material/check:", "different": ":material/close:", "unsure": ":material/question_mark:"}
KEYS = {"same": "s", "different": "d", "unsure": "u"}
LAST = "decided-last"
"""In the session: what was last decided, to be taken back."""


def rows(here: Here, found: Sequence[Result]) -> None:
    """The rows; the one that is chosen is decided about."""
    say, decided = here.say, decided_matches.in_force(settings().files)
    waiting = table.open_rows(found, decided)
    view = st.segmented_control(
        say("decide.shown"), SHOWN, **kept("rows", SHOWN[0], SHOWN),
        format_func=lambda one: say(f"decide.shown.{one}", number=len(found if one == "all" else waiting)),
    )  # fmt: skip
    shown = waiting if view == "open" else list(found)
    if not shown:
        _undo(here)
        st.info(say("decide.none"))
        return
    chosen = st.dataframe(
        table.rows(shown, say, decided), hide_index=True, lazy=False, alt=say("table.rows"), on_select="rerun",
        selection_mode="single-row", key=f"rows-{view}-{len(shown)}", column_config=_widths(say),
    )["selection"]["rows"]  # fmt: skip
    _undo(here)
    picked = [shown[place] for place in chosen if place < len(shown)]
    if picked and picked[0].matches:
        _row(here, picked[0], decided)
    else:
        st.caption(say("decide.choose"))


def _widths(say: Say) -> dict[str, Any]:
    """Columns that are held narrow, so that what a match is and how it is listed are seen without scrolling."""
    wide = {say("table.row"): 200, say("table.status"): 220, say("decide.word"): 110, say("table.match"): 220}
    return {name: st.column_config.TextColumn(width=pixels) for name, pixels in wide.items()}


def _row(here: Here, row: Result, decided: table.Words) -> None:
    """The matches of a row side by side; above them who decides, who stays, and why, which is of the row alone."""
    say = here.say
    st.markdown(f"**{literal(say('decide.row', line=row.line, asked=table.told(row)))}**")
    left, right = st.columns([1, 2])
    with left:
        by = signer(say("review.by"), "decide-by")
    reason = right.text_input(say("review.reason"), key=f"decide-reason-{row.line}")
    for place, (column, match) in enumerate(zip(st.columns(max(len(row.matches), 2)), row.matches, strict=False)):
        with column.container(border=True):
            _match(here, row, match, decided.get((row.asked, match["id"])), (by, reason), first=place == 0)
    for note in table.noted(row, say):  # behind who it may be: it says where to look, not who
        st.caption(literal(note))


def _match(
    here: Here, row: Result, match: Mapping[str, Any], word: Decided | None, said: tuple[str, str], *, first: bool
) -> None:
    say = here.say
    shown = say.caption(match["caption"], match["schema"], match["id"])
    menu.link("party", literal(f"{shown} · {say.kind(match['schema'])}"), say, id=match["id"])
    if other := matched(match):
        st.caption(literal(say("screening.by_name", name=other)))
    st.caption(f"{match['probability']:.3f} · {literal(here.say.content(match['band']))}")
    st.caption(literal(of_match(match, date.today().isoformat(), say)))
    st.caption(literal(table.sources(match, say)))
    st.text(table.reasons(match, say).replace(" · ", "\n"))
    if word:
        told = say("decide.standing", word=say(f"decide.{word.word}"), by=word.by, day=word.at[:10], reason=word.reason)
        st.info(literal(told))
    for name in WORDS:
        if st.button(say(f"decide.{name}"), key=f"decide-{name}-{match['id']}", icon=ICONS[name], width="stretch",
                     shortcut=KEYS[name] if first else None):  # fmt: skip
            _decide(here, row.asked, (match["id"], match["caption"]), name, *said)


def _decide(here: Here, asked: str, party: tuple[str, str], word: str, by: str, reason: str) -> None:
    try:
        done = decided_matches.decide(settings().files, asked, party, word, by, reason)
    except KgError as error:
        notices.failure(error, here.say)
        return
    st.session_state[LAST] = done
    st.rerun()


def _undo(here: Here) -> None:
    """What was just decided, with the way back."""
    done = st.session_state.get(LAST)
    if isinstance(done, Decided):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.success(literal(here.say("decide.done", word=here.say(f"decide.{done.word}"), caption=done.caption)))
            if st.button(here.say("decide.undo"), icon=":material/undo:", key="decide-undo"):
                decided_matches.decide(settings().files, done.asked, (done.party, done.caption), WITHDRAWN, done.by, "")
                st.session_state.pop(LAST)
                st.rerun()
