"""The dashboard's one way to screening: what was typed in; out come matches, best first, and notes on the goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.answers import not_loaded, standing
from kg.screening.door import Answer
from kg.screening.match import Match
from kg.screening.query import query
from kg.ui.cached_answers import door, rows
from kg.ui.pages.screening.standing import line
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


def stands(here: Here, found: Sequence[Match], day: str) -> dict[str, str]:
    """By party, what authorities did about it by the day, and which list that may name it is not loaded."""
    ids = [match.id for match in found]
    if not ids:
        return {}
    acts = standing.by_party(rows(here, "parties-listings", ids=ids))
    absent = not_loaded.by_party(rows(here, not_loaded.LOOKUP, ids=ids, list=not_loaded.SOURCE))
    return {id: line(acts.get(id, ()), day, here.say, absent.get(id, ())) for id in ids}


def _one(text: str) -> list[str]:
    return [text] if text else []
