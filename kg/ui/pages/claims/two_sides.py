"""Both sides at a glance: what is said against somebody, and beside it what is said to it, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kg.answers.citations import Citation
from kg.licensing.spoken import LAST, Accusation, Debate, Statement
from kg.ui.i18n import Say
from kg.ui.markup import linked, literal

AGAINST = "asserts"


def draw(found: Sequence[Debate], say: Say) -> None:
    """Nothing where there is no accusation: of a question all sides stand below in the order of their days."""
    if not any(one.accusation for one in found):
        return
    sides = {line: side for one in found for side, line in _lines(one, say)}
    left, right = ([line for line, side in sides.items() if side is wanted] for wanted in (True, False))
    before, after = st.columns(2)
    _side(before, say("claims.side.against", number=len(left)), left, say)
    _side(after, say("claims.side.answers", number=len(right)), right, say)


def _side(column: DeltaGenerator, title: str, lines: Sequence[tuple[str, str]], say: Say) -> None:
    with column.container(border=True):
        st.markdown(f"**{title}**")
        st.markdown("\n".join(f"- {line}" for _, line in sorted(lines)) or say("claims.side.none"))


def _lines(one: Debate, say: Say) -> Iterator[tuple[bool, tuple[str, str]]]:
    """Whether each is said against somebody, and its line. What is said of a release or a refusal is on its side."""
    held = not one.accusation or one.accusation.held
    if one.accusation:
        yield held, _accused(one.accusation, say)
    for statement in one.statements:
        yield held and statement.stands == AGAINST, _spoken(statement, say)


def _accused(said: Accusation, say: Say) -> tuple[str, str]:
    """An act names who does it; of an event that others tell of, the teller stands before it."""
    of, text = ", ".join(said.of), say.sentence(said.said)
    named = said.said.startswith(said.by)
    who = text if named else say.report(said.by, second_hand=True) if said.unseen else say.sentence(said.by)
    return _line(said.date, who, of if named else text, said.citations)


def speaker(by: str, unseen: bool, say: Say) -> str:
    """Who says it. A document whose paragraph was not seen does not speak for itself."""
    return say("claims.unseen", by=say.sentence(by)) if unseen and by else say.sentence(by)


def _spoken(one: Statement, say: Say) -> tuple[str, str]:
    stands = say(f"claims.{one.stands}") if one.stands in ("objects", AGAINST) else say.content(one.stance)
    who = " · ".join(filter(None, (say.sentence(one.by), stands)))
    return _line(one.date or one.known, who, say.sentence(one.said), one.citations)


def _line(day: str, who: str, text: str, citations: Sequence[Citation]) -> tuple[str, str]:
    """Its day, by which it is sorted, and the line; the day leads to the best publication."""
    shown = linked(day or "–", citations[0].url) if citations else literal(day or "–")
    return day or LAST, f"{shown} **{literal(who)}** {literal(text)}"
