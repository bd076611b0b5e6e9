"""The pages of the dashboard: their files, addresses and names, and links between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st
import yaml

from kg.ui.i18n import Say

PAGES = Path(__file__).parent / "pages"
GROUPS = ("look", "check", "work")
"""Headings of the rail: what there is, what does not fit, what one does oneself."""
FAVICON = Path(__file__).parent / "icon.svg"
"""A file of ours: Streamlit would fetch a named icon for the browser's tab from another host."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the `page.yaml` of a page says of it."""

    name: str
    """Its folder, its address `/<name>` and, as `page.<name>` in its `words.csv`, its title."""
    place: int
    """Where it stands in the menu; the first page is the one that opens."""
    icon: str
    example: dict[str, str]
    """Parameters of its address with which it shows something: it is opened with them in a test."""
    group: str = "look"
    """Under which heading of the rail it stands: one of GROUPS."""
    looks_back: str = "yes"
    """Whether it tells what was by the day looked back to: `yes`, `no`, or `own` where the page itself says it."""


@cache
def entries() -> tuple[Entry, ...]:
    """All pages in the order of the menu, found by listing `pages/`."""
    found = [Entry(file.parent.name, **yaml.safe_load(file.read_text("utf-8"))) for file in PAGES.glob("*/page.yaml")]
    return tuple(sorted(found, key=lambda one: (one.place, one.name)))


def page(name: str, say: Say) -> st.Page:
    """The page of this name; its file is `pages/<name>/page.py`, its address `/<name>` (the first one's is `/`)."""
    return st.Page(
        PAGES / name / "page.py", title=say(f"page.{name}"), icon=_entry(name).icon, url_path=name,
        default=name == entries()[0].name,
    )  # fmt: skip


def _entry(name: str) -> Entry:
    return next(one for one in entries() if one.name == name)


def looks_back(path: str) -> str:
    """Whether the page of this address looks back to a day; the first page has none."""
    return _entry(path or entries()[0].name).looks_back


def all(say: Say) -> list[st.Page]:
    """All pages in the order of the menu."""
    return [page(one.name, say) for one in entries()]


def rail(say: Say) -> None:
    """The pages under their headings, in the side bar.

    Streamlit's own rail loses language and day, and puts items of a list where readers of screens hear no list.
    """
    with st.sidebar.container(key="rail", gap=None):
        st.markdown(f"**{say('frame.product')}**")
        for group in GROUPS:
            st.markdown(f"**{say(f'group.{group}')}**")
            for one in (one for one in entries() if one.group == group):
                link(one.name, say(f"page.{one.name}"), say)


def link(name: str, label: str, say: Say, **query: str | Sequence[str]) -> None:
    """A link to a page in a certain state, such as `link("party", caption, say, id=…)`. The label is Markdown."""
    st.page_link(page(name, say), label=label, icon=_entry(name).icon, query_params={**kept_over(say), **query})


def kept_over(say: Say) -> dict[str, str]:
    """Query parameters that hold over a change of page: the chosen language, and the day looked back to."""
    day = st.query_params.get("as_of", "")
    return ({"lang": say.locale} if "lang" in st.query_params else {}) | ({"as_of": day} if day else {})
