"""Whom or what a Korean verb describes behind it: `수출했던 기계`, `공급한 회사 '밝은골'`, `수출한 혐의로 A씨를`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports.korean.cues import cue
from kg.reports.korean.shipments import RELATIVE
from kg.reports.mentions.span import Span

DESCRIBED = ("ITEM", "PERSON", "COMPANY", "VESSEL")


def behind(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """The noun that the verb describes: `러시아에 수출했던 공작기계`, `공작기계를 수출한 A씨`."""
    ending = RELATIVE.match(text, verb)
    return [one for one in spans if ending and one.start == ending.end() and one.label in DESCRIBED]


def named_behind(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """Whom the verb describes, behind what he is: `공급한 싱가포르 해운회사 '위티옹'`, `유출한 전 연구원 A씨`."""
    ending = RELATIVE.match(text, verb)
    found = [one for one in spans if ending and one.start > ending.end() and one.label in ("COMPANY", "PERSON")]
    kinds = {"COMPANY": "kind of firm", "PERSON": "kind of person"}
    found = [one for one in found if ending and cue(kinds[one.label]).fullmatch(text, ending.end(), one.start)]
    return [one for one in found if one.label == "PERSON"][:1] or found[:1]


def accused(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """Who is charged with it, behind the verb: `러시아로 수출한 혐의로 A씨를 송치했다`."""
    accused = cue("accused").match(text, verb)
    behind = [one for one in spans if accused and one.start >= accused.end() and one.label in ("COMPANY", "PERSON")]
    behind = [one for one in behind if one.label != "COMPANY" or not cue("post").match(text, one.end)]
    return [one for one in behind if cue("charged").match(text, one.end) and "," not in text[verb : one.start]]
