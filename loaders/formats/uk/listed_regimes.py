"""Regimes under which both UK lists name a party, each with its day."""

from __future__ import annotations

from loaders.formats import days
from loaders.formats.gathered import Gathered


def named_under(party: Gathered, regime: str, column: str, printed: str) -> str | None:
    """Put the party under a regime from the day that the column prints; the day, or None and a word on it."""
    day = days.day(printed)
    if not day:
        party.unclear(column, printed, "expected a day such as 16/07/2009")
    party.add("listed_on", day)
    party.add("programme", regime)
    return day
