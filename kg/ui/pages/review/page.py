"""Review: two parties side by side, the evidence, what a decision would change, and the decision."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kg.review.case import Case
from kg.review.desk import Desk
from kg.review.effect import Effect
from kg.review.pair import Side
from kg.ui import menu, session, steps
from kg.ui.components import page_head
from kg.ui.markup import literal
from kg.ui.pages.review import deciding, model, queue
from kg.ui.pages.review.form import decision, withdrawal
from kg.ui.pages.review.model import Row
from kg.ui.session import Here

SHOWN = 8
"""Changed findings that are told at once, patterns found first."""


def draw(here: Here) -> None:
    st.title(here.say("page.review"))
    page_head.show(st.session_state.get(deciding.TURN, 0))
    if lost := deciding.lost():
        st.error(
            f"**{here.say('review.lost')}**\n\n"
            + "\n".join(f"- {literal(steps.line(line, here.say))}" for line in lost)
        )
        return
    at = deciding.desk(here)
    if at is None:
        st.info(here.say("review.compute"))
        if st.button(here.say("review.compute.now"), type="primary"):
            deciding.compute(here)
            st.rerun()
        return
    waiting = at.queue()
    st.caption(here.say("review.waiting", number=len(waiting)))
    did = _told(here, at)
    queue.draw(here, waiting)
    _wrong(here, "review.broken", at.now.past.broken)
    _wrong(here, "review.resting", at.now.past.resting)
    found = deciding.case(here, at)
    would = _case(here, at, found) if found else None
    if found is None:
        st.success(here.say("review.nothing"))
    withdrawal(here, at)
    if did:  # what runs flags comes last: the pair can be read and decided meanwhile
        with did:
            _effect(here, deciding.told(here, at))
    if found and would:
        with would:
            _effect(here, deciding.foreseen(here, at, found))


def _wrong(here: Here, title: str, told: list[str]) -> None:
    """Judgements that count for nothing, each with the next step."""
    if told:
        lines = "\n".join(f"- {literal(steps.line(line, here.say))}" for line in told)
        st.warning(f"**{here.say(title)}**\n\n{lines}")


def _told(here: Here, at: Desk) -> DeltaGenerator | None:
    """What was decided last, and the place for what it did; it can be taken back as long as the next pair waits."""
    did = None
    if told := st.session_state.get(deciding.TOLD):
        st.success(literal(told[0]))
        did = st.expander(here.say("review.did")) if told[1].since else None
    if deciding.LAST in st.session_state and st.button(
        here.say("review.undo.now"), key="review-undo-now", icon=":material/undo:"
    ):
        deciding.undo_last(here, at)
    return did


def _case(here: Here, at: Desk, found: Case) -> DeltaGenerator:
    """The pair and the form; returns the place for what the decision would change."""
    say = here.say
    _head(here, found)
    _notes(here, found)
    st.subheader(say("review.facts"))
    _table(model.fact_rows(found, say))
    st.subheader(say("review.evidence"))
    if found.judgement:
        st.caption(literal(model.strength(found.judgement, say)))
        _table(
            model.evidence_rows(found.grounds, say, found.pair) + model.differing_rows(found.grounds, found.pair, say)
        )
    else:
        st.caption(say("review.evidence.none"))
    st.subheader(say(f"review.effect.{found.asks}"))
    would = st.container()
    st.subheader(say("review.sources"))
    for column, side in zip(st.columns(2), (found.pair.left, found.pair.right), strict=True):
        with column:
            _sources(here, side)
    decision(here, at, found)
    return would


def _head(here: Here, found: Case) -> None:
    for column, side in zip(st.columns(2), (found.pair.left, found.pair.right), strict=True):
        with column:
            st.header(literal(here.say.named(side.party)))
            st.badge(here.say.kind(side.party.schema), color="blue")
            st.caption(literal(side.record))
            caption = literal(here.say.named(side.party))
            menu.link("party", here.say("link.party", caption=caption), here.say, id=side.party.id)


def _notes(here: Here, found: Case) -> None:
    """What one must know before all else: a hypothesis, a conflict, somebody's judgement."""
    say, place, ours = here.say, found.waiting, found.standing
    if found.hypothesis:
        st.info(say("review.hypothesis"), icon=":material/help:")
    if place and place.against:
        told = say("review.conflict", by=model.judge(place.judgement, say), reason=say.content(place.against))
        st.warning(literal(told), icon=":material/call_split:")
    if ours:
        facts = {"by": ours.by, "day": ours.at[:10], "reason": "; ".join(ours.reasons)}
        st.warning(literal(say("review.standing", decision=say(f"review.{ours.decision}"), **facts)))


def _effect(here: Here, effect: Effect) -> None:
    names = deciding.captions(here, model.named_in(effect))
    for line in model.party_lines(effect, here.say, names):
        st.markdown(f"- {literal(line)}")
    if effect.unforeseen:
        st.caption(here.say("review.effect.unforeseen"))
    rows = model.finding_rows(effect, here.say)
    if rows:
        _table(rows[:SHOWN])
        if len(rows) > SHOWN:
            with st.expander(here.say("review.effect.more", number=len(rows))):
                _table(rows)
    elif effect.untold:
        st.caption(here.say("review.effect.untold"))
    elif not effect.unforeseen:
        st.caption(here.say("review.effect.none"))


def _sources(here: Here, side: Side) -> None:
    for place, quote, url in model.source_lines(side, here.say):
        st.markdown("- " + "  \n  ".join(literal(text) for text in (place, quote, url) if text))


def _table(rows: list[Row]) -> None:
    st.table([{literal(name): literal(value) for name, value in row.items()} for row in rows], hide_index=True)


draw(session.opened())
