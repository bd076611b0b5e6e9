"""The dashboard's way to the desk of review, the only place where it writes; it decides as `kg review` does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import streamlit as st

from kg.errors import KgError
from kg.judgements import history
from kg.judgements.judgement import Judgement
from kg.review import resolution_state
from kg.review.case import Case, Decided
from kg.review.desk import Desk
from kg.review.effect import NOT_YET, Effect
from kg.store.settings import settings
from kg.ui import address, notices, session
from kg.ui.session import Here

PASSED, CASE, TOLD, LAST, TURN = "review-passed", "review-case", "review-told", "review-last", "review-turn"
"""Session state: pairs put off, the pair on the page with what it was computed for, what was last done and in which
words, the id and reviewer of the last decision, which one click takes back, and how many pairs were left."""


def file() -> Path:
    """The file of judgements."""
    return settings().files.judgements


def lost() -> list[str]:
    """What was altered or lost of the judgements, with the way back: nothing is decided on the rest."""
    return history.read(file()).told


def desk(here: Here) -> Desk | None:
    """The desk; None when the parties are not computed for what is loaded and judged."""
    now = resolution_state.standing(here.store, file())
    day = date.today().isoformat()
    return Desk(here.store, file(), day, now, at_once=False, pause=_turn) if now else None


def _turn() -> None:
    """Flags are run for seconds: whoever clicks meanwhile is heard between two of them, since Streamlit ends a run that
    nobody waits for any more when its state is looked at."""
    st.session_state.get(CASE)


def compute(here: Here) -> None:
    """Bring the graph to what is loaded and judged."""
    try:
        with st.spinner(here.say("review.computing"), show_time=True):
            Desk.open(here.store, file(), date.today().isoformat())
    except KgError as error:
        notices.failure(error, here.say)
        st.stop()
    session.changed()


def case(here: Here, at: Desk) -> Case | None:
    """The pair of the page's address, or the next, without what a decision would change; asked once for a state."""
    ids = address.asked("left"), address.asked("right")
    passed = st.session_state.setdefault(PASSED, set())
    wanted = (at.now.kept.state, at.as_of, ids, frozenset(passed))
    known = st.session_state.get(CASE)
    if known is None or known[0] != wanted:
        with st.spinner(here.say("review.computing"), show_time=True):
            known = (wanted, at.case(*ids) if all(ids) else at.next(passed))
        st.session_state[CASE] = known
    found: Case | None = known[1]
    return found


def foreseen(here: Here, at: Desk, found: Case) -> Effect:
    """What the decision would change: computed once, while the pair stands on the page already."""
    if found.effect is NOT_YET:
        with st.spinner(here.say("review.computing"), show_time=True):
            found = replace(found, effect=at.foreseen(found))
        st.session_state[CASE] = (st.session_state[CASE][0], found)
    return found.effect


def told(here: Here, at: Desk) -> Effect:
    """What the last decision changed: computed once, while the next pair stands on the page already."""
    words, done = st.session_state[TOLD]
    if done.effect is NOT_YET:
        with st.spinner(here.say("review.computing"), show_time=True):
            done = replace(done, effect=at.told(done))
        st.session_state[TOLD] = (words, done)
    effect: Effect = done.effect
    return effect


def captions(here: Here, ids: Iterable[str]) -> dict[str, str]:
    """The captions of these parties, else of the records: what was joined is told as its source calls it."""
    wanted = sorted(ids)
    return {row["id"]: row["caption"] for row in here.store.read(CAPTIONS, {"ids": wanted}).rows} if wanted else {}


CAPTIONS = """
UNWIND $ids AS id OPTIONAL MATCH (n:Thing {id: id}) OPTIONAL MATCH (r:Record {id: id})
WITH id, coalesce(n.caption, r.caption) AS caption WHERE caption IS NOT NULL
RETURN DISTINCT id, caption
"""


def show(left: str, right: str) -> None:
    """Put this pair on the page."""
    st.query_params["left"], st.query_params["right"] = left, right


def put_off(found: Case) -> None:
    """Look at the next pair; this one comes again in another session."""
    st.session_state[PASSED].add((found.pair.left.record, found.pair.right.record))
    st.session_state.pop(TOLD, None)
    _leave()


def decide(here: Here, at: Desk, found: Case, decision: str, by: str, reason: str, *, replaces: bool) -> None:
    """Note a decision and go on to the next pair; an error is told and nothing is lost."""
    try:
        done = at.decide(
            found.pair.left.record, found.pair.right.record, decision, by, reason, replaces=replaces
        )  # fmt: skip
    except KgError as error:
        notices.failure(error, here.say)
        return
    if noted := [line.id for line in done.lines if isinstance(line, Judgement)]:
        st.session_state[LAST] = (noted[-1], by)
    both = " · ".join(here.say.named(side.party) for side in (found.pair.left, found.pair.right))
    _done(done, here.say("review.noted", decision=here.say(f"review.{decision}"), parties=both))


def undo(here: Here, at: Desk, id: str, by: str, reason: str) -> None:
    """Take a judgement back."""
    try:
        done = at.undo(id, by, reason)
    except KgError as error:
        notices.failure(error, here.say)
        return
    _done(done, here.say("review.taken_back"))


def undo_last(here: Here, at: Desk) -> None:
    """Take back the decision that was just made, in the name of who made it."""
    id, by = st.session_state.pop(LAST)
    undo(here, at, id, by, here.say("review.undo.at_once"))


def _done(done: Decided, words: str) -> None:
    st.session_state[TOLD] = (words, done)
    st.toast(words, icon=":material/check:")
    session.changed()
    _leave()


def _leave() -> None:
    st.session_state.pop(CASE, None)
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
    for name in ("left", "right"):
        st.query_params.pop(name, None)
    st.rerun()
