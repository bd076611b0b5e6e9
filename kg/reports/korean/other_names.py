"""Names that stand for others: a ship or firm with its Latin name in brackets, `임씨` for `임모씨` before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.reports.candidate import Candidate
from kg.reports.korean.proposed import candidate
from kg.reports.mentions.span import Span

LATIN = re.compile(r"\s?\(([A-Z][A-Za-z0-9&.,'’ -]{2,40})\)")
WITHIN = re.compile(r"(?P<own>[가-힣][가-힣0-9 ]*)\((?P<latin>[A-Z][A-Za-z0-9 .-]{2,40})\)")
LETTER = re.compile(r"[A-Z가나다라마바]\s?(?:사|업체)")
"""A firm that is told of by a letter has no other name in brackets."""
WHOLE = re.compile(r"([가-힣])\s?모\s?(?:\(\d+\))?\s?씨")
SHORT = re.compile(r"([가-힣]) ?씨")


def aliases(key: str, text: str, place: int, spans: Sequence[Span]) -> Iterator[Candidate]:
    """`‘코티(KOTI)’호`, `대성무역(Daesung Trading)`: two names of one."""
    for one in spans:
        if one.label not in ("VESSEL", "COMPANY") or one.rule == "referent" or LETTER.fullmatch(one.text):
            continue
        within = WITHIN.fullmatch(text, one.start, one.end)
        latin = within["latin"] if within else (behind[1] if (behind := LATIN.match(text, one.end)) else "")
        if latin:
            other = Span(one.start, one.end, one.label, latin, "latin")
            yield candidate(key, "alias", [("subject", one), ("object", other)], text, place, "asserted", [])


def plain(spans: Sequence[Span], text: str) -> list[Span]:
    """The mentions with ships by their own name, without the Latin one in it."""
    within = ((one, WITHIN.fullmatch(text, one.start, one.end)) for one in spans)
    return [replace(one, text=match["own"]) if match and one.label == "VESSEL" else one for one, match in within]


def whole(spans: Sequence[Span], persons: Sequence[Span]) -> list[Span]:
    """The mentions with whoever is meant by a family name alone, where one person before bears it."""
    return [_meant(one, persons) if one.label == "PERSON" else one for one in spans]


def _meant(one: Span, persons: Sequence[Span]) -> Span:
    short = SHORT.fullmatch(one.text)
    names = {two.text for two in persons if short and (match := WHOLE.fullmatch(two.text)) and match[1] == short[1]}
    return replace(one, text=names.pop(), value=one.text) if len(names) == 1 else one
