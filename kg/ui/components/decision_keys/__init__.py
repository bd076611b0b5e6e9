"""Keys of a bar of buttons: a letter presses the button of its name, wherever one is not writing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@cache
def _component() -> ComponentRenderer:
    script = (files(__package__) / "keys.js").read_text("utf-8")
    return st.components.v2.component("export_control_decision_keys", html="<span hidden></span>", js=script)


def listen(bar: str, buttons: Mapping[str, str]) -> None:
    """Press a button of the container with the key `bar`: letter → key of the button."""
    _component()(key=f"keys-{bar}", data={"bar": bar, "buttons": dict(buttons)}, height=1)
