"""What the sources say of a match: one line a record and property, with source and place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.answers.dossier import dossier
from kg.answers.dossier_forms import Dossier, Fact, Mention, Said
from kg.screening.match import Match
from kg.store import Store


def with_statements(store: Store, match: Match) -> Match:
    """The match with the statements of its records."""
    return replace(match, statements=tuple(statements(dossier(store, match.id))))


def statements(found: Dossier) -> list[dict[str, Any]]:
    """Facts by record, then relations with their modality: proposed is not listed."""
    mentions = {mention.record: mention for mention in found.mentions}
    facts = [_fact(fact, mentions[record]) for fact in found.facts for record in fact.records]
    said = [_said(one, mentions.get(one.record)) for one in found.statements]
    return facts + sorted(said, key=lambda one: (one["date"], one["property"], one["locator"]))


def _fact(fact: Fact, mention: Mention) -> dict[str, Any]:
    return {
        "record": mention.record, "source": mention.source, "source_title": mention.source_title,
        "locator": mention.locator, "property": fact.property, "value": fact.value, "conflict": fact.conflict,
        "modality": "asserted", "date": "", "status": "",
    }  # fmt: skip


def _said(said: Said, mention: Mention | None) -> dict[str, Any]:
    """A relation; `←` before its name when it leads to this party."""
    return {
        "record": said.record, "source": mention.source if mention else "", "source_title": said.source_title,
        "locator": said.locator, "property": said.relation if said.outgoing else f"←{said.relation}",
        "value": said.other.caption, "conflict": False, "modality": said.modality,
        "date": said.since or said.event_date, "status": said.event_status,
    }  # fmt: skip
