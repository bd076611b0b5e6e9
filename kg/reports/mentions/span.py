"""A mention in a paragraph, and how mentions that overlap are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PARTIES = ("VESSEL", "COMPANY", "PERSON", "AGENCY")
LABELS = (
    *PARTIES,
    "COUNTRY",
    "PLACE",
    "ITEM",
    "QTY",
    "MONEY",
    "DATE",
    "IMO",
    "MMSI",
    "RES",
    "SYMBOL",
    "ECCN",
    "HS",
    "CAS",
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph's text that names something."""

    start: int
    end: int
    label: str
    text: str
    rule: str
    """By which rule it was found."""
    value: str = ""
    """What it stands for: ISO day, code of a country, digits of a number; the text itself where it is empty."""

    @property
    def shown(self) -> str:
        return self.value or self.text


def origin(span: Span) -> int | None:
    """Where the name itself stands that a pronoun means; None where the mention is a name."""
    return int(span.rule.split(":")[1]) if span.rule.startswith("referent:") else None


class Found:
    """Spans of one text that do not overlap: what was put in first stays."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[Span] = []
        self._taken = bytearray(len(text))

    def add(self, start: int, end: int, label: str, rule: str, value: str = "") -> bool:
        """Put a span in; False where its place is taken."""
        if start >= end or any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        self.spans.append(Span(start, end, label, self.text[start:end], rule, value))
        return True

    def free(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def ordered(self) -> list[Span]:
        return sorted(self.spans, key=lambda one: one.start)


def within(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    """The spans that lie between two places."""
    return [one for one in spans if start <= one.start and one.end <= end]
