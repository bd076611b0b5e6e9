"""Whether a change of the graph can change what a query answers, by the labels and types the query names."""

from __future__ import annotations

import re
from collections.abc import Set

from kg.store.cypher import bare

NAME = re.compile(r"[:|&!]\s*(\w+)")
ANYTHING = re.compile(
    r"--|-\s*\[[^\]:]*\]\s*[-<>]"  # a relationship of any type
    r"|\bMATCH\s*\(\s*\w*\s*(\{[^}]*\})?\s*\)(?!\s*[-<])|,\s*\(\s*\w*\s*\)(?!\s*[-<])"  # a lone node of any label
    r"|:\s*\$",  # a label that is a parameter
    re.IGNORECASE,
)
"""A node without a label at the end of a relationship is reached through the type of that relationship."""


def names(query: str) -> frozenset[str] | None:
    """Labels and types that stand in the query, and perhaps other words; None when it looks at anything."""
    text = bare(query)
    return None if ANYTHING.search(text) else frozenset(NAME.findall(text))


def reached(query: str, touched: Set[str]) -> bool:
    """Whether the query may answer otherwise when entities with these labels and relationship types have changed."""
    read = names(query)
    return bool(touched) and (read is None or bool(read & touched))
