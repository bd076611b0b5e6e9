"""The graph pane: a picture of nodes and edges in which one can click, drawn in the browser without any request."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from kg.ui.components.graph_pane import assets, wire
from kg.ui.i18n import Say, words
from kg.ui.picture import PaneEdge, PaneNode, Picture, Selection, picked

__all__ = ["PaneEdge", "PaneNode", "Selection", "graph_pane"]


@cache
def _component() -> ComponentRenderer:
    """Registered once a process; Streamlit itself carries it over to further runtimes (as in AppTest)."""
    return st.components.v2.component(
        "export_control_graph_pane", html=assets.HTML, css=assets.stylesheet(), js=assets.script()
    )


def graph_pane(
    nodes: Iterable[PaneNode],
    edges: Iterable[PaneEdge],
    *,
    key: str,
    height: int = 420,
    alt: str = "",
    say: Say | None = None,
    expandable: bool = True,
    ways: Iterable[tuple[str, ...]] = (),
) -> Selection:
    """Draw the graph and return what is selected in it.

    `height` is that of the picture in pixels; legend and text list come below it. `alt` is read out instead of the
    picture; without one it names the first nodes. `expandable`: the page answers a double click. `ways`: as in Picture.
    UsageError when ids repeat or an edge ends nowhere.
    """
    picture = Picture(tuple(nodes), tuple(edges), tuple(ways))
    data = wire.message(picture, height=height, alt=alt, say=say or words(), expandable=expandable)
    result = _component()(key=key, data=data, on_selected_change=_heard, on_expand_change=_heard)
    selected = result.get("selected") or {}
    return picked(picture, selected.get("nodes", ()), selected.get("edges", ()), result.get("expand") or "")


def _heard() -> None:
    """Streamlit returns only states and triggers that have a callback; the run that follows does the work."""
