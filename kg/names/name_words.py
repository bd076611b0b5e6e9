"""The closed list of words and phrases that names carry (vocab/name_words.csv)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from kg.vocab import tables


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    """Class → folded spelling → what it stands for ('' for itself)."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in tables.rows("name_words"):
        found[row["class"]].setdefault(row["spelling"], row["stands_for"])
    return found


@cache
def short_forms() -> tuple[tuple[str, str], ...]:
    """(short or sister form, the given name it stands for)."""
    return tuple(
        (row["spelling"], row["stands_for"]) for row in tables.rows("name_words") if row["class"] == "nickname"
    )


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Given name → the names it is a short or sister form of, and back."""
    found: dict[str, set[str]] = defaultdict(set)
    for short, full in short_forms():
        found[short].add(full)
        found[full].add(short)
    return {name: frozenset(others) for name, others in found.items()}
