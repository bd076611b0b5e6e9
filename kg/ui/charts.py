"""Small charts, drawn by the Vega of Streamlit's own wheel: no request leaves the machine, no formula is evaluated."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import streamlit as st

Rows = Sequence[dict[str, Any]]
ORANGE, GREY, BLUE, GREEN = "#D55E00", "#A9A9A9", "#0072B2", "#009E73"
"""Okabe and Ito's colours, as in the graph pane."""
LINE = 11.0
"""Height in pixels of a line of an axis label."""


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
    st.vega_lite_chart(spec, alt=alt)


def moments(rows: Rows, *, what: str, when: str, until: str, kind: str, colours: dict[str, str], alt: str) -> None:
    """Dated lines: a point for a day, a bar for a time. `when` and `until` are ISO days."""
    shared = {
        "y": {"field": what, "type": "nominal", "sort": None, "axis": {**_axis(1), "grid": True}},
        "x": {
            "field": when,
            "type": "temporal",
            "title": None,
            "axis": {"labelOverlap": True, "format": "%Y-%m", "grid": True},
        },
        "color": _colour(kind, colours, list(dict.fromkeys(row[kind] for row in rows))),
        "tooltip": [{"field": name, "title": " "} for name in rows[0]],
    }
    time = {"mark": {"type": "rule", "strokeWidth": 6, "opacity": 0.5}, "encoding": {**shared, "x2": {"field": until}}}
    day = {"mark": {"type": "point", "filled": True, "size": 90, "opacity": 1}, "encoding": shared}
    st.vega_lite_chart({"data": {"values": list(rows)}, "height": {"step": 34}, "layer": [time, day]}, alt=alt)


def _colour(field: str, colours: dict[str, str], order: list[str]) -> dict[str, Any]:
    """One entry a line in the legend: a wide one would be cut off at the edge of a narrow column."""
    return {
        "field": field,
        "scale": {"domain": order, "range": [colours.get(name, GREY) for name in order]},
        "legend": {"orient": "top", "direction": "vertical", "title": None, "labelLimit": 0},
    }
