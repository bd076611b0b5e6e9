"""The two shapes MOF publishes: a workbook with a sheet for each measure, and a CSV file of 32 columns → rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.errors import RowError, SourceError
from kg.files import xlsx
from loaders.formats import csv, xls
from loaders.formats.rows import Row
from loaders.reading import Reading

HEAD = "告示日付"
LAST = "外務省告示情報"
SHEET = re.compile(r"(\d+)\.(.+)")
LIFTED = re.compile(r"解除|廃止")
Line = tuple[str, int, list[str]]


class Entry(Row):
    """A row with the measure it stands under: its number, its name, and the first line of its sheet."""

    measure, programme, title = "", "", ""


def workbook(reading: Reading, path: Path) -> Iterator[Entry]:
    """Rows of all sheets. A row without date and number goes on with the row above it."""
    header: list[str] = []
    last: Entry | None = None
    sheet = title = ""
    for name, number, cells in _lines(path):
        if name != sheet:
            _leave(reading, path, sheet, header)
            sheet, header, title = name, [], cells[0] if cells else ""
        squeezed = ["".join(cell.split()) for cell in cells]
        if not header:
            header = xlsx.headings(squeezed) if squeezed and squeezed[0] == HEAD else []
        elif any(squeezed):
            goes_on = last is not None and not any(squeezed[:2]) and last.file.endswith(f"#{sheet}")
            if goes_on and last is not None:
                _append(last, header, cells)
                continue
            if last is not None:
                yield last
            last = _entry(path, sheet, number, dict(zip(header, cells, strict=False)))
            last.title = title
    _leave(reading, path, sheet, header)
    if last is not None:
        yield last


def _lines(path: Path) -> Iterator[Line]:
    if path.suffix.lower() == ".xls":
        yield from xls.cells(path)
        return
    for sheet in xlsx.sheets(path):
        for number, cells in xlsx.cells(path, sheet):
            yield sheet, number, [cell.replace("_x000D_", "") for cell in cells]


def _entry(path: Path, sheet: str, number: int, values: dict[str, str]) -> Entry:
    match = SHEET.fullmatch(sheet.strip())
    if not match:
        where = f"{path.name}#{sheet}"
        raise SourceError("a sheet with entries without a number in its name", where=where, todo="expected 14.北朝鮮")
    entry = Entry(f"{path.name}#{sheet}", number, values)
    entry.measure, entry.programme = match[1], match[2].strip()
    return entry


def _append(entry: Entry, header: list[str], cells: list[str]) -> None:
    values = dict(entry.values)
    for name, cell in zip(header, cells, strict=False):
        if cell.strip():
            values[name] = f"{values.get(name, '')}\n{cell}".strip()
    entry.values = values


def _leave(reading: Reading, path: Path, sheet: str, header: list[str]) -> None:
    """A sheet without a header line is the index in front, or a measure that was lifted."""
    if sheet and not header and SHEET.fullmatch(sheet.strip()) and not LIFTED.search(sheet):
        found = f"no line that begins with {HEAD}: nothing of the sheet was read"
        reading.problem(f"{path.name}#{sheet}", found, todo="did its header change?")


def table(path: Path) -> Iterator[Entry]:
    """Rows of the CSV file. A row with fewer fields than the header is marked by a missing last column."""
    none = True
    for row in csv.rows(path, required=("区分", "番号", HEAD, "告示番号", "氏名（英語）", LAST)):
        none = False
        entry = Entry(row.file, row.line, row.values)
        number, _, name = row.values.get("区分", "").partition(".")
        entry.measure, entry.programme = number.strip(), name.strip() or number.strip()
        yield entry
    if none:
        raise SourceError("no row under the header", where=path.name, todo="download the file again")


def check_width(entry: Entry) -> None:
    """RowError for a row of the CSV file that ends before its last column."""
    if "区分" in entry.values and LAST not in entry.values:
        found = f"{len(entry.values)} fields instead of 32"
        raise RowError(found, where=entry.locator, todo="the row is cut off: download the file again")
