"""Facts beside the names of a row: kind, countries, days, numbers. What is not understood is a problem of the row."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache

from kg.batch import cell_values
from kg.batch.asked import AskedRow
from kg.batch.columns import Column, Header
from kg.countries.typed import nations, why
from kg.model import identifiers, mmsi, placeholders

LONGEST = 100_000
"""Characters of a cell that are looked at at all; the matcher reads fewer."""
SURE_DIGITS = 10**15
"""Whole numbers from which on a spreadsheet no longer keeps every digit."""


NOTHING = ("unknown", "none", "undecided")
"""Placeholders of a cell beside the name that say no more than that there is no number."""


class Facts:
    """Reader of the columns of one header. `kind` is the kind of the parties of a table that has no column for it."""

    def __init__(self, header: Header, kind: str = "") -> None:
        self.kind = kind
        self.by_field: dict[str, list[Column]] = {}
        for column in header.columns:
            self.by_field.setdefault(column.field, []).append(column)
        self.first = next(iter(self._columns("name", "vessel")), None)
        self.vessel = next(iter(self._columns("vessel")), None)

    @cache  # noqa: B019 (one reader a table)
    def _columns(self, *fields: str) -> tuple[Column, ...]:
        """Columns that hold one of these fields, in the order of the fields."""
        return tuple(column for name in fields for column in self.by_field.get(name, ()))

    def _kind(self, row: AskedRow, told: dict[int, str]) -> str:
        for column in self._columns("kind"):
            if column.place in told:
                if found := cell_values.kind(told[column.place]):
                    return found
                row.problems.append(f"{column.heading}: {told[column.place][:60]!r} is no kind of party")
        return "Vessel" if self.first is not None and self.first == self.vessel else self.kind

    def _nations(self, row: AskedRow, told: dict[int, str], name: str) -> list[str]:
        codes: dict[str, None] = {}
        for column in self._columns(name):
            if column.place in told:
                found, unknown = nations(told[column.place][:300])
                codes.update(dict.fromkeys(found))
                row.problems += [f"{column.heading}: {part[:60]!r} {why(part)}" for part in unknown]
        return list(codes)

    def _days(self, row: AskedRow, told: dict[int, str]) -> list[str]:
        found = []
        for column in self._columns("birth_date"):
            for text in cell_values.several(told.get(column.place, "")):
                day, note = cell_values.day(text[:60])
                found += [day] if day else []
                if note or not day:
                    row.problems.append(f"{column.heading}: {text[:60]!r} {note or 'is no date'}")
        return found

    def _numbers(self, row: AskedRow, told: dict[int, str], cells: Sequence[object]) -> list[str]:
        """Numbers to ask with; a filler is a problem and no number."""
        found = []
        for column in self._columns("identifier"):
            cell = cells[column.place] if column.place < len(cells) else None
            lost = isinstance(cell, int | float) and abs(cell) >= SURE_DIGITS
            if lost:
                row.problems.append(f"{column.heading}: a number of more than 15 digits lost some: store it as text")
            for number in cell_values.several(told.get(column.place, "")):
                if reason := _no_number(number):
                    row.problems += (
                        [f"{column.heading}: {number[:60]!r} {reason}"] if reason != NONE and not lost else []
                    )
                else:
                    found.append(number[:60])
        return found

    def _ship(self, row: AskedRow, told: dict[int, str]) -> dict[str, str]:
        """IMO number and MMSI of the row; what is no ship's number is a problem and nothing to ask with."""
        found = {}
        for column in self._columns("imo", "mmsi"):
            text = told.get(column.place, "")
            if placeholders.meaning(text) in NOTHING:
                continue
            if text and (reason := _no_ship(column.field, text)):
                row.problems.append(f"{column.heading}: {text[:40]!r} {reason}")
            elif text:
                found[column.field] = text[:40]
        return found


NONE = "is none"


def _no_number(text: str) -> str:
    """Why a text identifies nobody, as the end of a sentence; NONE where it only says that there is no number."""
    said = placeholders.meaning(text)
    if said:
        return LOST if said == "error" else NONE
    bare = identifiers.number(text)
    return "is a filler and identifies nobody" if bare and placeholders.filler(bare) else "" if bare else NONE


LOST = "is an error of the spreadsheet: the number is lost"


def _no_ship(field: str, text: str) -> str:
    """Why a number is no ship's, as the end of a sentence; '' when it is one."""
    if placeholders.spreadsheet_error(text):
        return LOST
    if field == "mmsi":
        return mmsi.why_not(text)
    return "" if identifiers.imo(text) else "is no IMO ship number"


def text(cells: Sequence[object], place: int) -> str:
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
