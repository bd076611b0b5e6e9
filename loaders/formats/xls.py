"""Old binary workbooks (.xls) and those of OpenDocument (.ods) → lines of cells, read in a child process under limits.

The reader may end its whole process on a damaged file, so it runs in another one: what it finds comes as JSON lines.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kg.errors import SourceError
from loaders.formats import content

MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
"""First bytes of a compound file, which an .xls is."""
SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of a file. A sheet of the old form ends at row 65,536, and the largest list we know, MOF's, has 3 MB."""
SECONDS = 120
"""Time the child may take; MOF's list is read within one. A file that needs far more was made to keep us busy."""
CHILD = Path(__file__).with_name("xls_child.py")
TODO = "open it in a spreadsheet program and save it as .xlsx"


def cells(path: Path) -> Iterator[tuple[str, int, list[str]]]:
    """Every line of every sheet: the sheet's name, the number of the line in it, its cells as text."""
    _check(path)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as found:
        command = [
            sys.executable,
            "-P",
            str(CHILD),
            str(path),
        ]  # -P: a csv.py lies beside the child
        try:
            done = subprocess.run(command, stdout=found, stderr=subprocess.PIPE, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise SourceError(f"not read within {SECONDS} seconds", where=path.name, todo=TODO) from None
        if done.returncode:
            last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or [f"ended by {done.returncode}"]
            raise SourceError(f"not a readable workbook: {last[0][:200]}", where=path.name, todo=TODO)
        found.seek(0)
        for line in found:
            sheet, number, texts = json.loads(line)
            yield sheet, number, texts


def _check(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(len(MAGIC))
    if start != MAGIC and content.of(path) != content.OPEN_DOCUMENT:
        raise SourceError(f"not an XLS file: it begins with {start!r}", where=path.name, todo=TODO)
    if path.stat().st_size > SIZE_LIMIT:
        raise SourceError(f"larger than {SIZE_LIMIT:,} bytes", where=path.name, todo="split it, or save it as CSV")
