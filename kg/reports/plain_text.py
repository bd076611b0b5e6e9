"""Plain text → blocks: a line that is blank, or that begins with a number, starts a paragraph.

In text that is set with a blank line between any two, as courts have it, such a line starts none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.files import encodings
from kg.reports.blocks import Block

HEADING = re.compile(r"(?:[IVXLC]+|[A-Z])\.\s+\S.{0,100}|#{1,6}\s+\S.*|[A-Z][A-Z0-9 ,.'’()/-]{3,90}")
ROW = re.compile(r"^\s*\|(.+)\|\s*$")
WIDTH = 40
"""Signs of a line that is full."""
INDENT = 4
LONGEST_TITLE = 140
QUOTES = "\"'”’)"


def blocks(path: Path) -> Iterator[Block]:
    """Lines of a text file; tables are rows of cells between bars. SourceError when no encoding fits."""
    with path.open(encoding=encodings.form(path).encoding, newline=None) as file:
        content = file.read().replace("\f", "\n\n")
    above, rows = "", list[tuple[str, ...]]()
    for line in [*_close(content.split("\n")), ""]:
        text = " ".join(line.split())
        if row := ROW.match(line):
            rows.append(tuple(" ".join(cell.split()) for cell in row[1].split("|")))
            continue
        yield from _table(rows)
        rows = []
        if text:
            heading = not above and (HEADING.fullmatch(text) or _titled(text)) and text[-1:] not in ".,;"
            yield Block("heading" if heading else "line", text.lstrip("# "), starts=not above)
        above = text


def _close(lines: list[str]) -> Iterator[str]:
    """The lines without the blank ones that only set them apart."""
    for place, line in enumerate(lines):
        if line.strip() or not _apart(lines, place):
            yield line


def _apart(lines: list[str], place: int) -> bool:
    """Whether a blank line stands within a sentence: those around it stand apart as well, the next is not indented."""
    around = [lines[at].rstrip() if 0 <= at < len(lines) else "" for at in range(place - 2, place + 3)]
    beyond, before, _, behind, after = around
    if not before or not behind or len(before) < WIDTH or HEADING.fullmatch(before.strip()):
        return False
    if _titled(before.strip()) and not behind.lstrip()[:1].islower():
        return False
    whole = before.rstrip(QUOTES)[-1:] in ".:;!?"
    apart = behind.lstrip()[:1].islower() or not (beyond.strip() or after.strip())
    return apart and not whole and _indent(behind) < _indent(before) + INDENT


def _titled(line: str) -> bool:
    """Whether a line is a title by its capitals: `Navy Seizes Tanker with Libyan Oil`."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line) if len(word) > 3]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 3 and len(line) < LONGEST_TITLE and line[-1:] not in ".,;:" and capital >= 0.8 * len(words)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _table(rows: list[tuple[str, ...]]) -> Iterator[Block]:
    rows = [row for row in rows if any(cell.strip("-: ") for cell in row)]
    if rows:
        width = max(map(len, rows))
        yield Block("table", rows=tuple(row + ("",) * (width - len(row)) for row in rows), bounded=True)
