"""Merged cells of a workbook: what looks like one cell, of which only the first holds the value."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kg.errors import SourceError
from kg.files.xlsx import GRID_LIMIT, opened

LIMIT = 200_000
"""Merged ranges of one sheet; a table has a few for each line of its header and each group of its rows."""


class Merged(NamedTuple):
    """First and last row and column of a range, from 1; columns as `xlsx.cells` counts them."""

    top: int
    bottom: int
    left: int
    right: int


def merged(path: Path, sheet: str) -> list[Merged]:
    """The ranges of a sheet. SourceError when there are more than it has room for."""
    found = opened(path).get_sheet_by_name(sheet)
    first = found.start[1] if found.start else 0  # the reader leaves out empty columns at the left, not empty lines
    ranges = [Merged(a[0] + 1, b[0] + 1, a[1] + 1 - first, b[1] + 1 - first) for a, b in found.merged_cell_ranges or []]
    lines = sum(min(one.bottom, found.total_height) - one.top + 1 for one in ranges)
    if len(ranges) > LIMIT or lines > GRID_LIMIT:
        todo = "open it in a spreadsheet program and save it as .xlsx again, or as CSV"
        raise SourceError(f"{len(ranges):,} merged ranges in sheet {sheet!r}", where=path.name, todo=todo)
    return [one for one in ranges if one.left > 0]
