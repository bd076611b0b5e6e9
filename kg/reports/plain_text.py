"""Plain text → blocks: a line that is blank, or that begins with a number, starts a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.files import encodings
from kg.reports.blocks import Block

HEADING = re.compile(r"(?:[IVXLC]+|[A-Z])\.\s+\S.{0,100}|#{1,6}\s+\S.*|[A-Z][A-Z0-9 ,.'’()/-]{3,90}")
ROW = re.compile(r"^\s*\|(.+)\|\s*$")


def blocks(path: Path) -> Iterator[Block]:
    """Lines of a text file; tables are rows of cells between bars. SourceError when no encoding fits."""
    with path.open(encoding=encodings.form(path).encoding, newline=None) as file:
        content = file.read().replace("\f", "\n\n")
    above, rows = "", list[tuple[str, ...]]()
    for line in [*content.split("\n"), ""]:
        text = " ".join(line.split())
        if row := ROW.match(line):
            rows.append(tuple(" ".join(cell.split()) for cell in row[1].split("|")))
            continue
        yield from _table(rows)
        rows = []
        if text:
            heading = not above and HEADING.fullmatch(text) and text[-1:] not in ".,;"
            yield Block("heading" if heading else "line", text.lstrip("# "), starts=not above)
        above = text


def _table(rows: list[tuple[str, ...]]) -> Iterator[Block]:
    rows = [row for row in rows if any(cell.strip("-: ") for cell in row)]
    if rows:
        width = max(map(len, rows))
        yield Block("table", rows=tuple(row + ("",) * (width - len(row)) for row in rows), bounded=True)
