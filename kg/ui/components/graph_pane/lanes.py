"""Ways between two things as lanes from left to right: the start first, the end last, a lane for each way.

A thing of several ways stands in the lane of the first of them, and as far to the right as the longest of them has it.
So the nearest way runs straight along the top, and no arrow leads back.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

COLUMN, LANE = 235.0, 150.0
"""Pixels between the middles of two things beside and above each other: words of an arrow fit between them."""
Position = tuple[float, float]


def lanes(ways: Sequence[Sequence[str]]) -> dict[str, Position]:
    """Position of every thing of the ways, by its id."""
    columns = _columns(ways)
    placed: dict[str, tuple[int, int]] = {}
    for number, way in enumerate(ways):
        for id in way:
            if id not in placed:
                placed[id] = _free(columns[id], number, set(placed.values()))
    order = sorted({lane for _, lane in placed.values()})
    return {id: (COLUMN * column, LANE * order.index(lane)) for id, (column, lane) in placed.items()}


def _free(column: int, lane: int, taken: set[tuple[int, int]]) -> tuple[int, int]:
    """This place, or the next one below it that nothing stands at."""
    while (column, lane) in taken:
        lane += 1
    return column, lane


def _columns(ways: Sequence[Sequence[str]]) -> dict[str, int]:
    """Steps from the start, each thing to the right of what leads to it; two ways may name things in opposite order."""
    columns = {id: step for way in ways for step, id in enumerate(way)}
    for _ in range(max(map(len, ways), default=0)):
        for before, after in (pair for way in ways for pair in pairwise(way)):
            columns[after] = max(columns[after], columns[before] + 1)
    for way in ways:
        columns[way[-1]] = max(columns.values())
    return columns
