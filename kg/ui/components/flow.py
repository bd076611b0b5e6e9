"""The flow of goods from country to country: columns of countries, a band a pair, as wide as events tell of it.

Where goods came from stands left, countries on the way in the middle, where they went right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from kg.ui import charts
from kg.ui.components.bands import WIDTH, Band, bars, corners

NOTHING: Mapping[str, Any] = MappingProxyType({})

HEAD, EVENT = 100, 6
"""Pixels for title and legend, which Streamlit takes from the height of a picture; and of one event: names of countries
that stand below each other have room for their letters.
"""


class Told(NamedTuple):
    """What stands in the picture itself, so that it is told where the picture alone is handed on."""

    title: str
    below: Sequence[str]
    """Lines below the title: what was asked for, and the day."""
    sure: tuple[str, str]
    """What the two colours mean: asserted bands, and doubtful ones."""


def flow(
    bands: Sequence[Band],
    labels: Mapping[str, str],
    counts: Mapping[tuple[int, str], int],
    told: Told,
    *,
    alt: str,
    key: str,
) -> str:
    """Draw it with what is `told` above it; the return value is the name of the band that was clicked, else empty.

    `counts`: how many events there are at a country of a column, which is less than its bands where one has several.
    """
    boxes = [
        {"x": bar.column / 2 - WIDTH, "x2": bar.column / 2 + WIDTH, "y": bar.top, "y2": bar.top + bar.size,
         "middle": bar.top + bar.size / 2, "label": f"{labels[bar.country]} {counts[at]}", "column": bar.column}
        for at, bar in bars(bands).items()
    ]  # fmt: skip
    tall = max((bar.top + bar.size for bar in bars(bands).values()), default=1.0)
    spec = {
        **charts.headed(told.title, told.below),
        "height": HEAD + max(200, min(1000, round(EVENT * tall))),
        "layer": [
            _bands(corners(bands, labels), told.sure),
            _boxes(boxes),
            _labels(boxes, 0),
            _labels(boxes, 1, charts.halo()),
            _labels(boxes, 1),
            _labels(boxes, 2),
        ],
        "config": {"view": {"stroke": None}},
    }
    chosen = charts.chosen(spec, alt=alt, key=key, name="band", field="band")
    return chosen if isinstance(chosen, str) else ""


def _place(field: str) -> dict[str, Any]:
    return {
        "field": field,
        "type": "quantitative",
        "axis": None,
        "scale": {"reverse": True, "zero": False, "nice": False},
    }


def _across(field: str) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "axis": None, "scale": {"domain": [-0.2, 1.2]}}


def _bands(rows: Iterable[dict[str, Any]], sure: tuple[str, str]) -> dict[str, Any]:
    return {
        "data": {"values": [{**row, "sure": sure[row["doubtful"]]} for row in rows]},
        "params": [{"name": "band", "select": {"type": "point", "fields": ["band"]}}],
        "mark": {"type": "area", "interpolate": "monotone", "cursor": "pointer"},
        "encoding": {
            "x": _across("x"), "y": _place("low"), "y2": {"field": "high"}, "detail": {"field": "band"},
            "color": {
                "field": "sure", "type": "nominal", "scale": {"domain": sure, "range": [charts.ORANGE, charts.GREY]},
                "legend": {"orient": "top", "title": None, "labelLimit": 0},
            },
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


def _labels(boxes: list[dict[str, Any]], column: int, more: Mapping[str, Any] = NOTHING) -> dict[str, Any]:
    """Names left of the first column and right of the others: on paper, not on a band."""
    left = column == 0
    ink = charts.INK[charts.theme()]
    side = {"align": "right" if left else "left", "dx": -6 if left else 6}
    return {
        "data": {"values": [box for box in boxes if box["column"] == column]},
        "mark": {
            "type": "text",
            "fontSize": 12,
            "color": ink,
            "baseline": "middle",
            **side,
            **more,
        },
        "encoding": {"x": _across("x" if left else "x2"), "y": _place("middle"), "text": {"field": "label"}},
    }
