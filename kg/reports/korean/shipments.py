"""What stands around the goods of a Korean clause: who, from where, which way, to where, how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.reports import lexicon
from kg.reports.mentions.span import Span

SUBJECT = re.compile(r"\s?(?:\([^)]*\))?(?: ?등)?(?:은|는|이|가|의 경우|에 대해|에 대하여)(?=[\s,])")
RELATIVE = re.compile(r"(?:한|했던|하던|된|됐던|되던|(?<=[받실맡얻])은)\s['‘“\"]?")
JOINED = re.compile(r"['’”\"]?\s?호?(?:\([^()]*\))?\s?(?:와|과|,|및|·)\s(?:[가-힣\d]{0,5}\s)?['‘“\"]?")
LISTED = re.compile(r"(?:\([^()]*\))?\s?(?:\d[\d,.]*\s?[가-힣a-z㎏]{1,3})?\s?(?:와|과|,|및|·)\s?")
OF_GOODS = re.compile(r"(?:가량|여)?(?:의)?\s?(?:[가-힣]{2,6}\s)?")
AND = re.compile(r"(?:산|행)?\s?(?:,|·|와|과|및)\s?")
QUOTES = ("'", "’", "”", '"')
AROUND = re.compile(r"[’'”\"]?(?:\s?호)?")
RULE = re.compile(r"\d호,?\s?$")
"""Before a day: it is that of a resolution."""
GOAL = re.compile(r"\s?(?:\([^)]*\))?(?:에게|에|으로|로|까지|행)(?![서가-힣]*부터)(?:의|는|도)?(?=[\s,]|$)")
LANDS = ("COUNTRY", "PLACE")
NEAR = 12
"""Signs between goods and their amount, at most."""
Told = tuple[list[tuple[str, Span]], list[tuple[str, str]]]


def shipments(spans: Sequence[Span], text: str, kind: str, accused: Sequence[Span] = ()) -> Iterator[Told]:
    """Each of the goods with what stands around them; nothing where neither a way nor a sender is named.

    `accused` are those who are charged with it behind the verb.
    """
    around = [("exporter", one) for one in (*_exporters(spans, text), *accused) if kind != "import"]
    around += [("carrier", one) for one in _carriers(spans, text)]
    lands = [one for one in spans if one.label in LANDS]
    around += [(way, one) for place, one in enumerate(lands) if (way := _way(lands, place, text, kind))]
    for item in _items(spans, text) if around else ():
        yield [("item", item), *around], amounts(spans, item, text)


def _items(spans: Sequence[Span], text: str) -> list[Span]:
    """The goods named last with those joined before them; another name of goods in brackets is left out."""
    items = [one for one in spans if one.label == "ITEM"]
    items = [one for n, one in enumerate(items) if not n or text[items[n - 1].end : one.start] != "("]
    named = [one for one in items if one.rule != "goods-guessed"] or items  # what is joined to them stays
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


def _way(lands: Sequence[Span], place: int, text: str, kind: str) -> str:
    """What a country or port is to the goods, by the particle behind it; '' where it is none of their way.

    Of a country right before its port the port is told alone; a country that is the subject sends, or takes in.
    """
    land = lands[place]
    if (
        place + 1 < len(lands)
        and lands[place + 1].label == "PLACE"
        and not text[land.end : lands[place + 1].start].strip()
    ):
        return ""
    if cue("feigned").match(text, land.end) or cue("called").match(text, land.end):
        return ""
    if cue("port").match(text, land.end) or cue("via").match(text, land.end):
        return "via"
    if re.match(r"\s?(?:등)?\s?(?:에서|로부터|으로부터|산\s)", text[land.end : land.end + 8]):
        return "from"
    if land.label == "COUNTRY" and cue("state").match(text, land.end) and _of_the_clause(land, text):
        return "to" if kind == "import" else "from"
    if cue("firm goal").match(text, land.end):
        return "to"
    if GOAL.match(text, land.end) or re.match(
        r"[·,]\s?[가-힣]+(?:에|으로|로)\s| 등(?:에|으로|지로)?\s", text[land.end :]
    ):
        return "to"
    follows = lands[place + 1] if place + 1 < len(lands) else None
    if follows and AND.fullmatch(text, land.end, follows.start):
        return _way(lands, place + 1, text, kind)
    return ""


def _of_the_clause(land: Span, text: str) -> bool:
    """Whether a subject is that of the verb at the end, and not of one that describes a noun: `북한이 인수한 배는`."""
    return not re.match(r"[은는이가]\s(?:[^.,을를]{0,20}\s)?[가-힣]+(?:한|된|던)\s", text[land.end :])


def amounts(spans: Sequence[Span], item: Span, text: str) -> list[tuple[str, str]]:
    """Quantity beside the goods, value that is said to be theirs, and the day, where no period is told."""
    quantities = [one for one in spans if one.label == "QTY" and _beside(one, item, text)]
    worth = re.compile(rf"\s?{cue('worth').pattern}")
    values = [one for one in spans if one.label == "MONEY" and worth.match(text, one.end)]
    days = [
        one
        for one in spans
        if one.label == "DATE"
        and not RULE.search(text[: one.start])
        and not re.match(r"\s?(?:부터|까지|사이|이후|이전)", text[one.end :])
    ]
    found = (("quantity", quantities), ("value", values), ("date", days if len(days) == 1 else []))
    return [(name, one[0].value or one[0].text) for name, one in found if one]


def _beside(amount: Span, item: Span, text: str) -> bool:
    """Whether an amount is that of the goods: right behind them, or before them with nothing else between."""
    if item.end <= amount.start:
        between = text[item.end : amount.start]
        return len(between) < NEAR and not re.search(r"[을를]\s|,|[와과]\s", between)
    return bool(OF_GOODS.fullmatch(text, amount.end, item.start))


@cache
def cue(name: str) -> re.Pattern[str]:
    """A pattern of the data file."""
    return re.compile(lexicon.document("korean")[name])
