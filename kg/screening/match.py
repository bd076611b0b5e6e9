"""A match: a party that a query may mean, with its probability and the evidence written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from kg.index.entries import Entry
from kg.index.index import Index
from kg.screening import match_evidence as features
from kg.screening import scoring
from kg.screening.asked_name import Asked
from kg.screening.match_evidence import Feature
from kg.screening.name_likeness import NameScore
from kg.screening.query import Query


@dataclass(frozen=True, slots=True)
class Match:
    """One party the query may mean. From `stands` on it is added from the store."""

    id: str
    caption: str
    schema: str
    probability: float
    band: scoring.Band
    features: tuple[Feature, ...]
    what_would_change: tuple[str, ...]
    stands: str = ""
    """Its listings in one line, as they are on the day asked."""
    listed_since: str = ""
    """First day of the listings in force; empty where no source gives one."""
    listings: tuple[dict[str, Any], ...] = ()
    """Acts of authorities, as `kg.answers.standing.acts` tells them."""
    not_loaded: tuple[dict[str, Any], ...] = ()
    """Numbers it carries of a list that is not loaded: what that list says is not among the acts."""
    statements: tuple[dict[str, Any], ...] = ()
    ruleset: str = f"{scoring.RULESET} {scoring.VERSION}"

    def to_dict(self) -> dict[str, Any]:
        """JSON form, a contract: docs/json.md."""
        return asdict(self)


@dataclass(slots=True)
class Scored:
    """A party with its best name, before the evidence is written out."""

    entry: int
    log_odds: float
    supported: bool
    asked: Asked | None = None
    name: int = -1
    score: NameScore | None = None
    facts: list[Feature] = field(default_factory=list)


def explain(index: Index, query: Query, one: Scored) -> Match:
    """The match with its evidence, strongest first."""
    entry = index.entries[one.entry]
    found = list(one.facts)
    if one.score is not None and one.asked is not None:
        found += features.of_name(one.asked, index.names[one.name], one.score)
    chance = scoring.probability(one.log_odds)
    return Match(
        entry.id, entry.caption, entry.schema, round(chance, 6), scoring.band(chance, supported=one.supported),
        tuple(replace(f, weight=round(f.weight, 3)) for f in sorted(found, key=lambda f: -abs(f.weight))),
        tuple(_would_change(query, entry)),
    )  # fmt: skip


def _would_change(query: Query, entry: Entry) -> Sequence[str]:
    """Facts that would move the probability most and are not there."""
    told = []
    schemes = {scheme for scheme, _ in entry.identifiers}
    if entry.schema == "Person" and not query.birth_dates:
        told.append("a date of birth in the query" if entry.birth_dates else "a date of birth: the sources have none")
    if entry.schema == "Person" and "passport" in schemes and not query.numbers:
        told.append("a passport or identity number in the query")
    if entry.schema == "Vessel" and not any(scheme in ("imo", "") for scheme, _ in query.numbers):
        told.append("the IMO number in the query" if "imo" in schemes else "an IMO number: the sources have none")
    if entry.schema in ("Company", "Organization") and schemes and not query.numbers:
        told.append(f"a number such as its {sorted(schemes)[0].replace('_', ' ')} in the query")
    if entry.countries and not query.countries:
        told.append("a country in the query")
    return told
