"""One row of a table → whom it asks for. A cell that is not understood is a problem; the row is asked without it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kg import identifiers
from kg.batch import values
from kg.batch.columns import IGNORED, Column, Header
from kg.errors import UsageError
from kg.nations import nations
from kg.screening.query import Query, query

LONGEST = 100_000
"""Characters of a cell that are looked at at all; the matcher reads fewer."""
SURE_DIGITS = 10**15
"""Whole numbers from which on a spreadsheet no longer keeps every digit."""


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


class Reader:
    """Rows under one header. `kind` is the kind of the parties of a table that has no column for it."""

    def __init__(self, header: Header, kind: str = "") -> None:
        self.kind = kind
        self.by_field: dict[str, list[Column]] = {}
        for column in header.columns:
            self.by_field.setdefault(column.field, []).append(column)
        names = [*self._columns("name"), *self._columns("vessel")]
        self.first = names[0] if names else None
        self.vessel = next(iter(self._columns("vessel")), None)
        self.others = names[1:]
        self.width = len(header.columns)
        self.asking = [column.place for column in header.columns if column.field not in IGNORED]

    @cache  # noqa: B019 (one reader a table)
    def _columns(self, *fields: str) -> tuple[Column, ...]:
        """Columns that hold one of these fields, in the order of the fields."""
        return tuple(column for name in fields for column in self.by_field.get(name, ()))

    def asked(self, line: int, cells: Sequence[object]) -> AskedRow:
        """Whom the row asks for; nobody when it names nobody, which is a problem of the row."""
        row = AskedRow(line)
        told = {place: text for place in self.asking if (text := _text(cells, place))}
        self._form(row, cells)
        if not told:
            return row
        row.goods = tuple(
            part for c in self._columns("goods") if c.place in told for part in values.several(told[c.place])
        )
        row.destinations = tuple(self._nations(row, told, "destination"))
        ship = self._ship(row, told)
        self._main(row, told, cells, {} if self.vessel in self.others else ship)
        for column in self.others:
            facts = {"schema": "Vessel", **ship} if column == self.vessel else {"schema": ""}
            self._add(row, column.heading, values.names(told.get(column.place, "")), facts)
        if not row.parties and not row.problems:
            row.problems.append("nobody is named: no name with a letter or digit in it, and no number")
        return row

    def _form(self, row: AskedRow, cells: Sequence[object]) -> None:
        """A row that has more cells than the heading, or a quote that is not closed, may have its cells misplaced."""
        if any(cell not in (None, "") for cell in cells[self.width :]):
            row.problems.append(f"{len(cells)} cells under {self.width} headings: a separator inside a name?")
        if any(isinstance(cell, str) and cell[:1] == '"' and cell.count('"') % 2 for cell in cells):
            row.problems.append("a quote is not closed: the line was read as it stands")

    def _main(self, row: AskedRow, told: dict[int, str], cells: Sequence[object], ship: Mapping[str, Any]) -> None:
        """The party of the first name column, with the facts that stand beside it."""
        facts = {
            "schema": self._kind(row, told), "countries": self._nations(row, told, "country"),
            "birth_dates": self._days(row, told), "identifiers": self._numbers(row, told, cells),
            "address": ", ".join(told[c.place] for c in self._columns("address") if c.place in told)[:LONGEST],
        }  # fmt: skip
        self._add(row, self.first.heading if self.first else "", self._names(told), facts | dict(ship))

    def _names(self, told: dict[int, str]) -> list[str]:
        found = values.names(told[self.first.place]) if self.first and self.first.place in told else []
        found += [name for c in self._columns("alias") if c.place in told for name in values.names(told[c.place])]
        parts = [told[c.place] for c in self._columns("given_name", "middle_name", "family_name") if c.place in told]
        if parts:
            together = parts[::-1] if _han("".join(parts)) else parts
            found.append(("" if _han("".join(parts)) else " ").join(together))
        return found

    def _add(self, row: AskedRow, heading: str, names: list[str], facts: Mapping[str, Any]) -> None:
        """Ask for one more party, if anything names it."""
        if names or facts.get("identifiers") or facts.get("imo") or facts.get("mmsi"):
            try:
                row.parties.append(Party(heading, query(*names, **facts)))
            except UsageError as error:
                row.problems.append(f"{heading or 'row'}: {error}")

    def _kind(self, row: AskedRow, told: dict[int, str]) -> str:
        for column in self._columns("kind"):
            if column.place in told:
                if found := values.kind(told[column.place]):
                    return found
                row.problems.append(f"{column.heading}: {told[column.place][:60]!r} is no kind of party")
        return "Vessel" if self.first is not None and self.first == self.vessel else self.kind

    def _nations(self, row: AskedRow, told: dict[int, str], name: str) -> list[str]:
        codes: dict[str, None] = {}
        for column in self._columns(name):
            if column.place in told:
                found, unknown = nations(told[column.place][:300])
                codes.update(dict.fromkeys(found))
                row.problems += [f"{column.heading}: {part[:60]!r} names no country" for part in unknown]
        return list(codes)

    def _days(self, row: AskedRow, told: dict[int, str]) -> list[str]:
        found = []
        for column in self._columns("birth_date"):
            for text in values.several(told.get(column.place, "")):
                day, note = values.day(text[:60])
                found += [day] if day else []
                if note or not day:
                    row.problems.append(f"{column.heading}: {text[:60]!r} {note or 'is no date'}")
        return found

    def _numbers(self, row: AskedRow, told: dict[int, str], cells: Sequence[object]) -> list[str]:
        found = []
        for column in self._columns("identifier"):
            found += values.several(told.get(column.place, ""))
            cell = cells[column.place] if column.place < len(cells) else None
            if isinstance(cell, int | float) and abs(cell) >= SURE_DIGITS:
                row.problems.append(f"{column.heading}: a number of more than 15 digits lost some: store it as text")
        return [number[:60] for number in found if any(c.isalnum() for c in number)]

    def _ship(self, row: AskedRow, told: dict[int, str]) -> dict[str, str]:
        """IMO number and MMSI of the row; a wrong check digit is a problem and no number to ask with."""
        found = {}
        for column in self._columns("imo", "mmsi"):
            text = told.get(column.place, "")
            if text and column.field == "imo" and not identifiers.imo(text):
                row.problems.append(f"{column.heading}: {text[:40]!r} is no IMO ship number")
            elif text:
                found[column.field] = text[:40]
        return found


def _text(cells: Sequence[object], place: int) -> str:
    """A cell as text: whole numbers without a point, days as ISO dates."""
    cell = cells[place] if place < len(cells) else None
    if isinstance(cell, str):
        return cell[:LONGEST].strip()
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    return str(cell)


def _han(text: str) -> bool:
    """Whether a name is in Hangul, kana or Chinese characters: the family name stands first, without a blank."""
    return any("\u3040" <= c <= "\u30ff" or "\u4e00" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in text)
