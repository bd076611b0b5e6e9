"""Closed lists of terms (`vocab/terms.csv`), each term with its meaning and source."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path


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
    with (Path(__file__).parent / "vocab" / "terms.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
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
