"""CSV files in which every row is one line, such as OFAC's: a broken line costs itself and no other."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import RowError, SourceError
from loaders.formats import bounded, content, quotes
from loaders.formats.rows import Row

LINE_LIMIT = 1_000_000
"""Bytes in one line; a longer one is no line of a list."""
NO_LINE = "is it the right file, with LF or CRLF line ends?"
BROKEN_LIMIT = 1_000
"""Broken lines after which a file that is broken in most of its lines is given up."""
END = "\x1a"
"""DOS end-of-file byte: the last line of the files OFAC publishes."""
END_MARK = END.encode()


class BrokenRow(Row):
    """A line that is no row. Whoever reads it gets the reason as a RowError, so `Reading.each` reports it."""

    def __init__(self, file: str, line: int, fault: str, todo: str) -> None:
        super().__init__(file, line, {})
        self.fault, self.todo = fault, todo

    def take(self, name: str) -> str:
        raise RowError(self.fault, where=self.locator, todo=self.todo)


def rows(path: Path, columns: Sequence[str], *, null: str = "", encoding: str = "utf-8") -> Iterator[Row]:
    """Rows of a headerless CSV file, streamed line by line; `null` is how the publisher writes an absent value.

    A line with another number of fields or an open quote comes as a BrokenRow. SourceError with file and line
    for another encoding, an endless line, and a file most lines of which are broken.
    """
    content.refuse(path, *content.NO_TABLE)
    broken, name = 0, path.name
    csv.field_size_limit(LINE_LIMIT)
    with path.open("rb") as file:
        for number, raw in enumerate(bounded.lines(file, name, LINE_LIMIT, NO_LINE), start=1):
            row = _row(name, number, _decoded(raw, encoding, name, number), columns, null)
            if row is None:
                continue
            if isinstance(row, BrokenRow):
                broken += 1
                _give_up(broken, name, number, len(columns))
            yield row


def _give_up(broken: int, name: str, number: int, width: int) -> None:
    if broken >= BROKEN_LIMIT and broken * 2 > number:
        found = f"{broken} of the first {number} lines are not rows of {width} fields"
        raise SourceError(found, where=f"{name}:{number}", todo="is it the right file?")


def _decoded(raw: bytes, encoding: str, name: str, number: int) -> str:
    try:
        return raw.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        found = f"not {encoding}: byte {raw[error.start]:#04x}"
        raise SourceError(
            found, where=f"{name}:{number}", todo="download the file again; do not save it elsewhere"
        ) from None


def _row(file: str, number: int, text: str, columns: Sequence[str], null: str) -> Row | None:
    """The row of a line; None for an empty line and for the end mark."""
    bare = text.rstrip("\r\n")
    if not bare.strip() or bare == END:
        return None
    try:
        cells = next(csv.reader([bare], strict=True))
    except csv.Error as error:
        if found := quotes.cells(bare, len(columns)):
            return Row(file, number, dict(zip(columns, [_present(cell, null) for cell in found], strict=True)))
        cut = "" if text.endswith("\n") else ", and the file ends here"
        return BrokenRow(file, number, f"not a CSV row: {error}{cut}", "download the file again")
    if len(cells) != len(columns):
        return BrokenRow(file, number, f"{len(cells)} fields instead of {len(columns)}", "look at quotes and commas")
    if null in bare:
        cells = [_present(cell, null) for cell in cells]
    return Row(file, number, dict(zip(columns, cells, strict=True)))


def _present(cell: str, null: str) -> str:
    return "" if null in cell and cell.strip() == null else cell


def cut_off(path: Path) -> bool:
    """Whether a file with CRLF line ends lacks the publisher's end mark, or ends inside a line."""
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, 2) - 2))
        tail = file.read()
    return tail == b"\r\n" or not tail.endswith((END_MARK, b"\n"))
