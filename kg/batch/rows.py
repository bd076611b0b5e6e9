"""One row of a table → whom it asks for. A cell that is not understood is a problem; the row is asked without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kg.batch import cell_values
from kg.batch.asked import AskedRow, Party
from kg.batch.columns import IGNORED, Column, Header
from kg.batch.row_facts import LONGEST, Facts, text
from kg.errors import UsageError
from kg.model import placeholders
from kg.screening.query import query


class Reader(Facts):
    """Rows under one header."""

    def __init__(self, header: Header, kind: str = "") -> None:
        super().__init__(header, kind)
        self.others = self._columns("name", "vessel")[1:]
        self.width = len(header.columns)
        self.asking = [column.place for column in header.columns if column.field not in IGNORED]

    def asked(self, line: int, cells: Sequence[object]) -> AskedRow:
        """Whom the row asks for; nobody when it names nobody, which is a problem of the row."""
        row = AskedRow(line)
        told = {place: found for place in self.asking if (found := text(cells, place))}
        self._form(row, cells)
        if not told:
            return row
        row.goods = tuple(
            part for c in self._columns("goods") if c.place in told for part in cell_values.several(told[c.place])
        )
        row.destinations = tuple(self._nations(row, told, "destination"))
        ship = self._ship(row, told)
        self._main(row, told, cells, {} if self.vessel in self.others else ship)
        for column in self.others:
            facts = {"schema": "Vessel", **ship} if column == self.vessel else {"schema": ""}
            self._add(row, column.heading, self._named(row, column, told), facts)
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
        self._add(row, self.first.heading if self.first else "", self._names(row, told), facts | dict(ship))

    def _named(self, row: AskedRow, column: Column, told: dict[int, str]) -> list[str]:
        """Names of a cell; a placeholder such as `N/A` or `합계` names nobody, which is a problem of the row."""
        text = told.get(column.place, "")
        if placeholders.meaning(text) and any(c.isalnum() for c in text):
            row.problems.append(f"{column.heading}: {text[:60]!r} names nobody")
            return []
        found = cell_values.names(text)
        row.problems += [
            f"{column.heading}: {name[:60]!r} names nobody" for name in found if placeholders.meaning(name)
        ]
        return [name for name in found if not placeholders.meaning(name)]

    def _names(self, row: AskedRow, told: dict[int, str]) -> list[str]:
        found = self._named(row, self.first, told) if self.first else []
        others = [name for c in self._columns("alias") for name in cell_values.names(told.get(c.place, ""))]
        found += [name for name in others if not placeholders.meaning(name)]
        columns = self._columns("given_name", "middle_name", "family_name")
        parts = [told[c.place] for c in columns if c.place in told and not _no_part(told[c.place])]
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


def _no_part(text: str) -> bool:
    """Whether a part of a name is a placeholder; Na, Nan and the like are names of people."""
    return bool(placeholders.meaning(text)) and not (len(text) <= SHORT and text.isalpha())


SHORT = 3
"""Letters of a part of a name that may look like a placeholder."""


def _han(text: str) -> bool:
    """Whether a name is in Hangul, kana or Chinese characters: the family name stands first, without a blank."""
    return any("\u3040" <= c <= "\u30ff" or "\u4e00" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in text)
