"""A mention in place of words that mean it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.reports.mentions.span import Span, origin


def stands(meant: Span, start: int, end: int, how: str = "") -> Span:
    earlier = origin(meant)
    first = meant.start if earlier is None else earlier
    return replace(meant, start=start, end=end, rule=f"referent:{first}{how}")


def distinct(spans: Iterable[Span]) -> list[Span]:
    found: dict[str, Span] = {}
    for one in spans:
        found.setdefault(one.shown, one)
    return list(found.values())
