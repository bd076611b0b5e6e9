"""The pages of the dashboard: their files, addresses and names, and links between them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from kg.ui.i18n import Say

PAGES = Path(__file__).parent / "pages"
FAVICON = Path(__file__).parent / "icon.svg"
"""A file of ours: Streamlit would fetch a named icon for the browser's tab from another host."""
ICONS = {
    "overview": ":material/dashboard:",
    "findings": ":material/flag:",
    "screening": ":material/search:",
    "review": ":material/balance:",
    "party": ":material/badge:",
    "console": ":material/terminal:",
}


def page(name: str, say: Say) -> st.Page:
    """The page of this name; its file is `pages/<name>/page.py`, its address `/<name>` (the overview's is `/`)."""
    return st.Page(
        PAGES / name / "page.py",
        title=say(f"page.{name}"),
        icon=ICONS[name],
        url_path=name,
        default=name == "overview",
    )


def all(say: Say) -> list[st.Page]:
    """All pages in the order of the menu."""
    return [page(name, say) for name in ICONS]


def link(name: str, label: str, say: Say, **query: str) -> None:
    """A link to a page in a certain state, such as `link("party", caption, say, id=…)`. The label is Markdown."""
    st.page_link(page(name, say), label=label, icon=ICONS[name], query_params={**kept_over(say), **query})


def kept_over(say: Say) -> dict[str, str]:
    """Query parameters that hold over a change of page: the chosen language, and the day looked back to."""
    day = st.query_params.get("as_of", "")
    return ({"lang": say.locale} if "lang" in st.query_params else {}) | ({"as_of": day} if day else {})
