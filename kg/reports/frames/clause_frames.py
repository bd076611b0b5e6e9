"""Frames over the order of words (kg/reports/data/verbs.yaml): a verb, or its noun, and what stands at its sides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.reports import lexicon
from kg.reports.frames import sides, skeleton, words
from kg.reports.frames.clause import Clause, Sides
from kg.reports.frames.phrases import behind
from kg.reports.frames.relation import Relation, fits, merged
from kg.reports.frames.words import Word
from kg.reports.mentions.span import Span

LONGEST = 1_500
DOERS = ("PERSON", "COMPANY")


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the data file: verbs and nouns of one meaning, and the relations between their sides."""

    id: str
    relations: tuple[tuple[str, str, str, bool], ...]
    """Type, side of the head, side of the tail, whether it tells of a state that has ended."""
    needs: re.Pattern[str] | None
    done: bool = False
    """Whether it holds only of what is done: `sailed to`, not `was sailing to`."""


def relations(text: str, start: int, end: int, spans: list[Span]) -> list[Relation]:
    """What the verbs of the sentence between two places say of its mentions."""
    if len(spans) < 2 or end - start > LONGEST:
        return []
    plain = skeleton.bare(skeleton.made(text, start, end, spans))
    tokens = _seats_joined(words.of(plain))
    clauses = sides.clauses(tokens)
    _front(tokens, clauses)
    _where(tokens, clauses)
    found: list[Relation] = []
    for clause in clauses:
        for frame in _verbs().get(clause.form.lemma, ()):
            if frame.done and clause.form.kind == "ing":
                continue
            for part in clause.parts:
                found += _made(frame, part, tokens[clause.place].at, clause.end, plain.text, clause.within)
    for place, word in enumerate(tokens):
        for frame in _nouns().get(word.lower, ()) if not word.span else ():
            named = _noun_sides(tokens, place, clauses)
            found += _made(frame, named, word.at, word.end, plain.text, False)
    return merged(found)


def _seats_joined(tokens: list[Word]) -> list[Word]:
    """Without `, Canada` in `Vale Ltd. of Alberta, Canada pled guilty`: it only tells where the place before it is."""
    gone = {at for at in range(3, len(tokens) - 1) if _seat_of_seat(tokens, at)}
    gone |= {at + 1 for at in gone} | {at + 2 for at in gone if at + 2 < len(tokens) and tokens[at + 2].text == ","}
    return [word for at, word in enumerate(tokens) if at not in gone]


def _seat_of_seat(tokens: Sequence[Word], comma: int) -> bool:
    """Whether a comma stands between `of Alberta` behind a name and `Canada`."""
    name, of, seat, _, land = tokens[comma - 3 : comma + 2]
    return (
        tokens[comma].text == ","
        and bool(name.span)
        and of.lower in ("of", "in", "from")
        and _land(seat)
        and _land(land)
    )


def _land(word: Word) -> bool:
    return word.span is not None and word.span.label in ("PLACE", "COUNTRY")


def _made(frame: Frame, found: Sides, first: int, last: int, sentence: str, within: bool) -> Iterator[Relation]:
    if frame.needs and not frame.needs.search(sentence):
        return
    for type, head_side, tail_side, former in frame.relations:
        for head in found.get(head_side, [])[-1 if type == "alias" else 0 :]:
            for tail in _places(type, found.get(tail_side, []))[: 1 if type == "alias" else None]:
                if head.start != tail.start and fits(type, head, tail):
                    begin, end = min(first, head.start, tail.start), max(last, head.end, tail.end)
                    yield Relation(
                        type, head, tail, [f"clause:{frame.id}"], begin, end, within, former=former, verb=first
                    )


def _places(type: str, found: list[Span]) -> list[Span]:
    """Of a port and its country, as in `loaded in Wonsan in North Korea`, the port; else what is there."""
    ports = [one for one in found if one.label == "PLACE"]
    return ports if ports and type.endswith("loaded_at") else found


def _front(tokens: Sequence[Word], clauses: Sequence[Clause]) -> None:
    """A phrase with which the sentence begins belongs to its first verb: `In May 2018, …`, `On 3 May 2018 the X …`."""
    if not tokens or not tokens[0].preposition or not clauses:
        return
    slot = next((at for at, word in enumerate(tokens) if word.span), 0)
    comma = next((at for at, word in enumerate(tokens) if word.text == ","), 0)
    end = comma if comma and comma < clauses[0].first else slot + 1
    first = next((one for one in clauses if one.first >= end), None)
    for side, span, _ in behind(tokens, 0, "fronted", end):
        for part in first.parts if first else ():
            if span not in part[side]:
                part[side].append(span)


def _where(tokens: Sequence[Word], clauses: Sequence[Clause]) -> None:
    """Of `Busan, where it discharged`, the place is where the verb behind it happens."""
    for at, word in enumerate(tokens):
        lands = [one.span for one in tokens[max(0, at - 2) : at] if one.span and one.span.label in ("PLACE", "COUNTRY")]
        if word.lower == "where" and lands and (first := next((one for one in clauses if one.place > at), None)):
            for part in first.parts:
                part["at"].append(lands[-1])


def _noun_sides(tokens: Sequence[Word], place: int, clauses: Sequence[Clause]) -> Sides:
    """Sides of a noun: behind `of` its object, behind `by` who does it, or who conducted it, or whose it is."""
    found: Sides = defaultdict(list)
    for side, span, _ in behind(tokens, place + 1, "bare"):
        found["object" if side == "of" else "agent" if side == "by" else side].append(span)
    found["agent"] += _whose(tokens, place) or _his(tokens, place, clauses)
    support = [one for one in clauses if one.place < place and one.form.lemma in _support()]
    if support and not found["agent"] and not _between(tokens, support[-1].place, place):
        side = "object" if support[-1].passive or support[-1].form.lemma in _charged() else "subject"
        found["agent"] += support[-1].sides.get(side, [])
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


@cache
def _support() -> frozenset[str]:
    return frozenset(map(str, lexicon.document("verbs")["support"])) | _charged()


@cache
def _charged() -> frozenset[str]:
    return frozenset(map(str, lexicon.document("verbs")["charged"]))


@cache
def frames() -> tuple[tuple[Frame, dict[str, Any]], ...]:
    """All frames with their rows."""
    return tuple((_frame(row), row) for row in lexicon.document("verbs")["frames"])


def _frame(row: dict[str, Any]) -> Frame:
    said = tuple((str(one[0]), str(one[1]), str(one[2]), len(one) > 3) for one in row.get("relations", ()))
    needs = re.compile(rf"\b(?:{row['needs']})", re.I) if row.get("needs") else None
    return Frame(row["id"], said, needs, bool(row.get("done")))


@cache
def _verbs() -> dict[str, list[Frame]]:
    return _by("verbs")


@cache
def _nouns() -> dict[str, list[Frame]]:
    return _by("nouns")


def _by(field: str) -> dict[str, list[Frame]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for frame, row in frames():
        for word in row.get(field, ()):
            found[str(word)].append(frame)
    return dict(found)
