"""The cells of one row of a table of shipments, each by the field that its column is: texts, days, numbers, marks."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.countries import typed
from kg.errors import RowError
from kg.model import days, placeholders
from loaders.formats.own.form import fold
from loaders.formats.rows import Row
from loaders.user_shipments.figures import figure

NEVER = ("0000", "1899", "9999")
"""Years of what programs write for no day: zero, the first day of a spreadsheet, the last day there is."""
UNKNOWN = ("unknown", "none", "undecided")
"""Placeholders (`N/A`, `-`, `미정`) that say that the cell says nothing."""


class Cells:
    """What the cells of a table say. RowError for a day, number, country or mark that cannot be read."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self.columns = {field: name for name, field in fields.items()}
        """Field → heading of its column. A table has a dozen of the sixty fields, and only those are asked for."""

    def text(self, row: Row, field: str) -> str:
        """What the cell says; nothing where it says that nothing is known."""
        text = self._printed(row, field) if field in self.columns else ""
        return "" if text and placeholders.meaning(text) in UNKNOWN else text

    def _printed(self, row: Row, field: str) -> str:
        return row.maybe(self.columns[field]) if field in self.columns else ""

    def day(self, row: Row, field: str) -> str | None:
        text = self.text(row, field)
        found = days.readings(text) if text else ()
        if len(found) > 1:
            what = f"{field}: {text!r} can be {' or '.join(found)}"
            raise RowError(what, where=row.locator, todo=f"write it as {found[0]}")
        if text and (not found or found[0][:4] in NEVER):
            raise RowError(f"{field}: {text!r} is no day", where=row.locator, todo="write it as 2024-03-31")
        return found[0] if found else None

    def number(self, row: Row, field: str) -> float | None:
        text = self.text(row, field)
        found = figure(text) if text else None
        if text and not found:
            raise RowError(f"{field}: {text!r} is no quantity", where=row.locator, todo="write digits, such as 1250.50")
        return found[0] if found else None

    def currency(self, row: Row) -> str | None:
        """What the column says, or else the code that stands beside the value."""
        told, value = self.text(row, "currency"), self.text(row, "value")
        beside = found[1] if value and (found := figure(value)) else ""
        if told and beside and told.upper() != beside:
            raise RowError(f"value: {value!r} beside currency {told!r}", where=row.locator, todo="write one of the two")
        return told or beside or None

    def mark(self, row: Row, field: str) -> bool | None:
        text = self._printed(row, field)
        meaning = marks().get(fold(text) or text.strip()) if text else None
        if meaning is None and self.text(row, field):
            raise RowError(f"{field}: {text!r} is neither yes nor no", where=row.locator, todo="write yes or no")
        return meaning

    def countries(self, row: Row, field: str) -> list[str]:
        text = self.text(row, field)
        found, unknown = typed.nations(text) if text else ((), ())
        for word in unknown:
            todo = "write its ISO code"
            raise RowError(f"{field}: {word!r} {typed.why(word)}", where=row.locator, todo=todo)
        return list(found)


@cache
def marks() -> dict[str, bool]:
    """Folded word → whether it says yes."""
    with Path(__file__).with_name("cell_words.csv").open(encoding="utf-8", newline="") as file:
        return {fold(row["word"]) or row["word"]: row["meaning"] == "yes" for row in csv.DictReader(file)}
