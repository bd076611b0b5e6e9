"""A table as a workbook of one sheet with a filter: numbers stay numbers, and no cell computes."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from typing import Any

from kg.answers import cells

LONGEST = 32_767
"""Characters that a cell of a workbook can hold."""
MOST = 1_048_575
"""Rows below the heading."""
WIDEST = 60


FORBIDDEN = str.maketrans("[]:*?/\\'", "        ")
"""Signs that the name of a sheet may not have."""


def workbook(columns: Sequence[str], rows: Sequence[Sequence[Any]], name: str = "") -> bytes:
    """The workbook, its sheet called by the name.

    A text that begins like a formula is stored as text that the program leaves alone.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        page = book.add_worksheet(name.translate(FORBIDDEN)[:31].strip() or None)
        bold, plain = book.add_format({"bold": True}), book.add_format({"quote_prefix": True})
        page.freeze_panes(1, 0)
        for place, name in enumerate(columns):
            page.write_string(0, place, name, bold)
            widths = [_columns(cells.text(row[place])) for row in rows[:200]]
            page.set_column(place, place, min(max([_columns(name), *widths]) + 4, WIDEST))
        if rows and columns:
            page.autofilter(0, 0, min(len(rows), MOST), len(columns) - 1)
        for line, row in enumerate(rows[:MOST], 1):
            for place, value in enumerate(row):
                _write(page, line, place, value, plain)
    return buffer.getvalue()


def _columns(text: str) -> int:
    """Width in columns of a Latin letter; a Chinese, Japanese or Korean one takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text[:WIDEST])


def _write(page: Any, line: int, place: int, value: Any, plain: Any) -> None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        page.write_number(line, place, value)
    elif text := cells.text(value)[:LONGEST]:
        text = f"'{text}" if cells.computes(text) else text
        page.write_string(line, place, text, plain if text[:1] in (*cells.STARTERS, "'") else None)
