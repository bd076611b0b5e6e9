"""Which shape a file of the list has: a table of 58 columns or XML. Both give the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.model import dates
from loaders.formats import days, tabular
from loaders.formats.rows import Row
from loaders.gb_uksl.designations import Designations, is_xml
from loaders.reading import Reading

REQUIRED = ("Unique ID", "Name 6", "Name 1", "Name type", "Designation Type", "Regime Name", "Date Designated")


def rows(reading: Reading, path: Path) -> Iterator[Row]:
    """Rows of the table or of the XML edition; the day of the edition is known when they are used up."""
    if is_xml(path):
        file = Designations(path)
        yield from file.rows()
        reading.edition = _day(reading, file.generated, f"{path.name}: DateGenerated is {file.generated!r}")
        return
    opened = tabular.opened(path, REQUIRED)
    tabular.report_cut(reading, path)
    said = " ".join(cell for line in opened.above for cell in line if cell.strip())
    day = said.partition("Report Date")[2].strip(" :").replace("-", " ")
    reading.edition = _day(reading, day, f"{path.name}:1: no `Report Date` above the header, but {said!r}")
    yield from opened.rows


def _day(reading: Reading, text: str, found: str) -> str:
    """The day of `13 Feb 2026` or `13/02/2026`."""
    day = days.day(text) or dates.parse(text)
    if not day:
        where, _, what = found.partition(": ")
        reading.problem(where, what, todo="the edition goes by its hash", lost=False)
    return day or ""
