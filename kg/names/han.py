"""Forms of Han characters: simplified and new ones → the old one they stand for."""

from __future__ import annotations

from functools import cache

from kg.vocab import tables


def plain(text: str) -> str:
    """Every Han character in its old form, in which names are compared; as long as the text."""
    return text.translate(_variants())


@cache
def _variants() -> dict[int, str]:
    return {ord(row["variant"]): row["traditional"] for row in tables.rows("han_variants")}
