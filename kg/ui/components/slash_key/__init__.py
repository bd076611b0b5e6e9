"""The key `/`: it leads to the search box from wherever one is not writing."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@cache
def _component() -> ComponentRenderer:
    script = (files(__package__) / "slash.js").read_text("utf-8")
    return st.components.v2.component("export_control_slash_key", html="<span hidden></span>", js=script)


def listen(label: str, locale: str) -> None:
    """Lead to the box of this accessible name; tell the browser that the page is in this language."""
    _component()(key="slash-key", data={"label": label, "locale": locale}, height=1)
