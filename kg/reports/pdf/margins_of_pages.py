"""Headers and footers: lines at the edges of pages that come again on many of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.reports.pdf.text_lines import Line

EDGE = 0.1
"""Share of a page's height, at its top and its end, in which such lines stand."""
OFTEN = 3
"""Pages on which a line must stand, and of short documents half of them."""


def without(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The pages without the lines at their edges that come again, with other numbers or not."""
    counts: Counter[str] = Counter()
    for page, height in zip(pages, heights, strict=True):
        counts.update({_name(one) for one in _edge(page, height)})
    least = min(OFTEN, max(2, len(pages) // 2))
    kept = []
    for page, height in zip(pages, heights, strict=True):
        gone = {id(one) for one in _edge(page, height) if counts[_name(one)] >= least or _page_number(one)}
        kept.append([one for one in page if id(one) not in gone])
    return kept


def _edge(page: Sequence[Line], height: float) -> list[Line]:
    return [one for one in page if one.bottom < EDGE * height or one.bottom > (1 - EDGE) * height]


def _name(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _page_number(line: Line) -> bool:
    return bool(re.fullmatch(r"(page )?[-–]?\s*\d{1,4}\s*([-–]|(/|of) ?\d{1,4})?", line.text, re.I))
