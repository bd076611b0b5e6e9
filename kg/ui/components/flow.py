"""The flow of goods from country to country: columns of countries, a band a pair, as wide as events tell of it.

Where goods came from stands left, countries on the way in the middle, where they went right. The bands are polygons
that are computed here, so that Vega-Lite draws them and Python tests see them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from kg.ui import charts

COLUMNS = ("from", "via", "to")
GAP, WIDTH, POINTS = 2.2, 0.012, 16
"""Between two countries, in events; width of a country's bar, of 1; corners of a band's edge."""


INK = "#767676"
"""Of names: read on light and on dark paper."""


class Band(NamedTuple):
    """Events that went from a country of one column to a country of another."""

    start: tuple[int, str]
    end: tuple[int, str]
    events: int
    doubtful: bool


class Bar(NamedTuple):
    """A country in a column, from top to bottom in events."""

    column: int
    country: str
    top: float
    size: float


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
    """Points of each band: `x` from 0 to 1, `low` and `high` in events, the pair it stands for."""
    places = bars(bands)
    used: dict[tuple[tuple[int, str], int], float] = defaultdict(float)
    rows = []
    for band in sorted(bands, key=lambda one: (places[one.start].top, places[one.end].top)):
        begin, end = places[band.start].top + used[band.start, 1], places[band.end].top + used[band.end, 0]
        used[band.start, 1] += band.events
        used[band.end, 0] += band.events
        pair = f"{band.start[1]}>{band.end[1]}"
        told = f"{labels[band.start[1]]} → {labels[band.end[1]]}: {band.events}"
        for step in range(POINTS + 1):
            share = step / POINTS
            low = begin + (end - begin) * share * share * (3 - 2 * share)
            rows.append({"x": _along(band, share), "low": low, "high": low + band.events, "pair": pair, "told": told,
                         "band": f"{band.start} {band.end} {band.doubtful}", "doubtful": band.doubtful})  # fmt: skip
    return rows


def _along(band: Band, share: float) -> float:
    left, right = band.start[0] / 2 + WIDTH, band.end[0] / 2 - WIDTH
    return left + (right - left) * share


def flow(bands: Sequence[Band], labels: Mapping[str, str], *, alt: str, key: str) -> str:
    """Draw it; the return value is the pair that was clicked, such as `kr>cn`, else empty."""
    boxes = [
        {"x": bar.column / 2 - WIDTH, "x2": bar.column / 2 + WIDTH, "y": bar.top, "y2": bar.top + bar.size,
         "middle": bar.top + bar.size / 2, "label": f"{labels[bar.country]} {bar.size:g}", "column": bar.column}
        for bar in bars(bands).values()
    ]  # fmt: skip
    tall = max((bar.top + bar.size for bar in bars(bands).values()), default=1.0)
    spec = {
        "height": max(260, min(1100, round(6 * tall))),
        "layer": [_bands(corners(bands, labels)), _boxes(boxes), *(_labels(boxes, column) for column in range(3))],
        "config": {"view": {"stroke": None}},
    }
    chosen = charts.chosen(spec, alt=alt, key=key, name="band", field="pair")
    return chosen if isinstance(chosen, str) else ""


def _place(field: str) -> dict[str, Any]:
    return {
        "field": field,
        "type": "quantitative",
        "axis": None,
        "scale": {"reverse": True, "zero": False, "nice": False},
    }


def _across(field: str) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "axis": None, "scale": {"domain": [-0.16, 1.16]}}


def _bands(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {
        "data": {"values": list(rows)},
        "params": [{"name": "band", "select": {"type": "point", "fields": ["pair"]}}],
        "mark": {"type": "area", "interpolate": "monotone", "cursor": "pointer"},
        "encoding": {
            "x": _across("x"), "y": _place("low"), "y2": {"field": "high"}, "detail": {"field": "band"},
            "color": {"condition": {"test": "datum.doubtful", "value": charts.GREY}, "value": charts.ORANGE},
            "opacity": {"condition": {"param": "band", "value": 0.62}, "value": 0.16},
            "tooltip": [{"field": "told", "title": " "}],
        },
    }  # fmt: skip


def _boxes(boxes: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "data": {"values": boxes}, "mark": {"type": "rect", "color": charts.BLUE},
        "encoding": {"x": _across("x"), "x2": {"field": "x2"}, "y": _place("y"), "y2": {"field": "y2"},
                     "tooltip": [{"field": "label", "title": " "}]},
    }  # fmt: skip


def _labels(boxes: list[dict[str, Any]], column: int) -> dict[str, Any]:
    """Names left of the first column and right of the others: on paper, not on a band."""
    left = column == 0
    side = {"align": "right" if left else "left", "dx": -6 if left else 6}
    return {
        "data": {"values": [box for box in boxes if box["column"] == column]},
        "mark": {"type": "text", "fontSize": 12, "color": INK, "baseline": "middle", **side},
        "encoding": {"x": _across("x" if left else "x2"), "y": _place("middle"), "text": {"field": "label"}},
    }
