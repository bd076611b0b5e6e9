"""Enter in a field of a day takes the day: by itself the field waits until the reader leaves it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@cache
def _component() -> ComponentRenderer:
    script = (files(__package__) / "entered.js").read_text("utf-8")
    return st.components.v2.component("export_control_entered_day", html="<span hidden></span>", js=script)


def listen() -> None:
    """Listen on this page; once is enough for all its fields."""
    _component()(key="entered-day", height=1)
