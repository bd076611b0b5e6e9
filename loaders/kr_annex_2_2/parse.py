"""Annex 2-2 of the ROK strategic-items notice (PDF, or its rows as CSV) → items of the situational licence, codes.

An item stands in one or more rows, also over a page break: the row with a number begins it. Rows name commodity codes
and related control numbers of Annex 2; such a correlation says where to look and classifies nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import csv, folder, pdf
from loaders.formats.rows import Row
from loaders.kr_annex_2_2.items import COLUMNS, Correlations, Item
from loaders.reading import Reading


def parse(reading: Reading) -> Iterator[Statement]:
    for path in folder.files(reading, ".pdf", ".csv"):
        table = Table(reading)
        yield from reading.each(_rows(path), table.read, of=path)
        yield from table.end()


def _rows(path: Path) -> Iterator[Row]:
    if path.suffix.lower() == ".csv":
        return csv.rows(path, required=COLUMNS)
    return pdf.rows(path, COLUMNS)


class Table:
    """The state of one reading: the item whose rows are being read, and the codes met."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.codes = Correlations(reading)
        self.item: Item | None = None
        self.last = 0

    def read(self, row: Row) -> Iterable[Statement]:
        """Statements of the item before when a number begins a new one; else the row belongs to the item."""
        row.maybe("page")
        number = row.take(COLUMNS[0])
        if not number:
            if self.item is None:
                raise RowError("a row before the first item", where=row.locator, todo="the file is cut off in front")
            self.item.add(row)
            return []
        if not (number.isascii() and number.isdigit()):
            raise RowError(f"{number!r} is no item number", where=row.locator, todo="expected 1, 2, 3 …")
        done = list(self.end())
        if self.last and int(number) != self.last + 1:
            found = f"item {number} follows item {self.last}"
            self.reading.problem(row.locator, found, todo="compare with the notice", lost=False)
        self.item, self.last = Item(number, row), int(number)
        return done

    def end(self) -> Iterator[Statement]:
        """Statements of the item that is complete now."""
        if self.item:
            yield from self.item.statements(self.reading, self.codes)
        self.item = None
