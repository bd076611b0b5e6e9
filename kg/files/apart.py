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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from kg.errors import SourceError

BLOCK = 1 << 20
SEARCHED = 20
"""Lines at the top in which the heading is looked for: titles and dates may stand above it."""
Line = tuple[int, list[object]]
"""Number of a line in its file or sheet, and its cells as stored."""


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


@contextmanager
def sheets(path: Path, sheet: str, encoding: str) -> Iterator[Iterator[Any]]:
    """What the child says of a table: for each sheet a dict about it, then `[line, cells]` for every line as stored.

    The named sheet only, when one is named. SourceError when the file cannot be read, or the child broke off.
    """
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
