"""Values as cells of a table or a CSV file, harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
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


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it when a spreadsheet would compute it (OWASP, CSV injection)."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not _number(cell) else cell


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
