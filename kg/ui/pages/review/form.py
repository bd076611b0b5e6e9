"""The forms of review: a decision with name and reason, and taking one back."""

from __future__ import annotations

import streamlit as st

from kg.judgements.judgement import DECISIONS
from kg.review.case import Case
from kg.review.desk import Desk
from kg.ui.components import decision_keys
from kg.ui.components.signer import signer
from kg.ui.pages.review import deciding, model
from kg.ui.session import Here

BAR = "review-bar"
KEYS = {"s": "review-same", "d": "review-different", "u": "review-unsure", "n": "review-next"}
"""Letters of the buttons; the bar stays in sight, however long the pair is."""


def decision(here: Here, at: Desk, found: Case) -> None:
    """Name, reason, and a button for each decision; a second button puts the pair off."""
    say, ours = here.say, found.standing
    with st.container(key=BAR), st.form("review-decision", enter_to_submit=False):
        who, why = st.columns([1, 2], gap="small")
        with who:
            by = signer(here.say("review.by"), "review-name")
        pair = f"{found.pair.left.record}-{found.pair.right.record}"
        reason = why.text_input(say("review.reason"), key=f"review-reason-{pair}")
        replaces = bool(ours) and st.checkbox(say("review.replace"), key="review-replace")
        with st.container(horizontal=True, vertical_alignment="center"):
            pressed = [name for name in DECISIONS if st.form_submit_button(say(f"review.{name}"), key=f"review-{name}")]
            later = st.form_submit_button(say("review.next"), key="review-next", icon=":material/skip_next:")
            st.caption(say("review.keys"))
    decision_keys.listen(BAR, KEYS)
    if later:
        deciding.put_off(found)
    if pressed and _signed(here, by, reason):
        deciding.decide(here, at, found, pressed[0], by, reason, replaces=replaces)


def withdrawal(here: Here, at: Desk) -> None:
    """Choose a judgement in force, the last one first, and take it back."""
    say = here.say
    known = {judgement.id: judgement for judgement in reversed(at.now.past.in_force)}
    with st.expander(say("review.undo"), icon=":material/undo:"):
        if not known:
            st.caption(say("review.undo.none"))
            return
        with st.form("review-withdrawal", enter_to_submit=False):
            id = st.selectbox(
                say("review.undo.choose"), list(known), key="review-undo-id",
                format_func=lambda id: model.judgement_line(known[id], say) if id in known else id,
            )  # fmt: skip
            by = signer(here.say("review.by"), "review-undo-name")
            reason = st.text_input(say("review.reason"), key="review-undo-reason")
            pressed = st.form_submit_button(say("review.undo"), key="review-undo")
    if pressed and id and _signed(here, by, reason):
        deciding.undo(here, at, id, by, reason)


def _signed(here: Here, by: str, reason: str) -> bool:
    """Whether both are given; else the reader is told."""
    if by.strip() and reason.strip():
        return True
    st.error(here.say("review.needs"))
    return False
