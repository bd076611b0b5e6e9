"""Candidates of a Korean paragraph: shipments, transfers between ships, and fines, each with the sentence that says so.

A clause ends with its verb, so what belongs to an event stands before it; particles tell the roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.reports import lexicon
from kg.reports.candidate import Candidate
from kg.reports.korean import carried_goods, designated, events, fleets, listings, other_names, proposed, topics
from kg.reports.korean.carried_goods import Goods
from kg.reports.korean.cues import cue
from kg.reports.korean.described import DESCRIBED, accused, behind, named_behind
from kg.reports.korean.mentions import mentions
from kg.reports.korean.said import charged, modality, told_on
from kg.reports.korean.shipments import shipments
from kg.reports.korean.transfers import transfer
from kg.reports.mentions.span import Span
from kg.reports.side_by_side import states

TOPIC = re.compile(r"\s?(?:\([^)]*\))?(?:은|는)[\s,]")
"""Behind what the whole sentence is about: a verb that describes goods has a subject of its own."""


FORBIDDEN = re.compile(r"(?:·[가-힣]{2,4})* ?(?:금지|제한)")
"""Behind the name of a deed: a rule against it is named, `공급·판매 금지`."""


def korean(text: str) -> bool:
    """Whether a text is written in Hangul for the most part."""
    return len(re.findall(r"[가-힣]", text)) * 2 > len(re.findall(r"\w", text))


def candidates(key: str, text: str) -> list[Candidate]:
    """Everything that the sentences of a paragraph are read to say."""
    found: list[Candidate] = []
    start, before, ships = 0, list[Span](), list[Span]()
    goods, names, last, told, fleet = Goods(), list[Candidate](), 0, False, list[str]()
    persons = list[Span]()
    for end in [*(match.end() for match in proposed.END.finditer(text)), len(text)]:
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            sentence = text[start:end].rstrip()
            fleet = fleets.told(sentence) or fleet
            named = fleets.with_fleet(other_names.plain(mentions(sentence), sentence), sentence, fleet)
            named = other_names.whole(named, persons)
            persons += [one for one in named if one.label == "PERSON"]
            spans = topics.with_this_ship(named, sentence, ships)
            made = _of_sentence(key, sentence, start, spans, before, text[last:start])
            said = [proposed.quoted(one, sentence, text[:start]) for one in made]
            names = list(listings.listings(key, sentence, start, spans, text[:start], goes_on=bool(names)))
            found += names
            found += other_names.aliases(key, sentence, start, named)
            carried = _carried(key, sentence, start, spans, before, goods)
            said += [proposed.behind_earlier(one, text[goods.place : start]) for one in carried]
            found += charged(said) if told else said
            told = told_on(told, sentence)
            goods = goods.after(spans, sentence, start)
            ships = [one for one in named if one.label == "VESSEL"] or ships
            before = topics.told_of(spans, sentence, before)
            last = start
        start = end
    return found


def _of_sentence(
    key: str, text: str, place: int, spans: Sequence[Span], before: Sequence[Span], earlier: str
) -> Iterator[Candidate]:  # fmt: skip
    """`before` are those whom the sentence before, `earlier`, is about."""
    begin, last = 0, list[Span]()
    for match in _verbs().finditer(text):
        if FORBIDDEN.match(text, match.end()):
            continue
        clause = [one for one in spans if begin <= one.start < match.start()]
        if begin and not any(one.label == "ITEM" for one in clause):
            clause = [*last, *clause]  # `석탄을 수입해 이란에 수출했다`
        if named := behind(spans, text, match.end()):
            clause = [one for one in clause if named[0].label != "ITEM" or not TOPIC.match(text, one.end)] + named
        kind = match.lastgroup or ""
        charged = [*accused(spans, text, match.end()), *named_behind(spans, text, match.end())]
        made = list(transfer(clause, text)) if kind != "import" else []
        made = made or list(shipments(clause, text, kind, charged))  # `도면을 대만에 넘긴`
        said = modality(text, match.start(), len(text))
        for roles, more in made:
            predicate = "transfer" if roles[0][0] == "giver" else "shipment"
            one = proposed.candidate(key, predicate, roles, text, place, said, more)
            silent = predicate == "shipment" and kind != "import" and not one.named("exporter", "carrier")
            meant = _meant(spans, text, match.start(), before) if silent else []
            yield proposed.by(one, meant, earlier if meant and meant[0] in before else "")
        if made or (kind != "transfer" and cue("goes on").match(text, match.end())):
            begin = match.end()
            last = [one for one in clause if one.label in DESCRIBED]
    for fine in events.fines(key, text, place, spans, before):
        yield proposed.behind_earlier(fine, earlier) if fine.named("party")[0].name not in text else fine
    yield from events.calls(key, text, place, spans)
    yield from events.seizures(key, text, place, spans)
    yield from designated.designations(key, text, place, spans)
    said = "alleged" if cue("reported").search(text) else "asserted"
    for one in states(key, text, place, spans, lexicon.document("korean")["states"], "korean", said):
        yield one
        yield from proposed.of_joined(one, spans, text)


def _carried(
    key: str, text: str, place: int, spans: Sequence[Span], before: Sequence[Span], goods: Goods
) -> Iterator[Candidate]:  # fmt: skip
    """Shipments of goods that a sentence before has named."""
    begin = 0
    for match in _verbs().finditer(text):
        kind, clause = match.lastgroup or "", [one for one in spans if begin <= one.start < match.start()]
        if carried_goods.means(goods, spans, text, begin, match):
            said = modality(text, match.start(), len(text))
            for roles, more in shipments(clause, text, kind, meant=goods.spans):
                one = proposed.candidate(key, "shipment", roles, text, place, said, more)
                silent = kind != "import" and not one.named("exporter", "carrier")
                yield proposed.by(one, _meant(spans, text, match.start(), before) if silent else [], "")
        begin = match.end()


def _meant(spans: Sequence[Span], text: str, verb: int, before: Sequence[Span]) -> list[Span]:
    """Who does it, where no clause says so: the topic of the sentence, or of the one before."""
    return topics.topics(spans, text, verb) or (list(before) if topics.means_before(text, verb) else [])


@cache
def _verbs() -> re.Pattern[str]:
    document = lexicon.document("korean")
    return re.compile("|".join(f"(?P<{name}>{document[name]})" for name in ("transfer", "export", "import")))
