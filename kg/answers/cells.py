"""Values as cells of a table or a CSV file, harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
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


CELL, TABLE = 10_000, 2_000_000
"""Characters of a cell, and of a whole table, that are drawn: a page of text has 3,000, and drawing 2,000,000 takes a
terminal 1.5 s."""


@dataclass(frozen=True)
class Fitted:
    """Rows for people to read; `told` says what was cut, and is empty when nothing was."""

    rows: list[list[Any]]
    told: str


def fitted(rows: Sequence[Sequence[Any]], cell: int = CELL, table: int = TABLE) -> Fitted:
    """Rows with cells cut at `cell` characters, each with its size, and only as many as `table` characters hold."""
    shown: list[list[Any]] = []
    cut = used = 0
    for row in rows:
        texts = [text(value) for value in row]
        cut += sum(len(one) > cell for one in texts)
        used += sum(min(len(one), cell) for one in texts)
        if used > table and shown:
            break
        shown.append([_short(one, cell) if len(one) > cell else value for one, value in zip(texts, row, strict=True)])
    left = len(rows) - len(shown)
    told = [f"{cut:,} long cells"] * bool(cut) + [f"{left:,} of {len(rows):,} rows are not shown"] * bool(left)
    return Fitted(shown, " and ".join(told))


def _short(long: str, cell: int) -> str:
    return f"{long[:cell]} … ({len(long):,} characters)"


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
