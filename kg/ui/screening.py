"""The dashboard's one way to screening: what was typed in, matches out, best first."""

from __future__ import annotations

from kg.screening.match import Match, screen
from kg.screening.query import query
from kg.screening.stored import stored_index
from kg.ui.session import Here

KINDS = ("Company", "Organization", "Person", "Vessel", "Aircraft")
MOST = 10


def matches(here: Here, name: str, kind: str, country: str, birth_date: str, imo: str) -> list[Match]:
    """At most MOST matches. UsageError for a country, date or number that is none."""
    asked = query(
        name,
        schema=kind,
        countries=[country] if country else [],
        birth_dates=[birth_date] if birth_date else [],
        imo=imo,
    )
    return screen(stored_index(here.store), asked, MOST)
