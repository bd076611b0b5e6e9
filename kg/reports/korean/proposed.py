"""One Korean proposal: its roles, its quote, and the sentence before where that names who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.reports.candidate import Candidate, Named
from kg.reports.korean.shipments import JOINED
from kg.reports.mentions.span import Span

END = re.compile(r"(?<=[가-힣\])”\"])[.](?=\s|$)|\n")
"""Where a sentence ends."""


def candidate(
    key: str, predicate: str, roles: Sequence[tuple[str, Span]], text: str, place: int, said: str,
    more: Sequence[tuple[str, str]],
) -> Candidate:  # fmt: skip
    named = tuple(dict.fromkeys((role, _named(one)) for role, one in roles))
    guessed = any(one.rule in ("goods-guessed", "goods-joined") for _, one in roles)
    tier = "C" if said == "asserted" and not guessed else "D"
    return Candidate(
        key, predicate, named, text, place, said, "", "", False, (f"korean:{predicate}",), tier, tuple(more)
    )


def _named(span: Span) -> Named:
    """Who stands in a role; a family name alone that means somebody before is kept as it is printed."""
    return Named(span.text, span.label, printed=span.value if span.label == "PERSON" else "")


def by(one: Candidate, meant: Sequence[Span], earlier: str) -> Candidate:
    """The candidate with those who are meant as exporters; its quote begins with the sentence that names them."""
    if not meant:
        return one
    roles = (*one.roles, *(("exporter", Named(span.text, span.label)) for span in meant))
    return behind_earlier(replace(one, roles=roles), earlier)


def behind_earlier(one: Candidate, earlier: str) -> Candidate:
    """The candidate with the sentence before in its quote: of the last tier, for whom it means was inferred."""
    return replace(one, tier="D", quote=earlier + one.quote, start=one.start - len(earlier))


def quoted(one: Candidate, sentence: str, earlier: str) -> Candidate:
    """The candidate whose quote begins where a ship is named that its sentence calls `this ship`."""
    far = [name for role in one.roles if (name := role[1].name) not in one.quote and role[1].label == "VESSEL"]
    first = max((earlier.rfind(name) for name in far), default=-1)
    if first < 0:
        return one
    begin = max((match.end() for match in END.finditer(earlier, 0, first)), default=0)
    begin += len(earlier[begin:]) - len(earlier[begin:].lstrip())
    return replace(one, tier="D", quote=earlier[begin:] + sentence, start=begin)


def of_joined(one: Candidate, spans: Sequence[Span], text: str) -> Iterator[Candidate]:
    """The same flag for the ships behind in a list: `북한 선박 ‘백양산’호와 ‘가림천’호`."""
    ships = [span for span in spans if span.label == "VESSEL"]
    first = next((n for n, span in enumerate(ships) if span.text == one.roles[0][1].name), None)
    if one.predicate != "flag" or first is None:
        return
    for before, ship in pairwise(ships[first:]):
        own = any(span.label == "COUNTRY" and before.end <= span.start < ship.start for span in spans)
        if own or not JOINED.fullmatch(text, before.end, ship.start):
            return  # `파나마 선적 A호와 북한 유조선 B호`: each has its own
        yield replace(one, roles=(("subject", Named(ship.text, ship.label)), *one.roles[1:]))
