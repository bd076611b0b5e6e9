"""What a parser of the user's own tables looks for: fields, the headings that name them, and how it tells a header."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one kind of table."""

    rows: str
    """What a row is, for people, in the plural: `shipments`."""
    words: Mapping[str, str]
    """Folded heading → field."""
    telling: frozenset[str]
    """Fields of which the header has at least `least`."""
    least: int
    example: str
    """Headings that a message names."""
    several: frozenset[str] = frozenset()
    """Fields that more than one column may hold."""
    of_one: frozenset[str] = frozenset()
    """Fields whose one cell over several lines may be their sum, or belongs to one of them: nobody can say to which."""

    @property
    def known(self) -> list[str]:
        """Fields that a column can be."""
        return list(dict.fromkeys(self.words.values()))


def fold(text: str) -> str:
    """A heading for comparison: one width, lower case, letters and digits only."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def words(path: Path) -> dict[str, str]:
    """Folded heading → field, of a table `field,language,heading`."""
    with path.open(encoding="utf-8", newline="") as file:
        return {fold(row["heading"]): row["field"] for row in csv.DictReader(file)}
