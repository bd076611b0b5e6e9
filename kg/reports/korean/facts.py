"""Candidates of a Korean paragraph: shipments, transfers between ships, and fines, each with the sentence that says so.

A clause ends with its verb, so what belongs to an event stands before it; particles tell the roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.reports import lexicon
from kg.reports.candidate import Candidate
from kg.reports.korean import events, proposed, topics
from kg.reports.korean.mentions import mentions
from kg.reports.korean.said import modality
from kg.reports.korean.shipments import GOAL, RELATIVE, SUBJECT, Told, amounts, cue, joined, shipments, whole
from kg.reports.mentions.span import Span
from kg.reports.side_by_side import states

TOPIC = re.compile(r"\s?(?:\([^)]*\))?(?:은|는)[\s,]")
"""Behind what the whole sentence is about: a verb that describes goods has a subject of its own."""

DESCRIBED = ("ITEM", "PERSON", "COMPANY", "VESSEL")


def korean(text: str) -> bool:
    """Whether a text is written in Hangul for the most part."""
    return len(re.findall(r"[가-힣]", text)) * 2 > len(re.findall(r"\w", text))


def candidates(key: str, text: str) -> list[Candidate]:
    """Everything that the sentences of a paragraph are read to say."""
    found: list[Candidate] = []
    start, before, ships = 0, list[Span](), list[Span]()
    last = 0
    for end in [*(match.end() for match in proposed.END.finditer(text)), len(text)]:
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            sentence = text[start:end].rstrip()
            named = mentions(sentence)
            spans = topics.with_this_ship(named, sentence, ships)
            made = _of_sentence(key, sentence, start, spans, before, text[last:start])
            found += [proposed.quoted(one, sentence, text[:start]) for one in made]
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
        clause = [one for one in spans if begin <= one.start < match.start()]
        if begin and not any(one.label == "ITEM" for one in clause):
            clause = [*last, *clause]  # `석탄을 수입해 이란에 수출했다`
        if named := _behind(spans, text, match.end()):
            clause = [one for one in clause if named[0].label != "ITEM" or not TOPIC.match(text, one.end)] + named
        kind = match.lastgroup or ""
        accused = [*_accused(spans, text, match.end()), *_named_behind(spans, text, match.end())]
        made = list(_transfer(clause, text)) if kind == "transfer" else []
        made = made or list(shipments(clause, text, kind, accused))  # `도면을 대만에 넘긴`
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
    said = "alleged" if cue("reported").search(text) else "asserted"
    for one in states(key, text, place, spans, lexicon.document("korean")["states"], "korean", said):
        yield one
        yield from proposed.of_joined(one, spans, text)


def _meant(spans: Sequence[Span], text: str, verb: int, before: Sequence[Span]) -> list[Span]:
    """Who does it, where no clause says so: the topic of the sentence, or of the one before."""
    return topics.topics(spans, text, verb) or (list(before) if topics.means_before(text, verb) else [])


def _behind(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """The noun that the verb describes: `러시아에 수출했던 공작기계`, `공작기계를 수출한 A씨`."""
    ending = RELATIVE.match(text, verb)
    return [one for one in spans if ending and one.start == ending.end() and one.label in DESCRIBED]


def _named_behind(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """Whom the verb describes, behind what he is: `공급한 싱가포르 해운회사 '위티옹'`, `유출한 전 연구원 A씨`."""
    ending = RELATIVE.match(text, verb)
    found = [one for one in spans if ending and one.start > ending.end() and one.label in ("COMPANY", "PERSON")]
    kinds = {"COMPANY": "kind of firm", "PERSON": "kind of person"}
    found = [one for one in found if ending and cue(kinds[one.label]).fullmatch(text, ending.end(), one.start)]
    return [one for one in found if one.label == "PERSON"][:1] or found[:1]


def _accused(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """Who is charged with it, behind the verb: `러시아로 수출한 혐의로 A씨를 송치했다`."""
    accused = cue("accused").match(text, verb)
    behind = [one for one in spans if accused and one.start >= accused.end() and one.label in ("COMPANY", "PERSON")]
    behind = [one for one in behind if one.label != "COMPANY" or not cue("post").match(text, one.end)]
    return [one for one in behind if cue("charged").match(text, one.end) and "," not in text[verb : one.start]]


def _goal(ship: Span, text: str) -> bool:
    """Whether goods go onto a ship: `Y호로`, but not `Y호로, …`, which tells what is what."""
    return bool(GOAL.match(text, whole(ship, text))) and not text.startswith("로,", whole(ship, text))


def _transfer(spans: Sequence[Span], text: str) -> Iterator[Told]:
    """From one ship to others: `X호는 Y호에 환적했다`."""
    ships = [one for one in spans if one.label == "VESSEL"]
    giver = next((one for one in ships if SUBJECT.match(text, whole(one, text))), None)
    last = next((n for n, one in enumerate(ships) if one is not giver and _goal(one, text)), None)
    sender = next((one for one in ships if re.match(r"로부터|에게서", text[whole(one, text) :])), None)
    if giver is not None and sender is not None:
        giver, last = sender, ships.index(giver)  # `X호는 Y호로부터 환적 받았다`
    if giver is None or last is None:
        return
    receivers = joined(ships, last, text)
    items = [one for one in spans if one.label == "ITEM"][-1:]
    more = amounts(spans, items[0], text) if items else []
    yield [("giver", giver), *(("receiver", one) for one in receivers), *(("item", one) for one in items)], more


@cache
def _verbs() -> re.Pattern[str]:
    document = lexicon.document("korean")
    return re.compile("|".join(f"(?P<{name}>{document[name]})" for name in ("transfer", "export", "import")))
