"""Forms of Han characters: simplified and new ones → the old one they stand for."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path


def plain(text: str) -> str:
    """Every Han character in its old form, in which names are compared; as long as the text."""
    return text.translate(_variants())


@cache
def _variants() -> dict[int, str]:
    with (Path(__file__).parent.parent / "vocab" / "han_variants.csv").open(encoding="utf-8", newline="") as file:
        return {ord(row["variant"]): row["traditional"] for row in csv.DictReader(file)}
