"""The order in which the lines of a page are read: one column, or two with lines over both between them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from kg.reports.pdf.text_lines import Line

LEAST = 6
"""Lines that each column must have."""
FILLED = 0.6
"""Share of its width that the median line of a column takes: cells of a table take less."""


def ordered(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups as they are read, each from its top to its end: one group a column and band."""
    down = sorted(lines, key=lambda one: (-one.bottom, one.left))
    gutter = _gutter(down)
    if gutter is None:
        return [down] if down else []
    bands: list[list[Line]] = [[]]
    for line in down:
        if line.left < gutter < line.right:
            bands += [[line], []]
        else:
            bands[-1].append(line)
    return [group for band in bands for group in _sides(band, gutter) if group]


def _sides(band: Sequence[Line], gutter: float) -> list[list[Line]]:
    if any(line.left < gutter < line.right for line in band):
        return [list(band)]
    return [[one for one in band if one.right <= gutter], [one for one in band if one.left >= gutter]]


def _gutter(lines: Sequence[Line]) -> float | None:
    """The place of the gap between two columns of text; None where the page has one column."""
    if len(lines) < 2 * LEAST:
        return None
    start, end = min(one.left for one in lines), max(one.right for one in lines)
    middle = (start + end) / 2
    for gutter in sorted({one.left - 1 for one in lines if abs(one.left - middle) < 0.15 * (end - start)}):
        left = [one for one in lines if one.right <= gutter]
        right = [one for one in lines if one.left >= gutter]
        over = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) >= LEAST and over * 4 < len(lines) and _text(left, right):
            return gutter
    return None


def _text(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether both sides hold running text: most of their lines reach over the column."""
    for side in (left, right):
        start, end = min(one.left for one in side), max(one.right for one in side)
        if median(one.right - one.left for one in side) < FILLED * (end - start) or end - start < 90:
            return False
    return True
