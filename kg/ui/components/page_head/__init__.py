"""The head of the page in sight again: what was done is told there, and Streamlit stays where the button was."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@cache
def _component() -> ComponentRenderer:
    script = (files(__package__) / "head.js").read_text("utf-8")
    return st.components.v2.component("export_control_page_head", html="<span hidden></span>", js=script)


def show(turn: int) -> None:
    """Show the head once for each turn; 0 is none yet."""
    _component()(key="page-head", data={"turn": turn}, height=1)
