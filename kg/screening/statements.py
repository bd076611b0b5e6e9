"""What the sources say of matches: acts of authorities, and one line a record and property, with source and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from kg.answers import not_loaded, standing
from kg.answers.dossier import dossier
from kg.answers.dossier_forms import Dossier, Fact, Mention, Said
from kg.screening.match import Match
from kg.store import Store


def with_statements(store: Store, matches: Sequence[Match]) -> list[Match]:
    """The matches with the acts of authorities on them and the statements of their records."""
    if not matches:
        return []
    ids = [match.id for match in matches]
    acts, missing = standing.acts(store, ids), not_loaded.not_loaded(store, ids)
    return [_with(store, match, acts.get(match.id, []), missing.get(match.id, [])) for match in matches]


def _with(store: Store, match: Match, acts: list[dict[str, Any]], missing: list[dict[str, Any]]) -> Match:
    said = tuple(statements(dossier(store, match.id)))
    today = date.today().isoformat()
    return replace(
        match, stands=standing.line(acts, today, missing), listed_since=standing.listed_since(acts, today),
        listings=tuple(acts), not_loaded=tuple(missing), statements=said,
    )  # fmt: skip


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
