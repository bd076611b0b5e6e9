"""Closed lists of terms (`vocab/terms.csv`), each term with its meaning and source."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.vocab import tables


@dataclass(frozen=True, slots=True)
class Term:
    vocabulary: str
    code: str
    label: str
    meaning: str
    source: str


@cache
def _terms() -> dict[str, dict[str, Term]]:
    found: dict[str, dict[str, Term]] = {}
    for row in tables.rows("terms"):
        found.setdefault(row["vocabulary"], {})[row["code"]] = Term(**row)
    return found


def names() -> set[str]:
    """Names of all vocabularies."""
    return set(_terms())


def terms(vocabulary: str) -> dict[str, Term]:
    """Terms of one vocabulary by code, in the order of the file."""
    return _terms()[vocabulary]


def label(vocabulary: str, code: str) -> str:
    """The term's label for people; the code itself when the list does not hold it."""
    term = _terms()[vocabulary].get(code)
    return term.label if term else code
