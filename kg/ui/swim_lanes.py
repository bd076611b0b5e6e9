"""Swim lanes: things above each other over one time line, a line of marks a kind; what two things share is joined."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from kg.ui import charts

STEP = 15
"""Pixels of one kind within a lane."""
LABELS = 18
"""Labels beside each other for which a line has room."""

LEGEND = 3
"""Kinds beside each other in the legend: more were cut off at the edge of a narrow window."""


def lanes(marks: Sequence[dict[str, Any]], colours: dict[str, str], *, alt: str) -> None:
    """Draw marks: `ship`, `kind`, `lane`, `start`, `end` (ISO days), `spans`, `sure`, `short`, `event`, `said`.

    Filled where a source asserts it, hollow where it does not. Marks of one `event` in two lanes are joined by a line.
    """
    kinds = [kind for kind in colours if any(mark["kind"] == kind for mark in marks)]
    spec = {
        "data": {"values": labelled(marks)},
        "height": {"step": STEP, "for": "offset"},
        "encoding": {"x": {"field": "start", "type": "temporal", "title": None,
                           "axis": charts.months([str(mark[name]) for mark in marks for name in ("start", "end")])}},
        "layer": [_joined(kinds), _spans(kinds, colours), _days(kinds, colours, sure=True),
                  _days(kinds, colours, sure=False), _shorts(kinds)],
    }  # fmt: skip
    charts.drawn(spec, alt=alt)


def labelled(marks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The marks with whether there is room for their `short` before the next: else the tooltip tells it."""
    days = [date.fromisoformat(mark[name]).toordinal() for mark in marks for name in ("start", "end")]
    room = (max(days, default=0) - min(days, default=0)) / LABELS
    last: dict[tuple[str, str], int] = {}
    told = []
    for mark in sorted(marks, key=lambda mark: str(mark["start"]), reverse=True):
        day, lane = date.fromisoformat(mark["start"]).toordinal(), (mark["ship"], mark["kind"])
        free = bool(mark["short"]) and last.get(lane, day + 2 * room) - day >= room
        last[lane] = day
        told.append({**mark, "labelled": free})
    return sorted(told, key=lambda mark: marks.index({name: mark[name] for name in mark if name != "labelled"}))


def _places(kinds: list[str]) -> dict[str, Any]:
    return {
        "y": {"field": "ship", "type": "nominal", "sort": None, "title": None,
              "axis": {"labelLimit": 220, "grid": True, "ticks": False}},
        "yOffset": {"field": "kind", "type": "nominal", "sort": kinds, "scale": {"domain": kinds}},
    }  # fmt: skip


def _marked(kinds: list[str], colours: dict[str, str]) -> dict[str, Any]:
    return {
        **_places(kinds),
        "color": {"field": "kind", "type": "nominal",
                  "legend": {"orient": "top", "title": None, "labelLimit": 0, "columns": LEGEND},
                  "scale": {"domain": kinds, "range": [colours[kind] for kind in kinds]}},
        "tooltip": [{"field": "ship", "title": " "}, {"field": "said", "title": " "}],
    }  # fmt: skip


def _joined(kinds: list[str]) -> dict[str, Any]:
    return {
        "mark": {"type": "line", "color": charts.GREY, "strokeWidth": 1.5},
        "encoding": {**_places(kinds), "detail": {"field": "event"}},
    }


def _spans(kinds: list[str], colours: dict[str, str]) -> dict[str, Any]:
    return {
        "transform": [{"filter": {"field": "spans", "equal": True}}],
        "mark": {"type": "rule", "strokeWidth": 6, "opacity": 0.5},
        "encoding": {**_marked(kinds, colours), "x2": {"field": "end"}},
    }


def _days(kinds: list[str], colours: dict[str, str], *, sure: bool) -> dict[str, Any]:
    return {
        "transform": [{"filter": {"field": "sure", "equal": sure}}],
        "mark": {"type": "point", "filled": sure, "size": 70, "opacity": 1, "strokeWidth": 2},
        "encoding": _marked(kinds, colours),
    }


def _shorts(kinds: list[str]) -> dict[str, Any]:
    return {
        "transform": [{"filter": {"field": "labelled", "equal": True}}],
        "mark": {"type": "text", "dx": 15, "fontSize": 11, "fontWeight": 600, "color": charts.INK[charts.theme()]},
        "encoding": {**_places(kinds), "text": {"field": "short"}},
    }
