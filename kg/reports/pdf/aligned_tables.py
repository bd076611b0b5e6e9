"""Tables without drawn lines: rows of short pieces that begin at the same places, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports.pdf.text_lines import Line

LEAST = 3
"""Rows that make a table, the heading among them."""
NEAR = 6.0
"""Points by which the beginnings of a column may differ."""


def split(group: Sequence[Line]) -> list[list[Line] | tuple[tuple[str, ...], ...]]:
    """The lines of a group in stretches: running text as lists of lines, tables as tuples of rows."""
    rows = _rows(group)
    found: list[list[Line] | tuple[tuple[str, ...], ...]] = []
    place = 0
    while place < len(rows):
        end = _end(rows, place)
        if end - place >= LEAST:
            found.append(_table(rows[place:end]))
            place = end
            continue
        if not found or isinstance(found[-1], tuple):
            found.append([])
        found[-1].extend(rows[place])  # type: ignore[union-attr]
        place += 1
    return found


def _rows(group: Sequence[Line]) -> list[list[Line]]:
    """Lines of one base line together, from the left."""
    rows: list[list[Line]] = []
    for line in group:
        if rows and abs(rows[-1][0].bottom - line.bottom) < 0.35 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _end(rows: Sequence[Sequence[Line]], start: int) -> int:
    """Where the table that begins at `start` ends; `start` where none begins."""
    if len(rows[start]) < 2:
        return start
    columns = [one.left for one in rows[start]]
    end = start + 1
    while end < len(rows) and _fits(rows[end], columns, rows[end - 1]):
        end += 1
    while end > start and len(rows[end - 1]) < 2 and not _goes_on(rows[end - 1], columns, rows[end - 2]):
        end -= 1
    return end


def _fits(row: Sequence[Line], columns: Sequence[float], above: Sequence[Line]) -> bool:
    """Whether a row's pieces begin where the columns do: at least two of them, or one that goes on a cell above."""
    if any(_column(one, columns) is None for one in row):
        return False
    return len(row) >= 2 or _goes_on(row, columns, above)


def _goes_on(row: Sequence[Line], columns: Sequence[float], above: Sequence[Line]) -> bool:
    """Whether all pieces of a row stand close below pieces of the row above and none in the first column."""
    near = above[0].bottom - row[0].bottom < 1.45 * row[0].size
    held = {_column(one, columns) for one in above}
    return near and all(_column(one, columns) in held for one in row) and _column(row[0], columns) != 0


def _column(line: Line, columns: Sequence[float]) -> int | None:
    place = min(range(len(columns)), key=lambda one: abs(columns[one] - line.left))
    return place if abs(columns[place] - line.left) <= NEAR else None


def _table(rows: Sequence[Sequence[Line]]) -> tuple[tuple[str, ...], ...]:
    columns = [one.left for one in rows[0]]
    cells: list[list[str]] = []
    for place, row in enumerate(rows):
        wrapped = place > 1 and len(row) < len(columns) and _goes_on(row, columns, rows[place - 1])
        if not wrapped or not cells:
            cells.append([""] * len(columns))
        for line in row:
            at = _column(line, columns) or 0
            cells[-1][at] = f"{cells[-1][at]} {line.text}".strip()
    return tuple(tuple(row) for row in cells)
