"""Where the map puts a place: the Equal Earth projection (Šavrič, Patterson and Jenny 2018), turned to East Asia.

Vega draws by it; lengths and angles on the picture are reckoned here: heads of arrows, room between lines, the frame.
Units: those of the projection, in which the world is about 5.4 wide.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

TURNED = -100
"""Degrees by which the map is turned, so that no way of this graph's cases crosses its edge."""
TERMS = (1.340264, -0.081106, 0.000893, 0.003796)
WORLD = (5.5, 2.7)
"""Width and height of the whole map."""
NEAREST = (1.3, 0.5)
"""Width and height below which the frame does not close in: neighbours are to be seen."""
ROOM = 0.16
"""Share of the frame that is left free around the ends."""


class Frame(NamedTuple):
    """The part of the plane that is shown: its middle, width and height."""

    x: float
    y: float
    wide: float
    high: float


def placed(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place lies in the plane: to the right, and up."""
    angle = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    turned = math.radians((longitude + TURNED + 180) % 360 - 180)
    a, b, c, d = TERMS
    powers = a + 3 * b * angle**2 + 7 * c * angle**6 + 9 * d * angle**8
    across = 2 * math.sqrt(3) * turned * math.cos(angle) / (3 * powers)
    return across, a * angle + b * angle**3 + c * angle**7 + d * angle**9


def moved(longitude: float, latitude: float, right: float, up: float) -> tuple[float, float]:
    """The place a little off another: good for lengths of some hundredths of the map."""
    tiny = 0.01
    here, east, north = (
        placed(longitude, latitude),
        placed(longitude + tiny, latitude),
        placed(longitude, latitude + tiny),
    )
    latitudes = up * tiny / (north[1] - here[1])
    leaning = latitudes * (north[0] - here[0]) / tiny  # meridians lean away from the middle one
    return longitude + (right - leaning) * tiny / (east[0] - here[0]), latitude + latitudes


def frame(places: Sequence[tuple[float, float]]) -> Frame:
    """The part of the world with these places, each its longitude and latitude; no more than the whole map."""
    points = [placed(*place) for place in places]
    sides = []
    for axis, least, most in zip((0, 1), NEAREST, WORLD, strict=True):
        low, high = (choose(point[axis] for point in points) for choose in (min, max))
        size = min(max((high - low) * (1 + 2 * ROOM), least), most)
        sides.append((0.0 if size == most else (low + high) / 2, size))
    (x, wide), (y, high) = sides
    return Frame(x, y, wide, high)
