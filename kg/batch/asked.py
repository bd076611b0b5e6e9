"""Whom a row of a table asks for, and what of it was not understood."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.screening.query import Query


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody a row asks for, and the heading of the column he stands under."""

    column: str
    query: Query


@dataclass(slots=True)
class AskedRow:
    """What a row asks."""

    line: int
    parties: list[Party] = field(default_factory=list)
    goods: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()
    problems: list[str] = field(default_factory=list)
    """What was not understood: `DOB: '31.02.1961' is no date`."""
