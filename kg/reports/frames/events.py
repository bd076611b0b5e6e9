"""Relations of one sentence → candidates: states stand alone, what belongs to one event is one candidate with roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.reports.candidate import Candidate, Named
from kg.reports.frames import tiers
from kg.reports.frames.relation import STATES, Relation
from kg.reports.frames.said_how import STRENGTH
from kg.reports.mentions.memory import Memory
from kg.reports.mentions.sentence_ends import sentences
from kg.reports.mentions.span import Span, origin

SHIPMENT = {
    "exported_by": ("item", "exporter"), "shipped_to": ("item", "to"), "shipped_from": ("item", "from"),
    "shipped_via": ("item", "via"), "carried": ("carrier", "item"),
}  # fmt: skip
JUDGED = re.compile(r"\b(?:convict|fined|sentenc|charged|pleaded|indict|arrest|settle|penalt|designat)")
"""Between a day and an event: then the day is that of the judgment."""
PLACE = re.compile(r"\b(?:in|at|off|near)\s+(?:the\s+)?(?:waters\s+of\s+the\s+|port\s+of\s+)?$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was read of one sentence of a paragraph."""

    paragraph: str
    text: str
    """Of the whole paragraph."""
    start: int
    end: int
    spans: Sequence[Span]
    relations: Sequence[Relation]


def candidates(sentence: Sentence, memory: Memory) -> list[Candidate]:
    """Everything that the sentence is read to say."""
    found = [*_states(sentence, memory)]
    for modality in STRENGTH:
        same = [one for one in sentence.relations if one.modality == modality and one.type not in STATES]
        found += [*_transfers(sentence, same, memory), *_shipments(sentence, same, memory)]
        found += [*_single(sentence, same, memory)]
    return found


def _states(sentence: Sentence, memory: Memory) -> Iterator[Candidate]:
    for one in sentence.relations:
        if one.type in STATES:
            roles = [("subject", one.head), ("object", one.tail)]
            days = _days(sentence, [one]) if one.type == "chartered_by" else []
            yield _made(sentence, one.type, roles, [one], memory, days)


def _transfers(sentence: Sentence, relations: Sequence[Relation], memory: Memory) -> Iterator[Candidate]:
    for one in (one for one in relations if one.type == "sts"):
        goods = [other for other in relations if other.type == "carried" and other.head in (one.head, one.tail)]
        item = [("item", other.tail) for other in goods[:1]]
        more = _quantities(sentence.relations, [span for _, span in item])
        used = [one, *goods[:1]]
        roles = [("giver", one.head), ("receiver", one.tail), *item]
        yield _made(sentence, "transfer", roles, used, memory, [*more, *_days(sentence, used), *_places(sentence)])


def _shipments(sentence: Sentence, relations: Sequence[Relation], memory: Memory) -> Iterator[Candidate]:
    transferred = {span.start for one in relations if one.type == "sts" for span in (one.head, one.tail)}
    for item in _items(relations):
        used = [one for one in relations if one.type in SHIPMENT and item in (one.head, one.tail)]
        carried = [one for one in used if one.type == "carried"]
        if len(carried) == len(used) and all(one.head.start in transferred for one in carried):
            continue
        ships = [one.head for one in carried]
        ports = [one for one in relations if one.type in ("loaded_at", "unloaded_at") and one.head in ships]
        roles = [("item", item)]
        for one in used:
            head, tail = SHIPMENT[one.type]
            roles.append((tail, one.tail) if head == "item" else (head, one.head))
        roles += [("from" if one.type == "loaded_at" else "to", one.tail) for one in ports]
        more = [
            *_quantities(sentence.relations, [item]),
            *_values(sentence, item),
            *_days(sentence, used),
        ]
        yield _made(sentence, "shipment", roles, [*used, *ports], memory, more)


def _items(relations: Sequence[Relation]) -> list[Span]:
    found = [one.tail if one.type == "carried" else one.head for one in relations if one.type in SHIPMENT]
    return list(dict.fromkeys(found))


def _single(sentence: Sentence, relations: Sequence[Relation], memory: Memory) -> Iterator[Candidate]:
    """Port calls, seizures, listings, penalties."""
    carriers = {one.head for one in relations if one.type == "carried"}
    for one in relations:
        if one.type == "called_at" or (one.type in ("loaded_at", "unloaded_at") and one.head not in carriers):
            roles = [("vessel", one.head), ("place", one.tail)]
            yield _made(sentence, "port_call", roles, [one], memory, _days(sentence, [one]))
        elif one.type == "designated_on":
            bodies = [("authority", span) for span in sentence.spans if span.label == "AGENCY"][:1]
            yield _made(sentence, "listing", [("party", one.head), *bodies], [one], memory, [("date", one.tail.shown)])
        elif one.type == "fined":
            bodies = [("authority", span) for span in sentence.spans if span.label == "AGENCY"][:1]
            more = [("value", one.tail.text), *_days(sentence, [one])]
            yield _made(sentence, "penalty", [("party", one.head), *bodies], [one], memory, more)
    yield from _seizures(sentence, relations, memory)


