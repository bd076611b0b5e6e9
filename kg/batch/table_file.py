"""A stranger's table as a stream of lines, out of a child process with limits (kg/files/sheets.py).

This process never opens the file: a workbook that breaks its reader breaks the child.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

from kg.batch.columns import SEARCHED, Header, Line, find
from kg.errors import KgError, SourceError, UsageError

BLOCK = 1 << 20


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
    with _child(path, sheet, encoding) as said:
        yield _first(path, chosen, said)


def measured(path: Path) -> tuple[str, int]:
    """SHA-256 of a file, and how many line ends it has. SourceError when it cannot be read."""
    found, ends = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                found.update(block)
                ends += block.count(b"\n")
    except OSError as error:
        raise SourceError(error.strerror or "cannot be read", where=str(path), todo="check the path") from None
    return found.hexdigest(), ends


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


@contextmanager
def _child(path: Path, sheet: str, encoding: str) -> Iterator[Iterator[Any]]:
    command = [sys.executable, "-m", "kg.files.sheets", str(path.absolute()), sheet, encoding]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    try:
        assert child.stdout
        yield _said(child, child.stdout, path)
    finally:
        child.kill()
        child.wait()
        if child.stdout:
            child.stdout.close()


def _said(child: subprocess.Popen[bytes], stream: IO[bytes], path: Path) -> Iterator[Any]:
    """Values of the child until it says that the file ends. SourceError with its own error, or when it broke off."""
    for line in stream:
        value = json.loads(line, object_hook=_moment)
        if isinstance(value, dict) and "end" in value:
            return
        if isinstance(value, dict) and "error" in value:
            raise SourceError(**value["error"])
        yield value
    code = child.wait()
    how = f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
    todo = "the file may be hostile, damaged or too large for the memory allowed; save the table as CSV in UTF-8"
    raise SourceError(f"reading it {how}", where=path.name, todo=todo)


def _moment(found: dict[str, Any]) -> Any:
    """A day or time of a workbook as such; other objects as they are."""
    if set(found) != {"t"}:
        return found
    text = str(found["t"])
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return text
