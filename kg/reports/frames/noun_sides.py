"""What stands at the sides of a noun of a frame: its object, who does it, whose it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.reports.frames import words
from kg.reports.frames.clause import Clause, Sides
from kg.reports.frames.frame_rows import charged, support
from kg.reports.frames.phrases import behind
from kg.reports.frames.words import Word
from kg.reports.mentions.span import Span

DOERS = ("PERSON", "COMPANY")


def of_noun(tokens: Sequence[Word], place: int, clauses: Sequence[Clause]) -> Sides:
    """Sides of a noun: behind `of` its object, behind `by` who does it, or who conducted it, or whose it is."""
    found: Sides = defaultdict(list)
    for side, span, _ in behind(tokens, place + 1, "bare"):
        found["object" if side == "of" else "agent" if side == "by" else side].append(span)
    found["agent"] += _whose(tokens, place) or _his(tokens, place, clauses)
    helped = [one for one in clauses if one.place < place and one.form.lemma in support()]
    if helped and not found["agent"] and not _between(tokens, helped[-1].place, place):
        side = "object" if helped[-1].passive or helped[-1].form.lemma in charged() else "subject"
        found["agent"] += helped[-1].sides.get(side, [])
    before = _noun_object(tokens, place)
    found["object"] += [before] if before else []
    return found


def _whose(tokens: Sequence[Word], place: int) -> list[Span]:
    """Who owns the noun: `X's illegal export of`."""
    at = place - 1
    while at > 0 and tokens[at].text.islower() and tokens[at].lower not in ("the", "a") and not tokens[at].preposition:
        at -= 1
    owner = tokens[at - 1].span if at > 0 and tokens[at].text in ("'s", "’s") else None
    return [owner] if owner else []


def _his(tokens: Sequence[Word], place: int, clauses: Sequence[Clause]) -> list[Span]:
    """Who is meant by `its illegal export of`: the subject of the last verb before that has one."""
    at = place - 1
    while at > 0 and tokens[at].text.islower() and tokens[at].lower not in words.ARTICLES_AND_WHOSE:
        at -= 1
    if at < 0 or tokens[at].lower not in words.POSSESSIVES:
        return []
    for one in (one for one in reversed(clauses) if one.place < at):
        found = [span for side in ("subject", "object") for span in one.sides.get(side, []) if span.label in DOERS]
        if found:
            return found[:1]
    return []


def _noun_object(tokens: Sequence[Word], place: int) -> Span | None:
    """Goods right before the noun: `coal exports`."""
    span = tokens[place - 1].span if place else None
    return span if span and span.label == "ITEM" else None


def _between(tokens: Sequence[Word], first: int, last: int) -> bool:
    return any(word.text in ";:" or word.lower in words.RELATIVES for word in tokens[first:last])
