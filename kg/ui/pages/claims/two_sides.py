"""Both sides at a glance: what is said against somebody, and beside it what is said to it, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from kg.answers.citations import Citation
from kg.licensing.spoken import LAST, Accusation, Debate, Statement
from kg.ui.i18n import Say
from kg.ui.listings import modality
from kg.ui.markup import linked, literal

AGAINST = "asserts"
DECISIONS = "decisions"
SIDES = ("against", "denials", "answers", "explanations", "ended", DECISIONS)
"""What is said against somebody, what to that, apart by what it is, as who explains does not deny; what courts held."""


def draw(found: Sequence[Debate], say: Say) -> None:
    """Nothing where there is no accusation: of a question all sides stand below in the order of their days."""
    if not any(one.accusation for one in found):
        return
    told = by_side(found, say)
    before, after = st.columns(2)
    with before.container(border=True):
        _side("against", told["against"], say)
    with after.container(border=True):
        for side in SIDES[1:-1]:
            if told[side] or side == SIDES[1]:
                _side(side, told[side], say)
    with st.container(border=True):
        _side(DECISIONS, told[DECISIONS], say)


def _side(side: str, lines: Sequence[str], say: Say) -> None:
    st.markdown(f"**{say(f'claims.side.{side}', number=len(lines))}**")
    st.markdown("\n".join(f"- {line}" for line in lines) or say(f"claims.side.none.{side}"))


def by_side(found: Sequence[Debate], say: Say) -> dict[str, list[str]]:
    """The lines of each side as Markdown, in the order of their days; one that two debates hold stands once."""
    sides = {line: side for one in found for side, line in _lines(one, say)}
    return {side: [line for (_, line), its in sorted(sides.items()) if its == side] for side in SIDES}


def _lines(one: Debate, say: Say) -> Iterator[tuple[str, tuple[str, str]]]:
    """The side of each, and its line. Who backs a release or a refusal holds nothing against anybody."""
    held = not one.accusation or one.accusation.held
    if one.accusation:
        side = DECISIONS if one.accusation.decided else "against" if held else "ended"
        yield side, _accused(one.accusation, say)
    for statement in one.statements:
        yield _spoken_on(statement, held=held), _spoken(statement, say)


def _spoken_on(one: Statement, *, held: bool) -> str:
    if one.stands == "decides":
        return DECISIONS
    if held and one.stands == AGAINST:
        return "against"
    if one.stands in ("denies", "objects"):
        return "denials"
    return "answers" if any(link.relation == "answers" for link in one.links) else "explanations"


def _accused(said: Accusation, say: Say) -> tuple[str, str]:
    """An act names who does it; of an event that others tell of, the teller stands before it."""
    of, text = ", ".join(said.of), say.sentence(said.said)
    named = said.said.startswith(said.by)
    who = text if named else say.report(said.by, second_hand=True) if said.unseen else say.sentence(said.by)
    told = of if named else " · ".join(filter(None, (text, of)))
    return _line(said.date, who, told, said.citations, said.modality, say)


def speaker(by: str, unseen: bool, say: Say) -> str:
    """Who says it. A document whose paragraph was not seen does not speak for itself."""
    return say("claims.unseen", by=say.sentence(by)) if unseen and by else say.sentence(by)


def _spoken(one: Statement, say: Say) -> tuple[str, str]:
    who = " · ".join(filter(None, (say.sentence(one.by), stance(one, say))))
    return _line(one.date or one.known, who, say.sentence(one.said), one.citations, one.modality, say)


def stance(one: Statement, say: Say) -> str:
    """How it stands to what it is about, in a word."""
    return say(f"claims.{one.stands}") if one.stands in ("objects", "decides", AGAINST) else say.content(one.stance)


def _line(day: str, who: str, text: str, citations: Sequence[Citation], said: str, say: Say) -> tuple[str, str]:
    """Its day, by which it is sorted, and the line; the day leads to the best publication. What is not plainly asserted
    is marked.
    """
    sure = "" if said == "asserted" else f" {literal(modality(said, say))}"
    when = day or say("date.none")
    shown = linked(when, citations[0].url) if citations else literal(when)
    return day or LAST, f"{shown} **{literal(who)}** {literal(text)}{sure}"


def answered_as_whole(one: Debate, found: Sequence[Debate]) -> bool:
    """Whether somebody speaks to what is said of the party without naming the one event or act."""
    of = one.accusation.of if one.accusation else ()
    as_such = [other for other in found if other.statements and not (other.accusation or other.question or other.ties)]
    return any(not of or other.title in of for other in as_such)
