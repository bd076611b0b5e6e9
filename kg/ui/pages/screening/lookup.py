"""The dashboard's one way to screening: what was typed in; out come matches, best first, and notes on the goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kg.answers import standing
from kg.screening.door import Answer
from kg.screening.match import Match
from kg.screening.query import query
from kg.ui.cached_answers import door, rows
from kg.ui.session import Here

KINDS = ("Company", "Organization", "Person", "Vessel", "Aircraft")
MOST = 10


@dataclass(frozen=True, slots=True)
class Question:
    """What stands in the boxes of the page."""

    name: str = ""
    kind: str = ""
    country: str = ""
    birth_date: str = ""
    imo: str = ""
    goods: str = ""
    destination: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look up."""
        return not (self.name or self.imo or self.goods or self.destination)


def matches(here: Here, asked: Question) -> Answer:
    """At most MOST matches, and notes. UsageError for a country, date or number that is none."""
    checked = query(
        asked.name, schema=asked.kind, imo=asked.imo, countries=_one(asked.country), birth_dates=_one(asked.birth_date),
        goods=_one(asked.goods), destinations=_one(asked.destination),
    )  # fmt: skip
    return door(here).ask(checked, MOST)


def acts(here: Here, found: Sequence[Match]) -> dict[str, list[dict[str, Any]]]:
    """By party, what authorities did about it."""
    ids = [match.id for match in found]
    return standing.by_party(rows(here, "parties-listings", ids=ids)) if ids else {}


def _one(text: str) -> list[str]:
    return [text] if text else []
