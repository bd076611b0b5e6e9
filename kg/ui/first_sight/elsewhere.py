"""Addresses that are no page: Streamlit would answer all of them with its own page and a box "Page not found"."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlencode

from kg.ui import menu

KEPT = ("lang", "as_of")
"""What the links of the rail keep of the address, as those of the page do."""
NO_PAGE = "no_page"
"""In the address of the first page: what was asked for and is no page."""


def way(path: str, query: str) -> str:
    """Where the reader is led instead, with what the address said; empty where the path is a page."""
    names = [entry.name for entry in menu.entries()]
    asked, tail = path.strip("/"), f"?{query}" if query else ""
    if asked in ("", *names[1:]):
        return ""
    if asked.lower() in names:
        return f"/{'' if asked.lower() == names[0] else asked.lower()}{tail}"
    given = {name: values[-1] for name, values in parse_qs(query).items() if name in KEPT}
    return f"/?{urlencode({**given, NO_PAGE: asked}, quote_via=quote)}"
