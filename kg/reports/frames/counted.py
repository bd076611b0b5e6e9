"""How many there are of what is counted without a measure: `exported 500 night vision devices`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.reports.mentions.span import Span

COUNT = re.compile(
    r"(?<![\w.,$€£/-])(?<!No\. )(?<!Type )(?<!Mark )(\d{1,3}(?:,\d{3})+|\d{1,6})(?: (?:more|other|such|new|used))?"
    r"(?: (?!of\b|to\b|in\b|and\b)[a-z]+(?:-[a-z]+)*){0,2} $"
)
YEAR = re.compile(r"(?:19|20)\d\d")
FURTHEST = 60
"""Signs before the goods in which their number can begin."""


def count(text: str, start: int, item: Span, spans: Iterable[Span]) -> str:
    """The number right before goods in the plural, with at most two plain words between; '' where none or a year."""
    if not item.text.endswith("s") or item.rule.startswith("referent:"):
        return ""
    match = COUNT.search(text, max(start, item.start - FURTHEST), item.start)
    if not match or YEAR.fullmatch(match[1]):
        return ""
    taken = any(one.start < match.end() and match.start() < one.end for one in spans)
    return "" if taken else match[1]
