"""Relations of one sentence → candidates: states stand alone, what belongs to one event is one candidate with roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.reports.candidate import Candidate
from kg.reports.frames.event_details import days, places, quantities, values
from kg.reports.frames.event_made import made
from kg.reports.frames.relation import STATES, Relation
from kg.reports.frames.said_how import STRENGTH
from kg.reports.frames.sentence import Sentence
from kg.reports.mentions.memory import Memory
from kg.reports.mentions.span import Span

SHIPMENT = {
    "exported_by": ("item", "exporter"), "shipped_to": ("item", "to"), "shipped_from": ("item", "from"),
    "shipped_via": ("item", "via"), "carried": ("carrier", "item"),
}  # fmt: skip


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
            told_days = days(sentence, [one]) if one.type == "chartered_by" else []
            yield made(sentence, one.type, roles, [one], memory, told_days)


def _transfers(sentence: Sentence, relations: Sequence[Relation], memory: Memory) -> Iterator[Candidate]:
    for one in (one for one in relations if one.type == "sts"):
        goods = [other for other in relations if other.type == "carried" and other.head in (one.head, one.tail)]
        item = [("item", other.tail) for other in goods[:1]]
        more = quantities(sentence.relations, [span for _, span in item])
        used = [one, *goods[:1]]
        roles = [("giver", one.head), ("receiver", one.tail), *item]
        yield made(sentence, "transfer", roles, used, memory, [*more, *days(sentence, used), *places(sentence)])


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
            *quantities(sentence.relations, [item]),
            *values(sentence, item),
            *days(sentence, used),
        ]
        yield made(sentence, "shipment", roles, [*used, *ports], memory, more)


def _items(relations: Sequence[Relation]) -> list[Span]:
    found = [one.tail if one.type == "carried" else one.head for one in relations if one.type in SHIPMENT]
    return list(dict.fromkeys(found))


def _single(sentence: Sentence, relations: Sequence[Relation], memory: Memory) -> Iterator[Candidate]:
    """Port calls, seizures, listings, penalties."""
    carriers = {one.head for one in relations if one.type == "carried"}
    for one in relations:
        if one.type == "called_at" or (one.type in ("loaded_at", "unloaded_at") and one.head not in carriers):
            roles = [("vessel", one.head), ("place", one.tail)]
            yield made(sentence, "port_call", roles, [one], memory, days(sentence, [one]))
        elif one.type == "designated_on":
            bodies = [("authority", span) for span in sentence.spans if span.label == "AGENCY"][:1]
            yield made(sentence, "listing", [("party", one.head), *bodies], [one], memory, [("date", one.tail.shown)])
        elif one.type == "fined":
            bodies = [("authority", span) for span in sentence.spans if span.label == "AGENCY"][:1]
            more = [("value", one.tail.text), *days(sentence, [one])]
            yield made(sentence, "penalty", [("party", one.head), *bodies], [one], memory, more)
    yield from _seizures(sentence, relations, memory)


def _seizures(sentence: Sentence, relations: Sequence[Relation], memory: Memory) -> Iterator[Candidate]:
    seized = [one for one in relations if one.type in ("seized_at", "seized_on")]
    for thing in dict.fromkeys(one.head for one in seized):
        used = [one for one in seized if one.head == thing]
        held_at = [("place", one.tail) for one in used if one.type == "seized_at"]
        told_days = [("date", one.tail.shown) for one in used if one.type == "seized_on"][:1]
        yield made(sentence, "seizure", [("vessel", thing), *held_at], used, memory, told_days or days(sentence, used))
