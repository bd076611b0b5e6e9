"""Candidates of a Korean paragraph: shipments, transfers between ships, and fines, each with the sentence that says so.

A clause ends with its verb, so what belongs to an event stands before it; particles tell the roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.reports import lexicon
from kg.reports.candidate import Candidate, Named
from kg.reports.korean.mentions import mentions
from kg.reports.korean.said import modality
from kg.reports.mentions.span import Span

END = re.compile(r"(?<=[가-힣\])”\"])[.](?=\s|$)|\n")
SUBJECT = re.compile(r"\s?(?:\([^)]*\))?(?:은|는|이|가)(?=[\s,])")
RELATIVE = re.compile(r"(?:한|했던|하던|된|됐던|되던)\s")
JOINED = re.compile(r"(?:\([^()]*\))?\s?(?:와|과|,|및|·)\s(?:[가-힣\d]{0,5}\s)?")
QUOTES = ("'", "’", "”", '"')
RULE = re.compile(r"\d호,?\s?$")
"""Before a day: it is that of a resolution."""
TOPIC = re.compile(r"\s?(?:\([^)]*\))?(?:은|는)[\s,]")
"""Behind what the whole sentence is about: a verb that describes goods has a subject of its own."""
GOAL = re.compile(r"\s?(?:\([^)]*\))?(?:에게|에|으로|로|까지|행)(?![서가-힣]*부터)(?:의|는)?(?=[\s,]|$)")


def korean(text: str) -> bool:
    """Whether a text is written in Hangul for the most part."""
    return len(re.findall(r"[가-힣]", text)) * 2 > len(re.findall(r"\w", text))


def candidates(key: str, text: str) -> list[Candidate]:
    """Everything that the sentences of a paragraph are read to say."""
    found: list[Candidate] = []
    start = 0
    for end in [*(match.end() for match in END.finditer(text)), len(text)]:
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            found += _of_sentence(key, text[start:end].rstrip(), start)
        start = end
    return found


def _of_sentence(key: str, text: str, place: int) -> Iterator[Candidate]:
    spans = mentions(text)
    begin = 0
    for match in _verbs().finditer(text):
        clause = [one for one in spans if begin <= one.start < match.start()]
        if named := _behind(spans, text, match.end()):
            clause = [one for one in clause if named[0].label != "ITEM" or not TOPIC.match(text, one.end)] + named
        kind = match.lastgroup or ""
        made = _transfer(clause, text) if kind == "transfer" else _shipment(clause, text, kind)
        if made:
            roles, more = made
            said = modality(text, match.start(), len(text))
            predicate = "transfer" if kind == "transfer" else "shipment"
            yield _candidate(key, predicate, roles, text, place, said, more)
            begin = match.end()
    yield from _fines(key, text, place, spans)


def _behind(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """The noun that the verb describes: `러시아에 수출했던 공작기계`, `공작기계를 수출한 A씨`."""
    ending = RELATIVE.match(text, verb)
    return [one for one in spans if ending and one.start == ending.end() and one.label in ("ITEM", "PERSON", "COMPANY")]


def _shipment(
    spans: Sequence[Span], text: str, kind: str
) -> tuple[list[tuple[str, Span]], list[tuple[str, str]]] | None:
    """Goods with what stands around them; None where no goods, or neither a way nor a sender, is named."""
    items = [one for one in spans if one.label == "ITEM"][-1:]
    if not items:
        return None
    ways = {one.start: _way(one, text) for one in spans if one.label == "COUNTRY"}
    roles = [("item", items[0])]
    roles += [("exporter", one) for one in _exporters(spans, text)]
    roles += [("carrier", one) for one in spans if one.label == "VESSEL" and _cue("carrier").match(text, one.end)]
    roles += [(way, one) for one in spans if (way := ways.get(one.start, ""))]
    if len(roles) == 1:
        return None
    return roles, _amounts(spans, items[0], text)


def _exporters(spans: Sequence[Span], text: str) -> list[Span]:
    """Who is the subject, with those joined before: `A씨와 B씨는`; else whom the verb describes."""
    parties = [one for one in spans if one.label in ("COMPANY", "PERSON")]
    subject = next((n for n, one in enumerate(parties) if SUBJECT.match(text, one.end)), None)
    if subject is None:
        return [one for one in parties if RELATIVE.search(text[: one.start])][-1:]
    return _joined(parties, subject, text)


def _joined(spans: Sequence[Span], last: int, text: str) -> list[Span]:
    """The span at a place of the list, with those joined before it: `A씨와 B씨`."""
    first = last
    while first and JOINED.fullmatch(text, spans[first - 1].end, spans[first].start):
        first -= 1
    return list(spans[first : last + 1])


def _way(country: Span, text: str) -> str:
    """What a country is to the goods, by the particle behind it; '' where it is none of their way."""
    if _cue("feigned").match(text, country.end):
        return ""
    if _cue("port").match(text, country.end):
        return "via"
    if _cue("via").match(text, country.end):
        return "via"
    if re.match(r"\s?(?:등)?\s?(?:에서|로부터|으로부터|산\s)", text[country.end : country.end + 8]):
        return "from"
    goal = GOAL.match(text, country.end) or re.match(
        r"[·,]\s?[가-힣]+(?:에|으로|로)\s| 등(?:에|으로|지로)?\s", text[country.end :]
    )
    return "to" if goal else ""


def _transfer(spans: Sequence[Span], text: str) -> tuple[list[tuple[str, Span]], list[tuple[str, str]]] | None:
    ships = [one for one in spans if one.label == "VESSEL"]
    giver = next((one for one in ships if SUBJECT.match(text, one.end + text.startswith(QUOTES, one.end))), None)
    last = next((n for n, one in enumerate(ships) if one is not giver and GOAL.match(text, one.end)), None)
    if giver is None or last is None:
        return None
    receivers = _joined(ships, last, text)
    items = [one for one in spans if one.label == "ITEM"][-1:]
    more = _amounts(spans, items[0], text) if items else []
    return [("giver", giver), *(("receiver", one) for one in receivers), *(("item", one) for one in items)], more


def _amounts(spans: Sequence[Span], item: Span, text: str) -> list[tuple[str, str]]:
    """Quantity beside the goods, value that is said to be theirs, and the day, where no period is told."""
    quantities = [
        one for one in spans if one.label == "QTY" and min(abs(one.start - item.end), abs(item.start - one.end)) < 12
    ]
    worth = re.compile(rf"\s?{_cue('worth').pattern}")
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


def _fines(key: str, text: str, place: int, spans: Sequence[Span]) -> Iterator[Candidate]:
    """`A사에 벌금 3000만원을 선고`."""
    for match in re.finditer(rf"{_cue('fine').pattern}\s?", text):
        money = next((one for one in spans if one.label == "MONEY" and 0 <= one.start - match.end() < 3), None)
        who = [one for one in spans if one.label in ("COMPANY", "PERSON") and one.end <= match.start()][-1:]
        if money and who:
            said = modality(text, match.start(), len(text))
            bodies = [("authority", one) for one in spans if one.label == "AGENCY"][:1]
            yield _candidate(key, "penalty", [("party", who[0]), *bodies], text, place, said, [("value", money.text)])


def _candidate(
    key: str, predicate: str, roles: Sequence[tuple[str, Span]], text: str, place: int, said: str,
    more: Sequence[tuple[str, str]],
) -> Candidate:  # fmt: skip
    named = tuple(dict.fromkeys((role, Named(one.text, one.label)) for role, one in roles))
    guessed = any(one.rule == "goods-guessed" for _, one in roles)
    tier = "C" if said == "asserted" and not guessed else "D"
    return Candidate(
        key, predicate, named, text, place, said, "", "", False, (f"korean:{predicate}",), tier, tuple(more)
    )


@cache
def _verbs() -> re.Pattern[str]:
    document = lexicon.document("korean")
    return re.compile("|".join(f"(?P<{name}>{document[name]})" for name in ("transfer", "export", "import")))


@cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(lexicon.document("korean")[name])
