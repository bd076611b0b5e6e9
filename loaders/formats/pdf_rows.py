"""`python -m loaders.formats.pdf_rows FILE`: the table rows of a PDF file as JSON lines `[page, row, cells]`.

Run as a process of its own by loaders.formats.pdf: whatever a broken or hostile file does, it does here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from kg.files import limits

MEMORY = 2 << 30
"""Bytes of address space the process may take."""


def limit_memory() -> None:
    """Set the limit where the system knows one."""
    try:
        import resource
    except ImportError:  # not on Windows; the deadline of the caller holds there
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def rows(path: Path) -> Iterator[tuple[int, int, list[str | None]]]:
    """Page, row on the page, and cells; None for a cell that is merged with the one above."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            cells = [row for table in page.extract_tables() for row in table]
            page.close()  # frees what was parsed: memory does not grow with the pages
            yield from ((number, line, row) for line, row in enumerate(cells, 1))


if __name__ == "__main__":
    limit_memory()
    for row in rows(Path(sys.argv[1])):
        limits.tell(json.dumps(row, ensure_ascii=True))