def _seizures(sentence: Sentence, relations: Sequence[Relation], memory: Memory) -> Iterator[Candidate]:
    seized = [one for one in relations if one.type in ("seized_at", "seized_on")]
    for thing in dict.fromkeys(one.head for one in seized):
        used = [one for one in seized if one.head == thing]
        places = [("place", one.tail) for one in used if one.type == "seized_at"]
        days = [("date", one.tail.shown) for one in used if one.type == "seized_on"][:1]
        yield _made(sentence, "seizure", [("vessel", thing), *places], used, memory, days or _days(sentence, used))


def _quantities(relations: Iterable[Relation], items: Sequence[Span]) -> list[tuple[str, str]]:
    return [("quantity", one.head.text) for one in relations if one.type == "qty_of" and one.tail in items][:1]


def _values(sentence: Sentence, item: Span) -> list[tuple[str, str]]:
    found = [one.text for one in sentence.spans if one.label == "MONEY" and 0 <= one.start - item.end < 40]
    return [("value", text) for text in found[:1]]


def _days(sentence: Sentence, relations: Sequence[Relation]) -> list[tuple[str, str]]:
    """The day of an event: the nearest date behind its words, else the one with which the sentence begins."""
    last = max(one.end for one in relations)
    days = [one for one in sentence.spans if one.label == "DATE" and one.value and not _span(sentence.text, one)]
    days = [one for one in days if not sentence.text.startswith("-", one.end)]  # `1981-built`
    behind = [one for one in days if one.start >= min(r.start for r in relations) and one.start <= last + 90]
    first = min(min(one.start, one.head.start) for one in relations)
    before = [one for one in days if one.start < first and (one.start - sentence.start < 12 or first - one.end < 12)]
    before = [one for one in before if not JUDGED.search(sentence.text, one.end, last)]
    chosen = (behind or before[-1:])[:1]
    return [("date", one.value) for one in chosen]


def _span(text: str, day: Span) -> bool:
    """Whether a date is one end of a time, whose other end is lost here: then no day is told."""
    before, behind = text[max(0, day.start - 40) : day.start], text[day.end : day.end + 6]
    ends = re.search(r"\bbetween [\w ,]*$|\bfrom (?:[\w ,]* to )?$", before, re.I)
    return bool(ends) or bool(re.match(r" (and|to) \w", behind) and re.search(r"\b(between|from) $", before, re.I))


def _places(sentence: Sentence) -> list[tuple[str, str]]:
    for one in sentence.spans:
        if one.label == "PLACE" and PLACE.search(sentence.text, max(sentence.start, one.start - 40), one.start):
            return [("place", one.text)]
    return []


def _made(
    sentence: Sentence, predicate: str, roles: Sequence[tuple[str, Span]], used: Sequence[Relation], memory: Memory,
    more: Sequence[tuple[str, str]],
) -> Candidate:  # fmt: skip
    first, last = sentence.start, sentence.end
    for _, span in roles:
        if (meant := origin(span)) is not None:
            begin, end = _around(sentence.text, meant)
            first, last = min(first, begin), max(last, end)
    quote = sentence.text[first:last]
    named = dict.fromkeys((role, _named(span, sentence.text, memory)) for role, span in roles)
    spans, place = [span for _, span in roles], (sentence.start, sentence.end)
    modality = max((one.modality for one in used), key=STRENGTH.index)
    rules = tuple(dict.fromkeys(rule for one in used for rule in one.rules))
    tier = tiers.tier(sentence.text, place, used, spans, modality, memory)
    return Candidate(
        sentence.paragraph, predicate, tuple(named), quote, first, modality,
        next((one.speaker for one in used if one.speaker), ""), next((one.until for one in used if one.until), ""),
        any(one.former for one in used), rules, tier, tuple(more),
    )  # fmt: skip


def _around(text: str, place: int) -> tuple[int, int]:
    """The sentence that this place is in."""
    return max((one for one in sentences(text) if one[0] <= place), default=(0, len(text)))


def _named(span: Span, text: str, memory: Memory) -> Named:
    whole = memory.full(span.text) if span.label in ("COMPANY", "VESSEL", "PERSON") else span.text
    printed = text[span.start : span.end]
    imo = memory.imo.get(span.text.lower(), "") if span.label == "VESSEL" else ""
    return Named(whole, span.label, imo, printed if printed != whole else "")
