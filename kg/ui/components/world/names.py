"""Names of countries on the map, none over another: those of most events first, and only where there is room."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from kg.ui.components.world.plane import Frame, placed

LETTER, LINE, OFF, BELOW = 7.0, 15.0, 9.0, 12.0
"""Pixels of a narrow letter, of a line, and of the room between a place and its name, across and down."""
Side = tuple[str, int, int]
SIDES: tuple[Side, ...] = (("left", 1, 0), ("right", -1, 0), ("center", 0, -1), ("center", 0, 1))
"""Where a name may stand: how its text is aligned, and to which side of its place, across and down."""

Box = tuple[float, float, float, float]


def laid(
    names: Mapping[str, str], places: Mapping[str, tuple[float, float]], frame: Frame, pixels: float
) -> list[dict[str, Any]]:
    """Rows of the chart for the names of these countries, in their order; `pixels`: of a unit of the plane."""
    points = {code: _point(places[code], pixels) for code in names}
    taken = [_box(point, 0, SIDES[2]) for point in points.values()]
    rows = []
    for code, name in names.items():
        wide = sum(2 * LETTER if unicodedata.east_asian_width(letter) in "WF" else LETTER for letter in name)
        if side := _free(points[code], wide, taken, frame, pixels):
            taken.append(_box(points[code], wide, side))
            align, across, down = side
            at = {"lon": places[code][0], "lat": places[code][1]}
            rows.append({**at, "name": name, "align": align, "dx": across * OFF, "dy": down * BELOW})
    return rows


def _point(place: tuple[float, float], pixels: float) -> tuple[float, float]:
    x, y = placed(*place)
    return x * pixels, -y * pixels


def _free(point: tuple[float, float], wide: float, taken: list[Box], frame: Frame, pixels: float) -> Side | None:
    """The first side on which a name of this width is over nothing and within the map."""
    left, right = ((frame.x + half * frame.wide / 2) * pixels for half in (-1, 1))
    for side in SIDES:
        box = _box(point, wide, side)
        if left <= box[0] and box[2] <= right and not any(_over(box, other) for other in taken):
            return side
    return None


def _box(at: tuple[float, float], wide: float, side: Side) -> Box:
    _, across, down = side
    middle = at[0] + across * (OFF + wide / 2), at[1] + down * BELOW
    half = max(wide / 2, 3), LINE / 2 if wide else 3
    return middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1]


def _over(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def most_first(ends: Iterable[tuple[str, int]]) -> list[str]:
    """Codes of countries, those of most events first; each once."""
    sums: dict[str, int] = {}
    for code, events in ends:
        sums[code] = sums.get(code, 0) + events
    return sorted(sums, key=lambda code: (-sums[code], code))
