"""Lines and tables of a page → blocks, as they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from kg.reports.blocks import Block
from kg.reports.pdf import aligned_tables, page_columns
from kg.reports.pdf.bounded_tables import Grid
from kg.reports.pdf.text_lines import Line

LARGE = 1.04
"""Size of a heading, at least, as a share of the body's."""
SPACED = 1.28
"""Distance of two base lines, in usual distances, from which on a paragraph may start."""


def flow(lines: Sequence[Line], grids: Sequence[Grid], body: float, page: int) -> Iterator[Block]:
    """Lines and tables as they are read: a drawn table comes before the first line below it."""
    waiting = sorted(grids, key=lambda one: -one.top)
    for group in page_columns.ordered(lines):
        opens = True
        for part in aligned_tables.split(group):
            if isinstance(part, tuple):
                yield Block("table", page=page, rows=part)
                opens = False
                continue
            pitch = _pitch(part)
            above: Line | None = None
            for line in part:
                while waiting and waiting[0].bottom >= line.bottom and _beside(waiting[0], line):
                    yield Block("table", page=page, rows=waiting.pop(0).rows, bounded=True)
                    above, opens = None, False
                yield _block(line, above, pitch, body, page, opens)
                above, opens = line, False
    for grid in waiting:
        yield Block("table", page=page, rows=grid.rows, bounded=True)


def _beside(grid: Grid, line: Line) -> bool:
    return grid.left <= line.right and line.left <= grid.right


def _pitch(lines: Sequence[Line]) -> float:
    steps = [above.bottom - line.bottom for above, line in pairwise(lines)]
    steps = [step for step in steps if step > 0]
    return median(steps) if steps else 0.0


def _block(line: Line, above: Line | None, pitch: float, body: float, page: int, opens: bool) -> Block:
    spaced = above is None or above.bottom - line.bottom > SPACED * min(pitch or 99.0, 1.35 * line.size)
    large = line.size >= LARGE * body or (line.bold and spaced)
    kind = "heading" if large and len(line.text) < 160 else "line"
    return Block(kind, line.text, page, starts=spaced and not opens, opens=opens, marks=line.marks)  # type: ignore[arg-type]
