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


def rows(table: str) -> list[dict[str, str]]:
    """Rows of a table of vocab/ as they stand, by its name without the ending."""
    with (Path(__file__).parents[1] / "vocab" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _terms() -> dict[str, dict[str, Term]]:
    found: dict[str, dict[str, Term]] = {}
    for row in rows("terms"):
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
