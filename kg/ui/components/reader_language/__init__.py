"""The language of the page, told to the browser: a screen reader and the browser's own hyphens go by it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@cache
def _component() -> ComponentRenderer:
    script = (files(__package__) / "language.js").read_text("utf-8")
    return st.components.v2.component("export_control_language", html="<span hidden></span>", js=script)


def tell(locale: str) -> None:
    """Tell the browser that the page is in this language."""
    _component()(key="reader-language", data={"locale": locale}, height=1)
