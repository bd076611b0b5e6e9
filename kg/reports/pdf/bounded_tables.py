"""Tables with lines around their cells: drawn edges that meet → a grid, and the words in each cell.

Our own, because pdfplumber, which reads such rows as exactly, takes a second a page for it (docs/reports-read.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.reports.pdf.drawn_edges import Edge
from kg.reports.pdf.glyphs import Word
from kg.reports.pdf.text_lines import lines

NEAR = 3.0
"""Points by which ends of edges that meet may be apart."""
MOST = 3_000
"""Edges beyond which a page is a picture."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with the place it takes on its page."""

    left: float
    """Points, from the left and the bottom of the page."""
    bottom: float
    right: float
    top: float
    rows: tuple[tuple[str, ...], ...]


def grids(edges: Sequence[Edge], words: list[Word]) -> tuple[list[Grid], list[Word]]:
    """The tables of a page with at least two rows and columns, and the words that stand in none."""
    found: list[Grid] = []
    for group in _meeting(edges if len(edges) <= MOST else ()):
        flats, uprights = _places(group, True), _places(group, False)
        if len(flats) < 3 or len(uprights) < 3:
            continue
        grid = _filled(flats, uprights, group, words)
        if len(grid.rows) > 1:
            found.append(grid)
            words = [one for one in words if not _in(one, grid.left, grid.bottom, grid.right, grid.top)]
    return found, words


def _meeting(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Edges in groups that hang together."""
    groups: list[list[Edge]] = []
    for edge in edges:
        met = [group for group in groups if any(_meet(edge, other) for other in group)]
        groups = [group for group in groups if not any(group is one for one in met)]
        groups.append([edge, *(other for group in met for other in group)])
    return groups


def _meet(one: Edge, other: Edge) -> bool:
    if one.flat == other.flat:
        near = abs(one.place - other.place) <= NEAR
        return near and one.start - NEAR <= other.end and other.start - NEAR <= one.end
    across = other.start - NEAR <= one.place <= other.end + NEAR
    return across and one.start - NEAR <= other.place <= one.end + NEAR


def _places(group: Sequence[Edge], flat: bool) -> list[float]:
    """Places of the edges along one axis, those that are near each other once; from the left, or from the top."""
    found: list[float] = []
    for place in sorted(edge.place for edge in group if edge.flat == flat):
        if not found or place - found[-1] > NEAR:
            found.append(place)
    return found[::-1] if flat else found


def _filled(flats: list[float], uprights: list[float], group: Sequence[Edge], words: list[Word]) -> Grid:
    rows = []
    for top, bottom in pairwise(flats):
        row = []
        start = uprights[0]
        for right in uprights[1:]:
            if _divided(group, right, (top + bottom) / 2) or right == uprights[-1]:
                row.append(_text([one for one in words if _in(one, start, bottom, right, top)]))
                start = right
            else:  # a cell over several columns: its text stands in the first
                row.append("")
        rows.append(tuple(row))
    kept = tuple(row for row in rows if any(row))
    return Grid(uprights[0], flats[-1], uprights[-1], flats[0], kept)


def _divided(group: Sequence[Edge], place: float, height: float) -> bool:
    return any(not edge.flat and abs(edge.place - place) <= NEAR and edge.start <= height <= edge.end for edge in group)


def _in(word: Word, left: float, bottom: float, right: float, top: float) -> bool:
    x, y = (word.left + word.right) / 2, word.bottom + word.size / 3
    return left <= x <= right and bottom <= y <= top


def _text(words: list[Word]) -> str:
    return " ".join(line.text for line in lines(words))
