"""What stands around the goods of a Korean clause: who, from where, which way, to where, how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.reports.korean.amounts import amounts
from kg.reports.korean.cues import cue
from kg.reports.korean.ways import GOAL, way
from kg.reports.mentions.span import Span

SUBJECT = re.compile(r"\s?(?:\([^)]*\))?(?: ?등)?(?:은|는|이|가|도|의 경우|에 대해|에 대하여)(?=[\s,])")
RELATIVE = re.compile(r"(?:한|했던|하던|된|됐던|되던|(?<=[받실맡얻])은)\s['‘“\"]?")
PLAIN = r"(?![가-힣]*(?:한|된|던|는|은|을|를|에|로|서|이|가)\s)[가-힣\d]{0,5}\s"
"""A word that only says who is named next: `A씨와 공범 B씨`, `A씨와 러시아 국적 50대 B씨`."""
JOINED = re.compile(rf"['’”\"]?\s?호?(?:\([^()]*\))?\s?(?:와|과|,|및|·)\s(?:북한\s|{PLAIN}){{0,3}}['‘“\"]?")
LISTED = re.compile(r"(?:\([^()]*\))?\s?(?:\d[\d,.]*\s?[가-힣a-z㎏]{1,3})?\s?(?:와|과|,|및|·)\s?")
QUOTES = ("'", "’", "”", '"')
AROUND = re.compile(r"[’'”\"]?(?:\s?호)?")
LANDS = ("COUNTRY", "PLACE")
Told = tuple[list[tuple[str, Span]], list[tuple[str, str]]]


def shipments(
    spans: Sequence[Span], text: str, kind: str, accused: Sequence[Span] = (), meant: Sequence[Span] = ()
) -> Iterator[Told]:  # fmt: skip
    """Each of the goods with what stands around them; nothing where neither a way nor a sender is named.

    `accused` are those who are charged with it behind the verb; `meant` are goods of a sentence before.
    """
    around = [("exporter", one) for one in (*_exporters(spans, text), *accused) if kind != "import"]
    around += [("carrier", one) for one in _carriers(spans, text)]
    lands = [one for one in spans if one.label in LANDS]
    around += [(side, one) for place, one in enumerate(lands) if (side := way(lands, place, text, kind))]
    for item in items(spans, text) if around else ():
        yield [("item", item), *around], amounts(spans, item, text)
    for item in meant if around else ():
        yield [("item", item), *around], []


def items(spans: Sequence[Span], text: str) -> list[Span]:
    """The goods named last with those joined before them; another name of goods in brackets is left out,
    and what they were declared as."""
    found = [one for one in spans if one.label == "ITEM"]
    found = [one for n, one in enumerate(found) if not n or text[found[n - 1].end : one.start] != "("]
    found = [one for one in found if not cue("feigned goods").match(text, one.end)]
    named = [one for one in found if one.rule != "goods-guessed"] or found  # what is joined to them stays
    first = len(named) - 1
    while first > 0 and LISTED.fullmatch(text, named[first - 1].end, named[first].start):
        first -= 1
    return named[max(first, 0) :]


def _exporters(spans: Sequence[Span], text: str) -> list[Span]:
    """Who is the subject, with those joined before: `A씨와 B씨는`; else whom the verb describes."""
    parties = [one for one in spans if one.label == "PERSON" or (one.label == "COMPANY" and not _employs(one, text))]
    subject = next((n for n, one in enumerate(parties) if SUBJECT.match(text, one.end)), None)
    if subject is None:
        return [one for one in parties if _described(one, text)][-1:]
    return joined(parties, subject, text)


def _employs(firm: Span, text: str) -> bool:
    """Whether a firm only tells whose officer is named behind it: `A사 대표 B씨`."""
    return bool(re.match(rf"{cue('post').pattern}\s", text[firm.end :]))


def _described(party: Span, text: str) -> bool:
    """Whether a verb describes a party, and it is not where the goods go: `수출한 A사`, not `세운 P사에 수출`."""
    before = text[max(0, party.start - 12) : party.start]
    exports = re.search(rf"{cue('export').pattern}(?:{RELATIVE.pattern})$", before)
    return bool(re.search(rf"{RELATIVE.pattern}$", before)) and bool(exports or not GOAL.match(text, party.end))


def _carriers(spans: Sequence[Span], text: str) -> list[Span]:
    """Ships that are the subject or the means: `'X'호와 'Y'호는 … 실어날랐다`, `X호에 실어`, `석탄을 실은 X호`."""
    ships = [one for one in spans if one.label == "VESSEL"]
    moved = [n for n, one in enumerate(ships) if SUBJECT.match(text, whole(one, text))]
    found = [one for n in moved[:1] for one in joined(ships, n, text)]
    laden = [one for one in ships if re.search(r"(?:실은|적재한|운반한|수송한)\s['‘“\"]?$", text[: one.start])]
    return list(dict.fromkeys([*found, *(one for one in ships if cue("carrier").match(text, one.end)), *laden]))


def whole(ship: Span, text: str) -> int:
    """Where a ship's name ends with its quotation mark and `호`."""
    match = AROUND.match(text, ship.end)
    return match.end() if match else ship.end


def joined(spans: Sequence[Span], last: int, text: str) -> list[Span]:
    """The span at a place of the list, with those joined before it: `A씨와 B씨`."""
    first = last
    while first and JOINED.fullmatch(text, spans[first - 1].end, spans[first].start):
        first -= 1
    return list(spans[first : last + 1])
