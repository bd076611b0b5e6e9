"""What a document is read to say, proposed to a person: one state or one event, with the words that say it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from kg.model.records import fingerprint

EVENTS = ("transfer", "shipment", "port_call", "seizure", "listing", "penalty")
"""Kinds that are kept whole, with roles around them."""


@dataclass(frozen=True, slots=True)
class Named:
    """A party, thing or place in a role."""

    name: str
    label: str
    """What it is, such as `vessel` or `company`."""
    imo: str = ""
    printed: str = ""
    """As it stands in the quote, where that is a short form or a pronoun."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One proposal. Nothing of it is a fact before a person has accepted it."""

    paragraph: str
    """Key of the paragraph or table row."""
    predicate: str
    """A kind of event, or a state: owned_by, operated_by, chartered_by, flag, registered_in, role, alias, imo."""
    roles: tuple[tuple[str, Named], ...]
    """Role → who or what, in a fixed order; a role may come several times."""
    quote: str
    """A part of the paragraph's text, sign by sign."""
    start: int
    """Where the quote begins in the paragraph's text."""
    modality: str = "asserted"
    speaker: str = ""
    until: str = ""
    former: bool = False
    rules: tuple[str, ...] = ()
    tier: str = "C"
    qualifiers: tuple[tuple[str, str], ...] = field(default=())
    """date, quantity, value, place, as printed or as an ISO day."""

    @property
    def id(self) -> str:
        """The same for the same words read in the same way, by whatever rules."""
        roles = sorted((role, one.name, one.imo) for role, one in self.roles)
        return fingerprint([self.paragraph, self.predicate, " ".join(self.quote.split()), roles])

    def named(self, *roles: str) -> list[Named]:
        """Who or what stands in these roles."""
        return [one for role, one in self.roles if role in roles]

    def qualifier(self, name: str) -> str:
        return next((value for key, value in self.qualifiers if key == name), "")

    def to_dict(self) -> dict[str, Any]:
        """JSON form."""
        roles = [
            {"role": role, "name": one.name, "label": one.label, "imo": one.imo, "printed": one.printed}
            for role, one in self.roles
        ]
        named = ("id", "paragraph", "predicate", "quote", "start", "modality", "speaker", "until", "former", "tier")
        facts = {name: getattr(self, name) for name in named}
        return facts | {"roles": roles, "rules": list(self.rules), "qualifiers": dict(self.qualifiers)}


def candidate_from(facts: dict[str, Any]) -> Candidate:
    """From its JSON form. KeyError or TypeError where that is of another form."""
    roles = tuple(
        (one["role"], Named(one["name"], one["label"], one.get("imo", ""), one.get("printed", "")))
        for one in facts["roles"]
    )
    named = ("paragraph", "predicate", "quote", "start", "modality", "speaker", "until", "former", "tier")
    plain = {name: facts[name] for name in named if name in facts}
    return Candidate(
        roles=roles, rules=tuple(facts.get("rules", ())), qualifiers=tuple(facts.get("qualifiers", {}).items()), **plain
    )


def _named(facts: dict[str, Any]) -> Named:
    return Named(facts["name"], facts["label"], facts.get("imo", ""), facts.get("printed", ""))


def checked(candidate: Candidate, text: str) -> Candidate | None:
    """The candidate with the place of its quote; None where the quote does not stand in the text, sign by sign."""
    if text[candidate.start : candidate.start + len(candidate.quote)] == candidate.quote:
        return candidate
    place = text.find(candidate.quote)
    return replace(candidate, start=place) if candidate.quote and place >= 0 else None
