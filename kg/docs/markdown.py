"""Pieces of Markdown that the generated pages are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lines of a table, with an empty line after it; nothing when there are no rows."""
    cells = [[cell(value) for value in row] for row in rows]
    if not cells:
        return []
    rule = ["---"] * len(columns)
    return [*(f"| {' | '.join(row)} |" for row in (columns, rule, *cells)), ""]


def cell(text: str) -> str:
    """Text that stays in one cell."""
    return " ".join(text.split()).replace("|", "\\|")


def bullets(lines: Iterable[str]) -> list[str]:
    """Lines of a list, with an empty line after it; nothing when there are none."""
    items = [f"- {' '.join(line.split())}" for line in lines]
    return [*items, ""] if items else []


def titled(title: str, lines: list[str]) -> list[str]:
    """A bold title over lines, or nothing."""
    return [f"**{title}**", "", *lines] if lines else []


def code(text: str) -> str:
    return f"`{text}`" if text else ""


def anchor(heading: str) -> str:
    """Fragment under which GitHub shows a heading."""
    kept = re.sub(r"[^\w\- ]", "", heading.casefold())
    return kept.replace(" ", "-")


def link(heading: str) -> str:
    """Link to a heading of the same page."""
    return f"[{heading}](#{anchor(heading)})"


def page(title: str, made_from: str, lines: Iterable[str]) -> str:
    """A whole generated page."""
    note = f"<!-- Made by `kg docs` from {made_from}. Change that, then run `kg docs`. -->"
    text = "\n".join([f"# {title}", "", note, "", *lines])
    return text.rstrip() + "\n"
