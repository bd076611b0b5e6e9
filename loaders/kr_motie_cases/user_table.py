"""A full table of cases that the user holds → cases, measures and exporters; nothing is guessed, nothing is dropped."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from kg.records import Statement
from loaders.formats.rows import Row
from loaders.kr_motie_cases import tables
from loaders.kr_motie_cases.headers import fold
from loaders.kr_motie_cases.user_row import UserRow
from loaders.source import Reading

SUMS = {fold(word) for word in ("합계", "총계", "소계", "계", "合計", "小計", "計", "total", "subtotal", "sum")}
"""First words of lines that add up and are no case."""
BY_LINE = "line numbers, because no column numbers every row once"


def parse(reading: Reading) -> Iterator[Statement]:
    """Statements of every sheet whose header is understood; the columns as read are in the reading's notes."""
    reading.part = f"user/{_slug(reading.path.name)}"
    sheets, without = tables.sheets(reading.path)
    for place in without:
        reading.problem(place, "no usable header: the sheet was not read", todo="head its columns like the others")
    for sheet in sheets:
        prefix = f"{sheet.place}: " if len(sheets) > 1 else ""
        _tell(reading, sheet, prefix)
        rows = list(_rows(reading, sheet))
        keys = _keys(sheet, rows)
        numbered = not any(key.startswith("line-") for key in keys.values())
        reading.notes[f"{prefix}ids from"] = sheet.header.columns["number"] if numbered else BY_LINE
        found = UserRow(reading, sheet.header, f"user/{_slug(sheet.place)}", keys)
        yield from reading.each(rows, found.statements)


def _tell(reading: Reading, sheet: tables.Sheet, prefix: str) -> None:
    """Put what was understood of the header into notes, edition and problems."""
    header, where = sheet.header, f"{sheet.place}:{sheet.header.line}"
    reading.notes |= {f"{prefix}column {field}": name for field, name in header.columns.items()}
    reading.notes[f"{prefix}header line"] = str(header.line)
    if sheet.encoding:
        reading.notes["encoding"] = sheet.encoding
    columns = ", ".join(f"{field} = {name}" for field, name in header.columns.items())
    reading.edition = "; ".join(filter(None, (reading.edition, f"{where}: {columns}")))
    for name in header.unknown:
        todo = "head it with a word of loaders/kr_motie_cases/headers.csv; its cells are kept as printed"
        reading.problem(where, f"column {name!r} is not understood", todo=todo, lost=False)


def _rows(reading: Reading, sheet: tables.Sheet) -> Iterator[Row]:
    """Lines under the header that can be cases; sums and repeated headers are listed."""
    names = sheet.header.names
    for number, cells in sheet.lines:
        if number <= sheet.header.line or not any(cells):
            continue
        where = f"{sheet.place}:{number}"
        if fold(next(filter(None, cells))) in SUMS:
            reading.problem(where, "a line that adds up, not a case", todo="nothing, it is not loaded", lost=False)
        elif [fold(cell) for cell in cells] == [fold(name) for name in names]:
            reading.problem(where, "the header again", todo="nothing, it is not loaded", lost=False)
        else:
            values = dict(zip(names, cells, strict=False))
            extra = " | ".join(filter(None, cells[len(names) :]))
            yield Row(sheet.place, number, values | ({"?": extra} if extra else {}))


def _keys(sheet: tables.Sheet, rows: list[Row]) -> dict[int | str, str]:
    """Line → key of the row: its own number when the column numbers every row once, else the line."""
    column = sheet.header.columns.get("number", "")
    numbers = Counter(_slug(row.values.get(column, "")) for row in rows)
    if column and rows and "" not in numbers and max(numbers.values()) == 1:
        return {row.line: _slug(row.values[column]) for row in rows}
    return {row.line: f"line-{row.line}" for row in rows}


def _slug(text: str) -> str:
    """Text as a part of an id: a file's name without its ending, blanks and separators as hyphens."""
    text = re.sub(r"\.(csv|xlsx)(?=#|$)", "", unicodedata.normalize("NFKC", text.strip()), flags=re.IGNORECASE)
    return re.sub(r"[\s/:#]+", "-", text)
