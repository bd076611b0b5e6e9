"""The map of the world in the package: no tiles, nothing is looked up. Lines between the middles of countries."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kg.ui import charts
from kg.ui.charts import BLUE, GREY, ORANGE

HERE = Path(__file__).parent
ABOUT_EAST_ASIA = -100
"""Degrees by which the map is turned, so that no way of this graph's cases crosses its edge."""


NORTH = 22
"""Degrees of the middle of the map: nobody sends goods to Antarctica."""

WIDE, HIGH = 5.5, 1.85
"""Width and height of the map by its scale, from the north of Russia to the south of Africa: in a wide window it is no
wider than its height allows, or countries were cut off above and below."""


class Way(NamedTuple):
    """Goods that went from one country to another: how many events say so, and whether all only allege it."""

    start: str
    end: str
    events: int
    alleged: bool
    label: str


@cache
def centres() -> dict[str, tuple[float, float]]:
    """Longitude and latitude of the middle of a country, by its code."""
    with (HERE / "centres.csv").open(encoding="utf-8", newline="") as file:
        return {row["country"]: (float(row["longitude"]), float(row["latitude"])) for row in csv.DictReader(file)}


@cache
def _borders() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HERE / "countries-110m.json").read_text("utf-8"))
    return found


def drawn(ways: Iterable[Way]) -> list[dict[str, Any]]:
    """The ways that have two middles, as rows of the chart."""
    known = centres()
    return [
        {"lon": known[w.start][0], "lat": known[w.start][1], "lon2": known[w.end][0], "lat2": known[w.end][1],
         "events": w.events, "alleged": w.alleged, "label": w.label}
        for w in ways if w.start in known and w.end in known and w.start != w.end
    ]  # fmt: skip


def world_map(ways: Sequence[Way], title: str, below: Sequence[str], *, alt: str, height: int = 460) -> None:
    """The map with a line a way: thicker where more events say so, dashed where all only allege it.

    `title` and the lines `below` it are part of the picture.
    """
    rows = drawn(ways)
    land = {
        "data": {"values": _borders(), "format": {"type": "topojson", "feature": "countries"}},
        "mark": {"type": "geoshape", "fill": "#8883", "stroke": GREY, "strokeWidth": 0.4},
    }
    spec = {
        **charts.headed(title, below),
        "height": height,
        "projection": {
            "type": "equalEarth",
            "rotate": [ABOUT_EAST_ASIA, 0],
            "center": [0, NORTH],
            "scale": {"expr": f"min(width / {WIDE}, height / {HIGH})"},
            "translate": {"expr": "[width / 2, height / 2]"},
        },
        "layer": [land, _lines(rows), _ends(rows)],
        "config": {"view": {"stroke": None}},
    }
    charts.drawn(spec, alt=alt)


def _lines(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "data": {"values": rows},
        "mark": {"type": "rule", "color": ORANGE, "opacity": 0.75},
        "encoding": {
            "longitude": {"field": "lon", "type": "quantitative"},
            "latitude": {"field": "lat", "type": "quantitative"},
            "longitude2": {"field": "lon2"},
            "latitude2": {"field": "lat2"},
            "strokeWidth": {"field": "events", "type": "quantitative", "scale": {"range": [1, 7]}, "legend": None},
            "strokeDash": {"condition": {"test": "datum.alleged", "value": [5, 4]}, "value": [1, 0]},
            "tooltip": [{"field": "label", "title": " "}],
        },
    }


def _ends(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "data": {"values": [{"lon": row["lon2"], "lat": row["lat2"], "label": row["label"]} for row in rows]},
        "mark": {"type": "circle", "color": BLUE, "size": 60},
        "encoding": {
            "longitude": {"field": "lon", "type": "quantitative"},
            "latitude": {"field": "lat", "type": "quantitative"},
            "tooltip": [{"field": "label", "title": " "}],
        },
    }
