"""PDF files with ruled tables → rows with page and row, streamed page by page from a process under limits."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import SourceError
from loaders.formats.rows import Row

DEADLINE = 1800.0
"""Seconds a file may take; 221 pages took three minutes on a slow machine."""


def rows(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """Rows of all tables that have these columns, header rows left out. SourceError when the file cannot be read.

    Needs the extra `pdf` (pdfplumber, MIT).
    """
    if importlib.util.find_spec("pdfplumber") is None:
        todo = "install the extra: pip install 'export-control-graph[pdf]'; or load its rows as a CSV file"
        raise SourceError("reading PDF files needs pdfplumber", where=path.name, todo=todo)
    command = [sys.executable, "-m", "loaders.formats.pdf_rows", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        errors: list[str] = []
        listener = threading.Thread(target=lambda: errors.extend(child.stderr or ()), daemon=True)
        clock = threading.Timer(DEADLINE, child.kill)
        listener.start()
        clock.start()
        try:
            yield from (row for line in child.stdout or () if (row := _row(path.name, line, columns)))
            child.wait()
        finally:
            clock.cancel()
            child.kill()  # of no effect on a process that has ended
    listener.join()
    if child.returncode:
        said = errors[-1].strip() if errors else f"the reader ended with {child.returncode}"
        raise SourceError(f"no readable PDF: {said}", where=path.name, todo="download the file again")


def _row(file: str, line: str, columns: Sequence[str]) -> Row | None:
    page, number, cells = json.loads(line)
    if "".join((cells[0] or "").split()) == columns[0]:
        return None
    values = {name: " ".join((cell or "").split("\n")) for name, cell in zip(columns, cells, strict=False)}
    if len(cells) > len(columns):
        values["?"] = " | ".join(cell or "" for cell in cells[len(columns) :])
    return Row(file, f"p. {page} row {number}", values)
