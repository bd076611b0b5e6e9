"""Small charts, drawn by the Vega of Streamlit's own wheel: no request leaves the machine, no formula is evaluated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

Rows = Sequence[dict[str, Any]]
ORANGE, GREY, BLUE, GREEN = "#D55E00", "#A9A9A9", "#0072B2", "#009E73"
"""Okabe and Ito's colours, as in the graph pane."""


def stacked(
    rows: Rows, *, y: str, kind: str, count: str, colours: dict[str, str], title: str, alt: str, step: int = 30
) -> None:
    """Horizontal bars by `y`, stacked by `kind` in the order of `colours`, with the number written in each part."""
    order = list(colours)
    shown = [{**row, "place": order.index(row[kind])} for row in rows if row[count]]
    shared: dict[str, Any] = {
        "y": {"field": y, "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 330, "ticks": False}},
        "x": {"field": count, "type": "quantitative", "stack": "zero", "title": title, "axis": {"tickMinStep": 1}},
        "order": {"field": "place"},
    }
    colour = {
        "field": kind,
        "scale": {"domain": order, "range": list(colours.values())},
        "legend": {"orient": "top", "title": None, "labelLimit": 400},
    }
    text = {**shared, "text": {"field": count}, "detail": {"field": kind}}
    text["x"] = {**shared["x"], "bandPosition": 0.5}
    tooltip = [{"field": y, "title": " "}, {"field": kind, "title": " "}, {"field": count, "title": title}]
    spec = {
        "data": {"values": shown},
        "height": {"step": step},
        "layer": [
            {"mark": {"type": "bar"}, "encoding": {**shared, "color": colour, "tooltip": tooltip}},
            {"mark": {"type": "text", "fontWeight": 600, "color": "black"}, "encoding": text},
        ],
    }
    st.vega_lite_chart(spec, alt=alt)


def moments(rows: Rows, *, what: str, when: str, until: str, kind: str, colours: dict[str, str], alt: str) -> None:
    """Dated lines: a point for a day, a bar for a time. `when` and `until` are ISO days."""
    order = list(dict.fromkeys(row[kind] for row in rows))
    shared = {
        "y": {"field": what, "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 420}},
        "x": {"field": when, "type": "temporal", "title": None, "axis": {"labelOverlap": True}},
        "color": {
            "field": kind,
            "scale": {"domain": order, "range": [colours.get(name, GREY) for name in order]},
            "legend": {"orient": "top", "title": None},
        },
        "tooltip": [{"field": name} for name in rows[0] if name not in (when, until)],
    }
    spec = {
        "data": {"values": list(rows)},
        "height": {"step": 24},
        "layer": [
            {
                "mark": {"type": "rule", "strokeWidth": 6, "opacity": 0.5},
                "encoding": {**shared, "x2": {"field": until}},
            },
            {"mark": {"type": "point", "filled": True, "size": 90, "opacity": 1}, "encoding": shared},
        ],
    }
    st.vega_lite_chart(spec, alt=alt)
