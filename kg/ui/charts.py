"""Small charts, drawn by the Vega of Streamlit's own wheel: no request leaves the machine, no formula is evaluated."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import streamlit as st

Rows = Sequence[dict[str, Any]]
ORANGE, GREY, BLUE, GREEN = "#D55E00", "#A9A9A9", "#0072B2", "#009E73"
PINK, SKY = "#CC79A7", "#56B4E9"
"""Okabe and Ito's colours, as in the graph pane."""
ROOM = {"left": 5, "right": 10, "top": 5, "bottom": 20}
"""Pixels around a picture: the last number of an axis is wider than Vega reckons."""
LINE = 11.0
"""Height in pixels of a line of an axis label."""


INK = {"light": "#404450", "dark": "#D4D6DB"}
"""Of the words of an axis and a legend, by theme: Streamlit's own grey is too pale to be read at their size."""


PAPER = {"light": "#ffffff", "dark": "#171614"}


def halo() -> dict[str, Any]:
    """What a name has behind its letters where it stands on a picture, in the colour of the paper."""
    paper = PAPER[theme()]
    return {"stroke": paper, "color": paper, "strokeWidth": 5, "strokeOpacity": 0.9, "strokeJoin": "round"}


def theme() -> str:
    """`light` or `dark`, as the reader has it."""
    return "dark" if st.context.theme.type == "dark" else "light"


def _whole(spec: dict[str, Any]) -> dict[str, Any]:
    """The picture with what holds for every one: the ink of its words, and that no part of it is read out by itself."""
    ink = INK[theme()]
    read_out = {"aria": False}  # Vega reads its axes out in English; `alt` tells the same in the reader's language
    own = {"labelColor": ink, "titleColor": ink, **read_out}
    words = {"axis": own, "legend": own, "title": {"color": ink, "subtitleColor": ink}}
    config = {**words, **spec.get("config", {}), "mark": {"aria": False}}
    return {"padding": ROOM, **spec, "config": config}


def headed(title: str, below: Sequence[str]) -> dict[str, Any]:
    """The part of a picture that says what it shows, for those who see the saved picture alone; and room around it."""
    told = {
        "text": title,
        "subtitle": list(below),
        "anchor": "start",
        "fontSize": 15,
        "subtitleFontSize": 12,
        "offset": 14,
    }
    return {"title": told, "padding": {"left": 5, "right": 12, "top": 8, "bottom": 16}}


def drawn(spec: dict[str, Any], *, alt: str) -> None:
    """Draw a picture of Vega-Lite, which its reader can save as PNG. `alt` is read out instead of it."""
    st.vega_lite_chart(_whole(spec), alt=alt)


def chosen(spec: dict[str, Any], *, alt: str, key: str, name: str, field: str) -> Any:
    """Draw a picture whose parts can be clicked: the `field` of the part that is, by the picture's parameter `name`."""
    picked = st.vega_lite_chart(_whole(spec), alt=alt, key=key, on_select="rerun", selection_mode=name)
    found = picked["selection"].get(name) or []
    return found[0].get(field) if found else None


def broken(text: str, width: int = 34, lines: int = 3) -> str:
    """The text as a label of several lines."""
    return "\n".join(textwrap.wrap(text, width, max_lines=lines, placeholder=" …"))


def _axis(lines: int) -> dict[str, Any]:
    """An axis whose labels keep their line breaks, with so many lines centred on the bar."""
    offset = -LINE * (lines - 1) / 2
    return {
        "labelExpr": "split(datum.label, '\\n')",
        "labelLimit": 0,
        "labelOffset": offset,
        "ticks": False,
        "title": None,
    }


def stacked(
    rows: Rows, *, y: str, kind: str, count: str, colours: dict[str, str], alt: str, step: int = 34, lines: int = 1
) -> None:
    """Horizontal bars by `y`, stacked by `kind` in the order of `colours`. The labels of `y` tell the numbers."""
    order = list(colours)
    spec = {
        "data": {"values": [{**row, "place": order.index(row[kind])} for row in rows]},
        "height": {"step": step},
        "mark": {"type": "bar"},
        "encoding": {
            "y": {"field": y, "type": "nominal", "sort": None, "axis": _axis(lines)},
            "x": {"field": count, "type": "quantitative", "title": None, "axis": {"tickMinStep": 1}},
            "order": {"field": "place"},
            "color": _colour(kind, colours, order),
            "tooltip": [{"field": y, "title": " "}, {"field": kind, "title": " "}, {"field": count, "title": " "}],
        },
    }
    drawn(spec, alt=alt)


def waterfall(rows: Rows, *, kind: str, colours: dict[str, str], alt: str) -> None:
    """Horizontal bars from `start` to `end`, each with its `label` of up to two lines, coloured by `kind`."""
    spec = {
        "data": {"values": list(rows)},
        "height": {"step": 40},
        "mark": {"type": "bar", "height": 18},
        "encoding": {
            "y": {"field": "label", "type": "nominal", "sort": None, "axis": _axis(2)},
            "x": {"field": "start", "type": "quantitative", "title": None, "axis": {"tickMinStep": 1}},
            "x2": {"field": "end"},
            "color": _colour(kind, colours, list(dict.fromkeys(row[kind] for row in rows)), direction="horizontal"),
            "tooltip": [{"field": "label", "title": " "}, {"field": kind, "title": " "}],
        },
    }
    drawn(spec, alt=alt)


def moments(rows: Rows, *, what: str, when: str, until: str, kind: str, colours: dict[str, str], alt: str) -> None:
    """Dated lines: a point for a day, a bar for a time. `when` and `until` are ISO days."""
    shared = {
        "y": {"field": what, "type": "nominal", "sort": None, "axis": {**_axis(1), "grid": True}},
        "x": {
            "field": when,
            "type": "temporal",
            "title": None,
            "axis": months([str(row[name]) for row in rows for name in (when, until)]),
        },
        "color": _colour(kind, colours, list(dict.fromkeys(row[kind] for row in rows))),
        "tooltip": [{"field": name, "title": " "} for name in rows[0]],
    }
    time = {"mark": {"type": "rule", "strokeWidth": 6, "opacity": 0.5}, "encoding": {**shared, "x2": {"field": until}}}
    day = {"mark": {"type": "point", "filled": True, "size": 90, "opacity": 1}, "encoding": shared}
    drawn({"data": {"values": list(rows)}, "height": {"step": 34}, "layer": [time, day]}, alt=alt)


STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between two lines of a time axis."""
LINES = 14
"""Lines for whose labels there is room."""


def months(days: Sequence[str]) -> dict[str, Any]:
    """A time axis with a line every so many months: each label stands for a month of its own. `days` are ISO days."""
    numbers = [int(day[:4]) * 12 + int(day[5:7] or 1) for day in days if day]
    span = max(numbers, default=0) - min(numbers, default=0)
    step = next((step for step in STEPS if span <= step * LINES), STEPS[-1])
    every = {"interval": "month", "step": step}
    return {"labelOverlap": True, "format": "%Y-%m", "grid": True, "tickCount": every}


def _colour(field: str, colours: dict[str, str], order: list[str], direction: str = "vertical") -> dict[str, Any]:
    """One entry a line in the legend: a wide one would be cut off at the edge of a narrow column."""
    return {
        "field": field,
        "scale": {"domain": order, "range": [colours.get(name, GREY) for name in order]},
        "legend": {"orient": "top", "direction": direction, "title": None, "labelLimit": 0},
    }
