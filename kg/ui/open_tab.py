"""Tabs of which the open one stands in the address, so that a link opens the page as it was seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from kg.ui import address

NAME = "tab"


def tabs(labels: Mapping[str, str]) -> dict[str, Any]:
    """A tab for each name, under its label in the reader's language; the first is open where the address has none."""
    first = next(iter(labels))
    asked = address.noted(NAME) or first
    address.refuse(NAME, [] if asked in labels else [asked])
    key = f"{NAME}:{labels[first]}"  # in another language the tabs have other labels: these are other tabs to Streamlit
    # Tabs with another default are other tabs too, and a file that is being given to one of them would be lost.
    shown = st.session_state.setdefault(NAME, {}).setdefault(key, labels.get(asked, labels[first]))
    made = st.tabs(list(labels.values()), default=shown, key=key, on_change=_opened, args=(key, dict(labels)))
    return dict(zip(labels, made, strict=True))


def _opened(key: str, labels: dict[str, str]) -> None:
    names = list(labels)
    chosen = next((name for name in names if labels[name] == st.session_state[key]), names[0])
    address.note(NAME, "" if chosen == names[0] else chosen)
