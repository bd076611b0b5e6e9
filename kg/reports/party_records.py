"""Parties of a document → records, one a name: what the document asserts of it stands as its properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.countries import typed
from kg.model import identifiers
from kg.reports.candidate import Candidate, Named

KINDS = {"VESSEL": "Vessel", "COMPANY": "Company", "PERSON": "Person", "AGENCY": "Organization"}


@dataclass(slots=True)
class Party:
    """A party of one document: what stands of it in all accepted candidates."""

    kind: str
    name: str
    locator: str
    quote: str
    properties: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, value: str) -> None:
        values = self.properties.setdefault(name, [])
        if value and value not in values:
            values.append(value)

    @property
    def key(self) -> str:
        """A part of the record's id: kind and name, or the number of a ship."""
        imo = self.properties.get("imo", [])
        return f"{self.kind}/{imo[0] if len(imo) == 1 else slug(self.name)}"


def slug(text: str) -> str:
    return re.sub(r"[\W_]+", "-", text.lower()).strip("-") or "unnamed"


class Parties:
    """All parties of a document, by kind and name; two ships of one name and two numbers are two."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], Party] = {}

    def of(self, named: Named, locator: str, quote: str) -> Party | None:
        """The party in a role; None for what is no party."""
        kind = KINDS.get(named.label)
        if kind is None:
            return None
        imo = identifiers.imo(named.imo) or "" if named.imo else ""
        party = self._found.setdefault((kind, named.name.lower(), imo), Party(kind, named.name, locator, quote))
        if imo and kind == "Vessel":
            party.add("imo", imo)
        return party

    def state(self, candidate: Candidate, locator: str) -> bool:
        """Take a state in as a property of its subject, where it is one. False where it is not, or is not asserted."""
        subject, stated = candidate.named("subject"), candidate.named("object")
        if candidate.modality != "asserted" or not subject or not stated:
            return False
        name, value = _property(candidate, stated[0])
        party = self.of(subject[0], locator, candidate.quote) if name else None
        if party is None:
            return False
        party.add(name, value)
        return True

    def __iter__(self) -> Iterator[Party]:
        return iter(self._found.values())


def _property(candidate: Candidate, stated: Named) -> tuple[str, str]:
    """Property and value that a state gives its subject; `('', '')` where it is a relation between two."""
    code = typed.nation(stated.name) if stated.label == "COUNTRY" else ""
    if candidate.predicate == "flag" and code:
        return ("former_flag" if candidate.former else "flag"), code
    if candidate.predicate == "registered_in" and not candidate.former:
        return ("country", code) if code else ("address", stated.name)
    if candidate.predicate == "alias":
        old = re.search(r"\b(formerly|previously|renamed|ex-|changed (?:its|her) name)", candidate.quote)
        return ("former_name" if old else "alias"), stated.name
    if candidate.predicate == "imo":
        number = identifiers.imo(stated.name)
        return ("imo", number) if number else ("claimed_imo", stated.name)
    return "", ""
