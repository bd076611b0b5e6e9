"""Values as cells of a table or a CSV file, harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import Any


def text(value: Any) -> str:
    """A cell as text: lists joined, nothing for None, whole floats without a point."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(text(part) for part in value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def comma_separated(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """CSV text; a cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([harmless(column) for column in columns])
    for row in rows:
        writer.writerow([harmless(text(cell)) for cell in row])
    return buffer.getvalue()


STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet begins a formula with, the wide forms of a Japanese keyboard too (OWASP, CSV injection)."""
NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][+-]?\d+)?\s?%?|[+-]?\.\d+|-+", re.ASCII)
"""A number, or dashes for `nothing`: there is nothing in it to compute."""
CALL = re.compile(r"[^\W\d]\w*\(|[|!\[{]|://")
"""A function, another program, another sheet or another machine."""


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it when a spreadsheet that reads CSV would compute it."""
    return f"'{cell}" if cell[:1] in STARTERS and not NUMBER.fullmatch(cell) else cell


def computes(cell: str) -> bool:
    """Whether a text is plainly a formula, as nobody writes names, dates or telephone numbers."""
    return cell[:1] in ("=", "＝") or (cell[:1] in STARTERS and CALL.search(cell) is not None)
