"""A table with a header line, from a CSV file or a workbook, whichever the user has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kg.errors import SourceError
from kg.files import xlsx
from loaders.formats import content, table, xls
from loaders.formats.rows import Row
from loaders.reading import Reading

ZIP, OLE, GZIP = b"PK", xls.MAGIC[:4], b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Tabular:
    columns: list[str]
    above: list[list[str]]
    """Cells of the lines above the header."""
    rows: Iterator[Row]


def opened(path: Path, required: Sequence[str]) -> Tabular:
    """The table of a file; the header is the first line that names all of `required`, among the first ten.

    SourceError when there is none, and for whatever the three readers refuse.
    """
    content.refuse(path, *content.NO_TABLE)
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith(OLE) or content.of(path) == content.OPEN_DOCUMENT:
        return _old_workbook(path, required)
    if start.startswith(ZIP):
        return _workbook(path, required)
    head = table.head(path, required)
    return Tabular(head.columns, head.above, table.rows(path, head))


def report_cut(reading: Reading, path: Path) -> None:
    """A problem when a CSV file ends inside a line: the rows behind it are missing."""
    with path.open("rb") as file:
        packed = file.read(4).startswith((ZIP, OLE, GZIP))
    if not packed and table.cut_off(path):
        found = "the file ends inside a line: it may be cut off"
        reading.cut(path.name, found, "compare the size with the publisher's file")


def _workbook(path: Path, required: Sequence[str]) -> Tabular:
    return _table(path, required, xlsx.cells(path))


def _old_workbook(path: Path, required: Sequence[str]) -> Tabular:
    """The first sheet of an XLS or ODS file that has the header; read in a process of its own."""
    refused = table.headless(path.name, required, [])
    for _, lines in groupby(xls.cells(path), key=itemgetter(0)):
        try:
            return _table(path, required, ((number, cells) for _, number, cells in lines))
        except SourceError as error:
            refused = error
    raise refused


def _table(path: Path, required: Sequence[str], lines: Iterator[xlsx.Cells]) -> Tabular:
    above: list[list[str]] = []
    for number, cells in lines:
        names = xlsx.headings(cells)
        if set(required) <= set(names):
            return Tabular(names, above, _rows(path.name, names, lines))
        above.append(cells)
        if number >= table.HEAD_LIMIT:
            break
    raise table.headless(path.name, required, above)


def _rows(file: str, names: list[str], lines: Iterator[xlsx.Cells]) -> Iterator[Row]:
    for number, cells in lines:
        if any(cells):
            yield Row(file, number, dict(zip(names, cells, strict=False)))
