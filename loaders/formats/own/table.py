"""A table that the user holds, CSV or workbook → its header and rows; the columns as read are in the mapping."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from kg.errors import SourceError
from kg.files import delimited, encodings
from loaders.formats.own import columns, sheets
from loaders.formats.own.columns import LEFT_OUT, Header, Line
from loaders.formats.own.form import Form
from loaders.formats.own.spread import spread
from loaders.formats.rows import Row
from loaders.reading import Reading

WORKBOOK = (".xlsx", ".xlsm")


def found(reading: Reading, form: Form) -> tuple[Header, Iterator[Row]]:
    """Header and rows of the one file of the source. SourceError when it has none of either.

    Each of the user's tables is an edition of its own: one that is named by its path is a part of the source.
    """
    (name,) = reading.source.files
    path = reading.file(name)
    if path.suffix.lower() in WORKBOOK:
        sheet, header, lines = sheets.found(path, form, reading)
        lines = spread(path, sheet, header, lines, form, reading)
    else:
        lines = _lines(path, reading)
        header = columns.found(lines, form, reading.asked, path.name)
    if reading.path.is_file():
        reading.part = f"user/{path.stem}"
    _tell(reading, header, path.name)
    rows = _rows(path.name, header, lines)
    first = next(rows, None)
    if first is None:
        raise SourceError("no row below the header", where=path.name, todo="is the table whole?")
    return header, chain([first], rows)


def _lines(path: Path, reading: Reading) -> Iterator[Line]:
    form = encodings.form(path)
    reading.notes["encoding"] = form.encoding
    return delimited.lines(path, form)


def _rows(file: str, header: Header, lines: Iterator[Line]) -> Iterator[Row]:
    for number, cells in lines:
        values = dict(zip(header.names, (cell.strip() for cell in cells), strict=False))
        if any(values.values()):
            yield Row(file, number, values)


def _tell(reading: Reading, header: Header, file: str) -> None:
    """Put what was understood of the header into mapping, notes and problems."""
    told = {"table": file, "unit": "", "headings": header.headings_hash}
    for name in filter(None, header.names):
        field = header.fields.get(name, "")
        read_as = "" if field == LEFT_OUT else field
        reading.mapping.append(told | {"column": name, "read_as": read_as, "by": header.by.get(name, "")})
        if not field:
            todo = f'say what it is: --map "{name}=FIELD", or --map "{name}={LEFT_OUT}" to leave it out; '
            where = f"{file}:{header.line}"
            found = f"column {name!r} is not understood"
            reading.problem(where, found, todo=todo + "its cells are kept as printed", lost=False)
    reading.notes["header line"] = str(header.line)
