"""Frames over a dependency parse; needs spaCy and a trained English pipeline (extra `parser`)."""

from __future__ import annotations

from typing import Any

from kg.reports.frames.relation import Relation
from kg.reports.mentions.span import Span

Parser = Any


def installed() -> bool:
    return False


def loaded() -> Parser | None:
    """The parser, where it is installed."""
    return None


def relations(parser: Parser, text: str, sentences: list[tuple[int, int, list[Span]]]) -> list[Relation]:
    return []
