"""A sentence of a paragraph with what it names and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.reports.frames.relation import Relation
from kg.reports.mentions.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was read of one sentence of a paragraph."""

    paragraph: str
    text: str
    """Of the whole paragraph."""
    start: int
    end: int
    spans: Sequence[Span]
    relations: Sequence[Relation]
