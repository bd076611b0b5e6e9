"""A stranger's table whose heading was understood, as a stream of lines (kg/files/apart.py reads them)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

from kg.batch.columns import Header, find
from kg.errors import KgError, SourceError, UsageError
from kg.files import apart
from kg.files.apart import SEARCHED, Line


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose heading was understood, and its lines from the first on, read once."""

    file: str
    sheet: str
    """Name of the sheet; empty for a CSV file."""
    encoding: str
    separator: str
    left_out: tuple[str, ...]
    """Sheets of the workbook that were not read."""
    header: Header
    lines: Iterator[Line]
    height: int
    """Lines of the sheet; 0 when it is not known before they are read."""


@contextmanager
def table(path: Path, chosen: Mapping[str, str], sheet: str = "", encoding: str = "") -> Iterator[Table]:
    """Open a table: the named sheet, or the first one with a usable heading. SourceError when there is none."""
    with apart.sheets(path, sheet, encoding) as said:
        yield _first(path, chosen, said)


class _Sheet:
    """Lines of one sheet; `following` says what comes behind it, once they are used up."""

    def __init__(self, said: Iterator[Any]) -> None:
        self.said = said
        self.following: dict[str, Any] | None = None

    def __iter__(self) -> Iterator[Line]:
        for line in self.said:
            if isinstance(line, dict):
                self.following = line
                return
            yield line[0], line[1]


def _first(path: Path, chosen: Mapping[str, str], said: Iterator[Any]) -> Table:
    """The first sheet with a usable heading; else the error of the first sheet with anything in it."""
    missing: KgError | None = None
    about = next(said, None)
    while about is not None:
        sheet = _Sheet(said)
        lines = iter(sheet)
        top = list(islice(lines, SEARCHED))
        try:
            header = find(_filled(top, about["merged"]), chosen, path.name)
        except (SourceError, UsageError) as error:
            missing = missing if missing or not top else error
            deque(lines, maxlen=0)
            about = sheet.following
            continue
        left = tuple(name for name in about["sheets"] if name != about["sheet"])
        facts = about["sheet"], about["encoding"], about["separator"]
        return Table(path.name, *facts, left, header, chain(top, lines), about["height"])
    raise missing or SourceError("nothing in it", where=path.name, todo="is it the right file?")


def _filled(top: list[Line], merged: list[Any]) -> list[Line]:
    """Lines of which every merged cell carries the text of its first one."""
    cells = {number: list(values) for number, values in top}
    for (first_row, first), (last_row, last) in merged:
        text = cells.get(first_row + 1, [])[first : first + 1]
        for row in range(first_row + 1, last_row + 2):
            for place in range(first, min(last + 1, len(cells.get(row, [])))):
                cells[row][place] = text[0] if text else ""
    return list(cells.items())
