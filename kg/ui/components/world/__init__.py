"""The map of the world in the package: no tiles, nothing is looked up. Lines between the middles of countries."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from kg.ui import charts
from kg.ui.charts import BLUE, GREY, ORANGE
from kg.ui.components.world.names import laid, most_first
from kg.ui.components.world.plane import TURNED, frame, moved, placed

HERE = Path(__file__).parent
HIGH, USUAL = 460, 900
"""Pixels of the map's height, and of the width for which its names are laid out."""
HEAD = 9.0
"""Pixels of the head of an arrow; lines end before the place, so that it is seen."""
BESIDE = 3.5
"""Pixels by which a line stands right of the straight one: the way back, and what is only alleged, have their own."""


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


def drawn(ways: Iterable[Way], pixels: float = 200.0) -> list[dict[str, Any]]:
    """The ways that have two middles, as rows of the chart. `pixels`: of a unit of the plane."""
    known = centres()
    return [_row(w, pixels) for w in ways if w.start in known and w.end in known and w.start != w.end]


def _row(way: Way, pixels: float) -> dict[str, Any]:
    """A line beside the straight one, ending where its head stands."""
    start, end = (centres()[code] for code in (way.start, way.end))
    (x, y), (x2, y2) = placed(*start), placed(*end)
    length = math.hypot(x2 - x, y2 - y)
    across, up = (x2 - x) / length, (y2 - y) / length
    off = BESIDE * (2 if way.alleged else 1) / pixels
    back = min(HEAD / pixels, length / 3)
    lon, lat = moved(*start, up * off, -across * off)
    lon2, lat2 = moved(*end, up * off - across * back, -across * off - up * back)
    return {
        "lon": lon, "lat": lat, "lon2": lon2, "lat2": lat2, "angle": math.degrees(math.atan2(across, up)),
        "events": way.events, "alleged": way.alleged, "label": way.label,
    }  # fmt: skip


def world_map(ways: Sequence[Way], names: Mapping[str, str], title: str, below: Sequence[str], *, alt: str) -> None:
    """The map with an arrow a way: thicker where more events say so, dashed where they only allege it.

    `names`: of countries by their codes, as far as they have room; `title` and the lines `below` it are part of the
    picture. Shown is the part of the world in which the ways lie.
    """
    known = centres()
    seen = [way for way in ways if {way.start, way.end} <= known.keys()]
    ends = most_first((code, way.events) for way in seen for code in (way.start, way.end))
    shown = frame([known[code] for code in ends] or [(-TURNED, 0)])
    pixels = min(USUAL / shown.wide, HIGH / shown.high)
    scale = f"min(width / {shown.wide:.4f}, height / {shown.high:.4f})"
    across, down = f"width / 2 - ({scale}) * {shown.x:.4f}", f"height / 2 + ({scale}) * {shown.y:.4f}"
    rows = drawn(seen, pixels)
    spec = {
        **charts.headed(title, below),
        "height": HIGH,
        "projection": {
            "type": "equalEarth",
            "rotate": [TURNED, 0],
            "scale": {"expr": scale},
            "translate": {"expr": f"[{across}, {down}]"},
        },
        "layer": [
            _land(),
            _lines(rows),
            _heads(rows),
            _ends([known[code] for code in ends]),
            *_names(laid({code: names[code] for code in ends}, known, shown, pixels)),
        ],
        "config": {"view": {"stroke": None}},
    }
    charts.drawn(spec, alt=alt)


def _land() -> dict[str, Any]:
    return {
        "data": {"values": _borders(), "format": {"type": "topojson", "feature": "countries"}},
        "mark": {"type": "geoshape", "fill": "#8883", "stroke": GREY, "strokeWidth": 0.4, "clip": True},
    }


def _at(lon: str, lat: str) -> dict[str, Any]:
    return {
        "longitude": {"field": lon, "type": "quantitative"},
        "latitude": {"field": lat, "type": "quantitative"},
    }


TOLD: Mapping[str, Any] = MappingProxyType({"tooltip": [{"field": "label", "title": " "}]})


def _lines(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "data": {"values": rows},
        "mark": {"type": "rule", "color": ORANGE, "opacity": 0.85},
        "encoding": {
            **_at("lon", "lat"),
            "longitude2": {"field": "lon2"},
            "latitude2": {"field": "lat2"},
            "strokeWidth": {"field": "events", "type": "quantitative", "scale": {"range": [1, 5]}, "legend": None},
            "strokeDash": {"condition": {"test": "datum.alleged", "value": [5, 4]}, "value": [1, 0]},
            **TOLD,
        },
    }


def _heads(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "data": {"values": rows},
        "mark": {"type": "point", "shape": "triangle-up", "filled": True, "color": ORANGE, "opacity": 1, "size": 60},
        "encoding": {
            **_at("lon2", "lat2"),
            "angle": {"field": "angle", "type": "quantitative", "scale": None},
            **TOLD,
        },
    }


def _ends(places: Iterable[tuple[float, float]]) -> dict[str, Any]:
    return {
        "data": {"values": [{"lon": lon, "lat": lat} for lon, lat in places]},
        "mark": {"type": "circle", "color": BLUE, "opacity": 1, "size": 40},
        "encoding": _at("lon", "lat"),
    }


def _names(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The names, each first in the colour of the paper behind itself; a layer for each side on which they stand."""
    sides = {(row["align"], row["dx"], row["dy"]) for row in rows}
    return [
        {
            "data": {"values": [row for row in rows if (row["align"], row["dx"], row["dy"]) == (align, dx, dy)]},
            "mark": {"type": "text", "fontSize": 12, "align": align, "dx": dx, "dy": dy, "baseline": "middle", **more},
            "encoding": {**_at("lon", "lat"), "text": {"field": "name"}},
        }
        for align, dx, dy in sorted(sides)
        for more in (charts.halo(), {"color": charts.INK[charts.theme()]})
    ]
