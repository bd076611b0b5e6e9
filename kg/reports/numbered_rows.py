"""Blocks of tables → a paragraph a row; a table that goes on over the page is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kg.reports.blocks import Block
from kg.reports.document import TABLE, Paragraph


class Tables:
    """The tables of a document, numbered within their part."""

    def __init__(self) -> None:
        self._last: Block | None = None
        self._tables: Counter[str] = Counter()
        self._rows: Counter[str] = Counter()

    def end(self) -> None:
        """What comes next is no more of the last table."""
        self._last = None

    def rows(self, block: Block, part: str, heading: str) -> Iterator[Paragraph]:
        """The rows of a table, or of what goes on of the one at the end of the page before."""
        before, rows = self._last, block.rows
        if before is not None and before.page == block.page - 1 and len(before.rows[0]) == len(rows[0]):
            head = before.rows[0]
            rows = rows[1:] if rows[0] == head else rows
        else:
            self._tables[part] += 1
            head, rows = rows[0], rows[1:]
        self._last = replace(block, rows=(head, *rows))
        table = f"{part}/table {self._tables[part]}"
        for row in rows:
            self._rows[table] += 1
            cells = tuple(zip(head, row, strict=True))
            key, text = f"{table}/{self._rows[table]}", " | ".join(row)
            yield Paragraph(key, part, "", text, block.page, block.page, (), TABLE, cells, heading)
