"""Accepted candidates of a document → records and relations with locator, quote and modality."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from kg.countries import typed
from kg.model import dates
from kg.model.records import Record, Statement, record, relation
from kg.reports.candidate import Candidate, Named
from kg.reports.document import Document
from kg.reports.party_records import KINDS, Parties, Party

SOURCE = "reports"
STATES = {"owned_by": "OWNS", "operated_by": "MANAGES", "chartered_by": "CHARTERS"}
DIRECTS = re.compile(r"\b(director|chair(?:man|woman)|president|chief executive|board)\b", re.I)
WORKS = re.compile(r"\b(employee|engineer|accountant|representative|agent|manager|officer|secretary|head)\b", re.I)
MASKED = re.compile(r"[A-Zㄱ-ㅎ가-힣]\s?(?:씨|사|업체)")
"""A name that a Korean release hides: `A사`, `B씨`."""
ROLES = {
    "giver": "SUPPLIED_IN", "receiver": "RECEIVED_IN", "carrier": "CARRIED_IN", "exporter": "EXPORTER_IN",
    "vessel": "TOOK_PART_IN",
}  # fmt: skip
EVENTS = {
    "transfer": "Transfer", "shipment": "Shipment", "port_call": "PortCall", "seizure": "Listing", "listing": "Listing",
    "penalty": "Measure",
}  # fmt: skip


class Facts:
    """The records of one document, made from what was accepted of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.source = f"{SOURCE}/{document.id}"
        self.title = document.symbol or document.title or document.name
        self._parties = Parties()

    def statements(self, candidates: Iterable[Candidate]) -> Iterator[Statement]:
        """Parties, then events and relations; the same candidates give the same statements in any order."""
        ordered = sorted(candidates, key=lambda one: (one.paragraph, one.start, one.id))
        for one in ordered:
            for _, named in one.roles:
                self._parties.of(named, self._locator(one), one.quote)
        rest = [one for one in ordered if not self._parties.state(one, self._locator(one))]
        made = {party.key: self._party(party) for party in self._parties}
        yield from made.values()
        for one in rest:
            yield from self._fact(one, made)

    def _fact(self, one: Candidate, made: dict[str, Record]) -> Iterator[Statement]:
        if one.predicate in EVENTS:
            yield from self._event(one, EVENTS[one.predicate], made)
        elif one.former and not one.until:
            yield from self._event(one, "Finding", made, topic="a former state, whose end is not told")
        else:
            tie = self._tie(one, made)
            yield from [tie] if tie else self._event(one, "Finding", made, topic=one.predicate.replace("_", " "))

    def _party(self, party: Party) -> Record:
        facts = {"name": party.name, **party.properties, **self._said(party.quote)}
        if MASKED.fullmatch(party.name):
            facts["masked"] = True
        return self._record(party.kind, party.key, party.locator, facts, party.quote)

    def _tie(self, one: Candidate, made: dict[str, Record]) -> Statement | None:
        """A state between two parties, as a relation; None where there is no such relation."""
        subject, other = (self._made(found[0], made) if found else None for found in
                          (one.named("subject"), one.named("object")))  # fmt: skip
        if subject is None or other is None:
            return None
        facts: dict[str, Any] = {"modality": one.modality, "quote": one.quote, "until": one.until}
        if one.predicate in STATES:
            since = one.qualifier("date") if one.predicate == "chartered_by" else ""
            return self._relation(STATES[one.predicate], other, subject, one, since=since, **facts)
        if one.predicate == "role" and subject.schema == "Person":
            kind = "DIRECTS" if DIRECTS.search(one.quote) else "EMPLOYED_BY" if WORKS.search(one.quote) else "LINKED_TO"
            return self._relation(kind, subject, other, one, **facts)
        return None

    def _event(self, one: Candidate, kind: str, made: dict[str, Record], **more: str) -> Iterator[Statement]:
        facts = {**self._said(one.quote), **_of(one, kind), **more, "modality": one.modality, "summary": one.quote}
        facts["note"] = f"said by {one.speaker}" if one.speaker else ""
        event = self._record(kind, f"{kind}/{one.id}", self._locator(one), facts, one.quote)
        yield event
        for role, named in one.roles:
            party = self._made(named, made)
            if party is None or role == "authority":
                continue
            tie = {"modality": one.modality, "quote": one.quote}
            if kind == "Listing":
                yield self._relation("LISTS", event, party, one, **tie)
            elif kind == "Measure":
                yield self._relation("AGAINST", event, party, one, **tie)
            else:
                name = "TOOK_PART_IN" if kind in ("Finding", "PortCall") else ROLES.get(role, "TOOK_PART_IN")
                yield self._relation(name, party, event, one, **tie)

    def _made(self, named: Named, made: dict[str, Record]) -> Record | None:
        party = self._parties.of(named, "", "") if named.label in KINDS else None
        return made.get(party.key) if party else None

    def _said(self, quote: str) -> dict[str, Any]:
        return {
            "quote": quote, "quote_lang": self.document.language, "report": self.title, "citation": self.title,
            "confidence": "medium",
        }  # fmt: skip

    def _locator(self, one: Candidate) -> str:
        paragraph = self.document.paragraph(one.paragraph)
        return f"{self.title}, {paragraph.locator if paragraph else one.paragraph}"

    def _record(self, kind: str, key: str, locator: str, facts: dict[str, Any], printed: str) -> Record:
        facts["paragraph"] = locator.removeprefix(f"{self.title}, ")
        made = record(SOURCE, kind, f"{self.document.id}/{key}", locator, facts, printed)
        return replace(made, source=self.source)

    def _relation(self, kind: str, start: Record, end: Record, one: Candidate, **facts: Any) -> Statement:
        kept = {name: value for name, value in facts.items() if name not in ("since", "until") or dates.is_date(value)}
        return replace(relation(SOURCE, kind, start, end, self._locator(one), **kept), source=self.source)


def _of(one: Candidate, kind: str) -> dict[str, Any]:
    """Properties of an event that its roles and qualifiers give."""
    date, places = one.qualifier("date"), [named.name for named in one.named("place") if named.label == "PLACE"]
    facts: dict[str, Any] = {"date": date if dates.is_date(date) else ""}
    if kind in ("Transfer", "Shipment"):
        facts |= {"cargo": [named.name for named in one.named("item")], "quantity": one.qualifier("quantity")}
    if kind in ("Transfer", "PortCall", "Finding"):
        facts["place"] = places or [one.qualifier("place")]
    if kind == "Shipment":
        facts |= _route(one)
    if kind == "Listing":
        facts |= {"authority": _authority(one), "listing_status": "seized" if one.predicate == "seizure" else "listed"}
        facts["reason"] = f"at {', '.join(places)}" if places else ""
    if kind == "Measure":
        facts |= {"measure_type": "fine", "authority": _authority(one), "wording": one.qualifier("value")}
    return facts


def _authority(one: Candidate) -> str:
    return next((named.name for named in one.named("authority")), "")


def _route(one: Candidate) -> dict[str, Any]:
    """Countries of a shipment as codes; ports as places and in the words of the route."""
    ways = {"origin": "from", "destination": "to", "via": "via"}
    facts: dict[str, Any] = {
        name: [code for named in one.named(role) if named.label == "COUNTRY" and (code := typed.nation(named.name))]
        for name, role in ways.items()
    }
    told = [f"{role} {named.name}" for role in ("from", "via", "to") for named in one.named(role)]
    facts["place"] = [named.name for named in one.named(*ways.values(), "place") if named.label == "PLACE"]
    return facts | {"route": " ".join(told)}
