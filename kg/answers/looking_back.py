"""What was there by a day: rows of look-ups cut at it, so that nothing later is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.answers import queries
from kg.model import dates
from kg.model.records import Record
from kg.store import Store

Row = dict[str, Any]
LAST = "9999"
"""A day after all days: asked where no day is looked back to."""
TELLING = ("date", "detected", "as_of", "listed_on")
"""Dates by which a record shows that it speaks of a later day."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The day looked back to, and since when things without a day of their own are told. No day: nothing is cut."""

    as_of: str = ""
    undated: str = ""

    def tells(self, facts: Mapping[str, Any]) -> bool:
        """Whether an event or a number with these properties belongs in an answer of the day."""
        return not self.as_of or str(facts.get("known") or self.undated) <= self.as_of


ALL = Cut()


def cut(store: Store, as_of: str) -> Cut:
    """The cut at a day; without one nothing is cut."""
    return Cut(as_of, loaded(store)) if as_of else ALL


def loaded(store: Store) -> str:
    """Day the loaded sources were read: from then on, and no earlier, is known what bears no day of its own."""
    query = "MATCH (s:Source) RETURN max(s.loaded_at) AS day"
    return str(store.read(query).rows[0]["day"] or "0000")[:10]


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
    return any(later(str(day or ""), as_of) for day in (own, row["dates"].get("date"), row["dates"].get("known")))


def _open(said: Mapping[str, Any], as_of: str) -> Row:
    return {name: value for name, value in said.items() if name != "until" or not later(str(value), as_of)}


def listings(rows: Iterable[Row], as_of: str) -> list[Row]:
    """Acts of authorities that were done by the day; an end after it is none yet."""
    kept = (row for row in rows if not later(row["since"], as_of))
    return [{**row, "until": "" if later(row["until"], as_of) else row["until"]} for row in kept]


def neighbours(store: Store, id: str, limit: int, as_of: str = "") -> list[Row]:
    """Relationships of one entity that held by the day, each as surely as it is told; `limit` at most."""
    query, day = queries.lookup("neighbours"), cut(store, as_of)
    undated = {"undated": day.undated} if day.undated else {}
    asked = query.parameters({"id": id, "limit": limit, **undated})
    return store.read(query.text, asked | {"as_of": as_of or LAST}).rows
