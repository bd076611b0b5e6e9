"""What changed between editions of the official file without its header saying so, found by a first pass over it.

Until 2022 a number is printed `Country, days, Number, Type`, since 2023 `Type, Number, Country, days`. Since October
2022 the aliases of the list ISN stand between commas and no longer between semicolons.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from loaders.formats import csv
from loaders.formats.ofac import remarks, words

ISN = "(ISN)"
HEADINGS = ("Gender", "Website", "SWIFT/BIC", "Secondary sanctions risk:", "Vessel Year of Build", "MMSI")
"""Headings that are no documents and stand in every edition with numbers."""


@dataclass(frozen=True, slots=True)
class Edition:
    type_first: bool = False
    commas: bool = True
    """Whether commas stand between the aliases of the list ISN."""


def edition(path: Path) -> Edition:
    """How this file prints numbers and aliases. One without numbers counts as before 2023."""
    first = last = 0
    commas = True
    for row in csv.rows(path):
        for text in row.values.get("ids", "").split("; "):
            beginning, _, rest = text.partition(", ")
            first += bool(rest) and known(beginning)
            last += bool(rest) and known(text.rpartition(", ")[2])
        if ISN in row.values.get("source", "") and "; " in row.values.get("alt_names", ""):
            commas = False
    return Edition(first > last, commas)


def known(heading: str) -> bool:
    """Whether this is the heading of a number, such as `Passport`."""
    return heading in remarks.table().schemes or heading in HEADINGS or heading in words.table("phrases")
