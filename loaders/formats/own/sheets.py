"""The sheet of a workbook that holds the table: the first that has a header, whatever cover stands before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import SourceError
from kg.files import xlsx
from loaders.formats.own import columns
from loaders.formats.own.columns import Header, Line
from loaders.formats.own.form import Form
from loaders.reading import Reading


def found(path: Path, form: Form, reading: Reading) -> tuple[str, Header, Iterator[Line]]:
    """Name of the sheet, its header and the lines below it. Further tables of the workbook are told as not read.
    SourceError, of the first sheet, when none has a header."""
    names = xlsx.sheets(path)
    for place, name in enumerate(names):
        lines = iter(xlsx.cells(path, name))
        try:
            header = columns.found(lines, form, reading.asked, path.name)
        except SourceError:
            continue
        if len(names) > 1:
            reading.notes["sheet"] = name
        for other in names[place + 1 :]:
            _tell(path, form, other, name, reading)
        return name, header, lines
    lines = iter(xlsx.cells(path, names[0]))
    return names[0], columns.found(lines, form, reading.asked, path.name), lines


def _tell(path: Path, form: Form, other: str, read: str, reading: Reading) -> None:
    try:
        columns.found(iter(xlsx.cells(path, other)), form, reading.asked, path.name)
    except SourceError:
        return  # no table of this form
    told = f"sheet {other!r} holds {form.rows} too and was not read: sheet {read!r} was"
    reading.problem(path.name, told, todo="save it as a file of its own and load that")
