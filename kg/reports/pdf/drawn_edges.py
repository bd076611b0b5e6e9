"""The straight lines that are drawn on a PDF page, as edges of cells."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

MOST = 20_000
"""Drawn objects beyond which a page is a picture, not a table."""
THIN = 2.5
"""Points: a box that is no thicker is a line."""


class Edge(NamedTuple):
    """A drawn line along one axis."""

    flat: bool
    """Along x; else along y."""
    place: float
    """Its y where it is flat, else its x."""
    start: float
    end: float


def edges(page: Any) -> list[Edge]:
    """All horizontal and vertical lines of a page; none where it is full of drawings."""
    import pypdfium2.raw as raw

    count = raw.FPDFPage_CountObjects(page)
    if count > 10 * MOST:
        return []
    objects = (raw.FPDFPage_GetObject(page, place) for place in range(count))
    paths = [one for one in objects if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_PATH]
    return [edge for path in paths for edge in _of(path)] if len(paths) <= MOST else []


def _of(path: Any) -> Iterator[Edge]:
    import pypdfium2.raw as raw

    points = list(_points(path)) if raw.FPDFPath_CountSegments(path) <= 4 * MOST else []
    left, right = min((x for x, _, _ in points), default=0.0), max((x for x, _, _ in points), default=0.0)
    low, high = min((y for _, y, _ in points), default=0.0), max((y for _, y, _ in points), default=0.0)
    if points and min(right - left, high - low) <= THIN:
        yield from _edge((left, low), (right, high))
        return
    first = here = (0.0, 0.0)
    for x, y, moves in points:
        if moves:
            first = (x, y)
        else:
            yield from _edge(here, (x, y))
        here = (x, y)
    if points and raw.FPDFPathSegment_GetClose(raw.FPDFPath_GetPathSegment(path, len(points) - 1)):
        yield from _edge(here, first)


def _points(path: Any) -> Iterator[tuple[float, float, bool]]:
    """Points of a path on the page, and whether the pen moves there without drawing."""
    import pypdfium2.raw as raw

    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    for place in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, place)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        moves = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO
        right = matrix.a * x.value + matrix.c * y.value + matrix.e
        yield right, matrix.b * x.value + matrix.d * y.value + matrix.f, moves


def _edge(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Edge]:
    wide, tall = abs(one[0] - other[0]), abs(one[1] - other[1])
    if tall <= THIN < wide:
        yield Edge(True, (one[1] + other[1]) / 2, min(one[0], other[0]), max(one[0], other[0]))
    elif wide <= THIN < tall:
        yield Edge(False, (one[0] + other[0]) / 2, min(one[1], other[1]), max(one[1], other[1]))
