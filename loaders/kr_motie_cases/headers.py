"""Which column of a user's table is what: header words in three languages, and the line they stand in."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.formats.xlsx import Cells, headings

SEARCHED = 20
"""Lines at the top of a sheet in which the header is looked for: titles and dates may stand above it."""
TELLING = {"item", "measure"}
"""Fields of which a table of cases has at least one; a sanctions list has a country and a regime too."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header line that was understood: its number, its names made unique, and field → name."""

    line: int
    names: tuple[str, ...]
    columns: dict[str, str]

    @property
    def unknown(self) -> list[str]:
        """Named columns that no field takes."""
        used = set(self.columns.values())
        return [name for name in self.names if name not in used and not re.fullmatch(r"\(column \d+\)", name)]


def fold(text: str) -> str:
    """Word for comparison: one width, lower case, letters and digits only, without what stands in brackets."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", re.sub(r"\([^()]*\)", "", text) or text)


@cache
def words() -> dict[str, str]:
    """Folded header word → field (headers.csv)."""
    with Path(__file__).with_name("headers.csv").open(encoding="utf-8", newline="") as file:
        return {fold(row["header"]): row["field"] for row in csv.DictReader(file)}


def find(lines: Sequence[Cells]) -> Header | None:
    """The line among the first twenty that has the most known header words, or None when none is usable."""
    usable = [header for line in lines[:SEARCHED] if (header := _header(line)) is not None]
    return max(usable, key=lambda header: len(header.columns), default=None)


def _header(line: Cells) -> Header | None:
    number, values = line
    names = headings(values)
    columns: dict[str, str] = {}
    for name, value in zip(names, values, strict=True):
        if field := words().get(fold(value)):
            columns.setdefault(field, name)
    telling = len(TELLING & set(columns))
    return Header(number, tuple(names), columns) if telling and len(columns) > 1 else None


def understood() -> str:
    """For people: each field with its first header word in each language."""
    first: dict[str, dict[str, str]] = {}
    with Path(__file__).with_name("headers.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first.setdefault(row["field"], {}).setdefault(row["language"], row["header"])
    return ", ".join("/".join(words.values()) for words in first.values())
