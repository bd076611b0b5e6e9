"""Where the bands of a flow run: countries in columns, each as high as its events, and the corners of every band."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

COLUMNS = ("from", "via", "to")
GAP, WIDTH, POINTS = 2.2, 0.012, 16
"""Between two countries, in events; width of a country's bar, of 1; corners of a band's edge."""


class Band(NamedTuple):
    """Events that went from a country of one column to a country of another."""

    start: tuple[int, str]
    end: tuple[int, str]
    events: int
    doubtful: bool

    @property
    def name(self) -> str:
        """Which band it is: two of one pair of countries in other columns, or one that is doubted, are others."""
        return named(self.start, self.end, self.doubtful)


class Bar(NamedTuple):
    """A country in a column, from top to bottom in events."""

    column: int
    country: str
    top: float
    size: float


def named(start: tuple[int, str], end: tuple[int, str], doubtful: bool) -> str:
    """The name of the band between two countries in their columns, such as `0kr>1cn`; a doubted one ends in `?`."""
    return f"{start[0]}{start[1]}>{end[0]}{end[1]}{'?' if doubtful else ''}"


def bars(bands: Sequence[Band]) -> dict[tuple[int, str], Bar]:
    """A bar as high as its country's events on the side that has more, the highest first in each column."""
    sides: dict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0])
    for band in bands:
        sides[band.start][1] += band.events
        sides[band.end][0] += band.events
    found, tops = {}, dict.fromkeys(range(len(COLUMNS)), 0.0)
    for (column, country), both in sorted(sides.items(), key=lambda one: (one[0][0], -max(one[1]), one[0][1])):
        found[column, country] = Bar(column, country, tops[column], max(both))
        tops[column] += max(both) + GAP
    return found


def corners(bands: Sequence[Band], labels: Mapping[str, str]) -> list[dict[str, Any]]:
    """Points of each band: `x` from 0 to 1, `low` and `high` in events, and the name of the band."""
    places = bars(bands)
    used: dict[tuple[tuple[int, str], int], float] = defaultdict(float)
    rows = []
    for band in sorted(bands, key=lambda one: (places[one.start].top, places[one.end].top)):
        begin, end = places[band.start].top + used[band.start, 1], places[band.end].top + used[band.end, 0]
        used[band.start, 1] += band.events
        used[band.end, 0] += band.events
        told = f"{labels[band.start[1]]} → {labels[band.end[1]]}: {band.events}"
        for step in range(POINTS + 1):
            share = step / POINTS
            low = begin + (end - begin) * share * share * (3 - 2 * share)
            rows.append({"x": _along(band, share), "low": low, "high": low + band.events, "told": told,
                         "band": band.name, "doubtful": band.doubtful})  # fmt: skip
    return rows


def _along(band: Band, share: float) -> float:
    left, right = band.start[0] / 2 + WIDTH, band.end[0] / 2 - WIDTH
    return left + (right - left) * share
