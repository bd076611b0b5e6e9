"""The cells of a stranger's table, read in a process of its own under limits.

`python -m kg.files.sheets PATH SHEET ENCODING` prints one JSON value a line: for each sheet what it is, `[line, cells]`
for every line as it is stored; last `{"end": true}`, or `{"error": …}` with what makes the file unreadable.
Formulas are never computed: a workbook holds the value its program saved.
"""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.files import delimited, encodings, limits, xlsx
from kg.files.apart import SEARCHED
from kg.files.listed import listed
from kg.home import disk

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
ENCODE = json.JSONEncoder(ensure_ascii=True, default=lambda value: {"t": _told(value)}).encode
SIZE_LIMIT = 2 << 30
"""Bytes the parts of a workbook may unpack to: a million rows of ten columns take about 700 MB."""
GRID_LIMIT = 40_000_000
"""Cells of the rectangle that a sheet spans."""


def main(path: str, sheet: str, encoding: str) -> int:
    """Print the lines; errors of the file are told in the same way and are exit code 0."""
    limits.limit()
    try:
        for line in said(Path(path), sheet, encoding):
            sys.stdout.write(line + "\n")
        end: dict[str, Any] = {"end": True}
    except BaseException as error:
        end = {"error": limits.fault(error, Path(path).name)}
    sys.stdout.write(ENCODE(end) + "\n")
    return 0


def said(path: Path, sheet: str, encoding: str) -> Iterator[str]:
    """Lines of JSON about a file that is there and is a table."""
    if not path.is_file():
        raise SourceError("no such file", where=str(path), todo="check the path")
    disk.nameable(path)
    with path.open("rb") as file:
        start = file.read(4)
    if start == OLE:
        todo = "open it in a spreadsheet program and save it as .xlsx, without a password, or as CSV in UTF-8"
        raise SourceError("an old or encrypted workbook", where=path.name, todo=todo)
    if start == ZIP:
        yield from _workbook(path, sheet)
    else:
        form = encodings.form(path, encoding)
        yield ENCODE(
            {
                "encoding": form.encoding,
                "separator": form.separator,
                "sheets": [],
                "sheet": "",
                "merged": [],
                "height": 0,
            }
        )
        yield from _lines(delimited.lines(path, form))


def _workbook(path: Path, sheet: str) -> Iterator[str]:
    book = xlsx.opened(path, size=SIZE_LIMIT, grid=GRID_LIMIT)
    if sheet and sheet not in book.sheet_names:
        todo = f"it has {listed(list(map(repr, book.sheet_names)))}"
        raise SourceError(f"no sheet {sheet!r}", where=path.name, todo=todo)
    for name in [sheet] if sheet else book.sheet_names:
        found = xlsx.sheet_of(book, name, path.name)
        merged = [area for area in found.merged_cell_ranges or () if area[0][0] < SEARCHED]
        told = {"encoding": "", "separator": "", "sheets": book.sheet_names, "sheet": name, "merged": merged}
        yield ENCODE(told | {"height": found.total_height})
        yield from _lines(xlsx.lines(found, path.name))


def _lines(lines: Iterable[tuple[int, Iterable[Any]]]) -> Iterator[str]:
    for number, cells in lines:
        yield ENCODE([number, cells])


def _told(value: Any) -> str:
    """A day or a time; anything else a workbook can hold, as its text."""
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
