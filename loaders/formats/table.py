"""CSV tables with a header line: a broken line costs itself and no other, a cell may hold line breaks.

The header may stand below lines that say something of the file, such as its date. The encoding is found by counting
the lines that only one encoding can explain; a line that does not fit the rest is a broken line.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError
from kg.files import encodings
from kg.files.listed import listed
from kg.files.xlsx import headings
from loaders.formats import quotes
from loaders.formats.lines import BROKEN_LIMIT, LINE_LIMIT, BrokenRow
from loaders.formats.rows import Row

HEAD_LIMIT = 10
"""Lines in which the header must be found: OFSI and the EU print up to two above it, people a title and a date."""
JOIN_LIMIT = 200
"""Lines that one row may span: an open quote would take the rest of the file, and no remark of a list is that long."""
REPLACED = "\ufffd"
"""What stands for a byte that the encoding does not know."""
AGAIN = "download the file again; do not save it with another program"
Split = Callable[[str, int], list[str]]
"""Text of a row and the number of cells it should have → its cells; none when it is no row."""


def commas(text: str, width: int = 0) -> list[str]:
    """The cells of a row with commas between them."""
    try:
        return next(csv.reader([text] if "\n" not in text else text.splitlines(keepends=True), strict=True), [])
    except csv.Error:
        return quotes.cells(text, width) or []


def semicolons(text: str, width: int = 0) -> list[str]:
    """The cells of a row with semicolons between them; quotation marks that do not pair stand for themselves."""
    try:
        return next(csv.reader(text.splitlines(keepends=True), delimiter=";", strict=True), [])
    except csv.Error:
        return found if len(found := text.split(";")) == width else []


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the rows."""

    encoding: str
    line: int
    columns: list[str]
    above: list[list[str]]
    """Cells of the lines above the header, such as `Last Updated, 27/04/2020`."""
    split: Split = commas


def head(path: Path, required: Sequence[str], split: Split = commas) -> Head:
    """Find the header: the first line that names all of `required`. SourceError saying what is missing."""
    encoding = _encoding(path)
    above: list[list[str]] = []
    for number, text in _texts(path, encoding):
        cells = split(text, 0)
        names = headings([cell.strip() for cell in cells])
        if set(required) <= set(names):
            return Head(encoding, number, names, above, split)
        above.append(cells)
        if number >= HEAD_LIMIT:
            break
    raise headless(path.name, required, above)


def headless(file: str, required: Sequence[str], above: list[list[str]]) -> SourceError:
    """The error for a file without the header line that was looked for, naming what the closest line lacks."""
    lines = [[" ".join(cell.split()) for cell in cells] for cells in above]
    closest = max(lines, key=lambda cells: len(set(required) & set(cells)), default=[])
    missing = ", ".join(name for name in required if name not in closest)
    todo = f"found: {listed([cell for cell in closest if cell])}"
    return SourceError(f"no header line: columns missing: {missing}", where=f"{file}:1", todo=todo)


def rows(path: Path, head: Head) -> Iterator[Row]:
    """Rows under the header, streamed. SourceError when most lines are broken: it is another file."""
    ahead = Ahead(line for line in _texts(path, head.encoding) if line[0] > head.line)
    broken = 0
    while line := ahead.line(0):
        row, used = _row(path.name, ahead, head)
        ahead.drop(used)
        broken += isinstance(row, BrokenRow)
        if broken >= BROKEN_LIMIT and broken * 2 > line[0]:
            where = f"{path.name}:{line[0]}"
            raise SourceError(f"{broken} of the first {line[0]} lines are broken", where=where, todo=AGAIN)
        if row is not None:
            yield row


class Ahead:
    """The lines of a file, of which some are looked at before they are used up."""

    def __init__(self, lines: Iterator[tuple[int, str]]) -> None:
        self._lines, self._seen = lines, deque[tuple[int, str]]()

    def line(self, place: int) -> tuple[int, str] | None:
        """Number and text of the line at this place from here, or None behind the end."""
        while len(self._seen) <= place:
            following = next(self._lines, None)
            if following is None:
                return None
            self._seen.append(following)
        return self._seen[place]

    def drop(self, count: int) -> None:
        for _ in range(count):
            self._seen.popleft()


def _row(file: str, ahead: Ahead, head: Head) -> tuple[Row | None, int]:
    """The row that begins at the next line and the lines it takes; None for a line without anything in it."""
    text, first = "", ahead.line(0)
    assert first
    for used in range(1, JOIN_LIMIT):
        line = ahead.line(used - 1)
        if line is None:
            break
        text += ("\n" if used > 1 else "") + line[1]
        cells = head.split(text, len(head.columns)) if used == 1 or not _open(text) else []
        if len(cells) == len(head.columns) and REPLACED not in text:
            return Row(file, first[0], dict(zip(head.columns, cells, strict=True))), used
        if not _open(text):
            break
    return (_broken(file, *first, head) if first[1].strip("\x1a \t") else None), 1


def _open(text: str) -> bool:
    """Whether a quote is open at the end: quotes inside a cell are doubled, so they come in pairs."""
    return text.count('"') % 2 == 1


def _broken(file: str, number: int, text: str, head: Head) -> BrokenRow:
    cells = head.split(text, 0)
    fault = f"{len(cells)} fields instead of {len(head.columns)}" if cells else "not a CSV row"
    fault = f"a byte that is no {head.encoding}" if REPLACED in text else fault
    return BrokenRow(file, number, f"{fault}: {text[:80]!r}", AGAIN)


def _texts(path: Path, encoding: str) -> Iterator[tuple[int, str]]:
    """Lines with their numbers; a byte that the encoding does not know comes as U+FFFD."""
    number = 0
    with path.open("rb") as file:
        while raw := file.readline(LINE_LIMIT + 1):
            number += 1
            if len(raw) > LINE_LIMIT:
                where = f"{path.name}:{number}"
                raise SourceError(f"a line of more than {LINE_LIMIT:,} bytes", where=where, todo=AGAIN)
            yield number, raw.decode(encoding, "replace").removeprefix("\ufeff").rstrip("\r\n")


def _encoding(path: Path) -> str:
    """UTF-8 where most of the lines with other than ASCII letters are UTF-8, else what the letters tell."""
    votes = 0
    with path.open("rb") as file:
        start = file.read(3)
        file.seek(0)
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise SourceError("the file is UTF-16", where=f"{path.name}:1", todo="save it as CSV in UTF-8")
        while raw := file.readline(LINE_LIMIT + 1):
            votes += 0 if raw.isascii() else 1 if _is_utf8(raw) else -1
    return "utf-8" if votes >= 0 or start == b"\xef\xbb\xbf" else _by_letters(path)


def _by_letters(path: Path) -> str:
    """The encoding in which the text looks as people write it; where that is not sure cp1252, as most publishers."""
    try:
        return encodings.form(path).encoding
    except SourceError:
        return "cp1252"


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def cut_off(path: Path) -> bool:
    """Whether the file ends inside a line, as publishers' files do not; a last line of closed cells is a whole one."""
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, 2) - LINE_LIMIT))
        _, ended, last = file.read().rpartition(b"\n")
    if last.endswith(b"\r"):
        return bool(ended)  # lines that end with \r\n lack their \n; of lines that end with \r alone it is the end
    closed = last.endswith(b'"') and last.startswith(b'"') and last.count(b'"') % 2 == 0
    return not (closed or last.endswith(b"\x1a") or last == b"")
