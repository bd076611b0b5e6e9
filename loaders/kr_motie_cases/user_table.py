"""A full table of cases that the user holds → cases, measures and parties; nothing is guessed, nothing is dropped."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from kg.model.records import Statement
from loaders.formats.rows import Row
from loaders.kr_motie_cases import headers, lines, tables
from loaders.kr_motie_cases.headers import Known
from loaders.kr_motie_cases.headings import LEFT_OUT, Column
from loaders.kr_motie_cases.user_row import UserRow
from loaders.reading import Reading

BY_LINE = "line numbers, because no column numbers every row once"


def parse(reading: Reading) -> Iterator[Statement]:
    """Statements of every sheet whose header is understood; the columns as read are in the reading's mapping."""
    reading.part = f"user/{_slug(reading.path.name)}"
    known = Known(reading.source.lookups["measures"], reading.asked.columns, reading.asked.kept)
    headers.check_fields(known)
    sheets, without = tables.sheets(reading.path, known)
    headers.check_headings(known, [sheet.header for sheet in sheets])
    for place in without:
        reading.problem(place, "no usable header: the sheet was not read", todo="head its columns like the others")
    for sheet in sheets:
        prefix = f"{sheet.place}: " if len(sheets) > 1 else ""
        _tell(reading, sheet, prefix)
        rows = list(lines.rows(reading, sheet))
        keys = _keys(sheet, rows)
        numbered = not any(key.startswith("line-") for key in keys.values())
        reading.notes[f"{prefix}ids from"] = sheet.header.fields["number"] if numbered else BY_LINE
        found = UserRow(reading, sheet, f"user/{_slug(sheet.place)}", keys, rows)
        yield from reading.each(rows, found.statements)


def _tell(reading: Reading, sheet: tables.Sheet, prefix: str) -> None:
    """Put what was understood of the header into mapping, notes, edition and problems."""
    header, where = sheet.header, f"{sheet.place}:{sheet.header.line}"
    reading.notes |= {f"{prefix}column {field}": name for field, name in header.fields.items()}
    reading.notes[f"{prefix}header line"] = str(header.line)
    if sheet.encoding:
        reading.notes["encoding"] = sheet.encoding
    if sheet.unit:
        reading.notes[f"{prefix}unit of amounts"] = sheet.unit.words
    columns = ", ".join(f"{field} = {name}" for field, name in header.fields.items())
    reading.edition = "; ".join(filter(None, (reading.edition, f"{where}: {columns}")))
    reading.mapping += [_mapped(one, sheet) for one in header.columns]
    for one in (one for one in header.unread if one.field != LEFT_OUT):
        found = f"column {one.name!r} is not read: {one.why}" if one.why else f"column {one.name!r} is not understood"
        todo = f'say what it is: --map "{one.name}=FIELD", or --map "{one.name}={LEFT_OUT}" to leave it out; '
        reading.problem(where, found, todo=todo + "its cells are kept as printed", lost=False)


def _mapped(one: Column, sheet: tables.Sheet) -> dict[str, str]:
    unit = one.unit.words if one.unit else ""
    return {
        "table": sheet.place,
        "column": one.name,
        "read_as": "" if one.field == LEFT_OUT else one.field,
        "by": one.by,
        "unit": unit,
        "headings": sheet.header.headings_hash,
    }


def _keys(sheet: tables.Sheet, rows: list[Row]) -> dict[int | str, str]:
    """Line → key of the row: its own number when the column numbers every row once, else the line."""
    column = sheet.header.fields.get("number", "")
    numbers = Counter(_slug(row.values.get(column, "")) for row in rows)
    if column and rows and "" not in numbers and max(numbers.values()) == 1:
        return {row.line: _slug(row.values[column]) for row in rows}
    return {row.line: f"line-{row.line}" for row in rows}


def _slug(text: str) -> str:
    """Text as a part of an id: a file's name without its ending, blanks and separators as hyphens."""
    text = re.sub(r"\.(csv|xlsx)(?=#|$)", "", unicodedata.normalize("NFKC", text.strip()), flags=re.IGNORECASE)
    return re.sub(r"[\s/:#]+", "-", text)
