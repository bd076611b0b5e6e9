"""What was there by a day: rows of look-ups cut at it, so that nothing later is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg import dates
from kg.records import Record

Row = dict[str, Any]
TELLING = ("date", "detected", "as_of", "listed_on")
"""Dates by which a record shows that it speaks of a later day."""


def later(text: str, as_of: str) -> bool:
    """Whether the date begins after the day; without a day to look back to nothing is later."""
    return bool(as_of and text and dates.is_date(text) and dates.interval(text)[0] > as_of)


def speaks_later(record: Record, as_of: str) -> bool:
    """Whether the record speaks of a time after the day."""
    return any(later(str(value), as_of) for name in TELLING for value in record.properties.get(name, ()))


def statements(rows: Iterable[Row], as_of: str) -> list[Row]:
    """Statements between an entity and others that hold by the day; an end after it is none yet."""
    return [{**row, "said": _open(row["said"], as_of)} for row in rows if not _begins_later(row, as_of)]


def _begins_later(row: Mapping[str, Any], as_of: str) -> bool:
    own = str(row["said"].get("since") or "")
    return later(own, as_of) or later(str(row["dates"].get("date") or ""), as_of)


def _open(said: Mapping[str, Any], as_of: str) -> Row:
    return {name: value for name, value in said.items() if name != "until" or not later(str(value), as_of)}


def listings(rows: Iterable[Row], as_of: str) -> list[Row]:
    """Acts of authorities that were done by the day; an end after it is none yet."""
    kept = (row for row in rows if not later(row["since"], as_of))
    return [{**row, "until": "" if later(row["until"], as_of) else row["until"]} for row in kept]


def neighbours(rows: Iterable[Row], as_of: str) -> list[Row]:
    """Relationships that held by the day; an end after it is none yet."""
    return listings(rows, as_of)
