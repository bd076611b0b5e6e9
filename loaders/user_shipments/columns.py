"""The header of a table of shipments: the line it stands in, and what each column is."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import SourceError, UsageError
from kg.files.xlsx import headings
from kg.model.own_table import Asked
from kg.model.records import fingerprint

HEADINGS = Path(__file__).with_name("headings.csv")
SEARCHED = 20
"""Lines at the top in which the header is looked for."""
LEFT_OUT = "-"
"""What the user writes for a column that is not to be read."""
TELLING = {"goods", "consignee", "destination", "hs_code"}
"""Fields of which a table of shipments has at least two."""
Line = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was understood."""

    line: int
    names: tuple[str, ...]
    """Heading of every column, made unique."""
    fields: Mapping[str, str]
    """Heading → field; `-` where the user leaves the column out. Columns that nobody understands are missing."""
    by: Mapping[str, str]
    """Heading → who says so: `heading`, `you` or `kept`."""

    @property
    def headings_hash(self) -> str:
        """Hash of the headings: tables with the same ones are mapped alike."""
        return headings_hash(self.names)


def headings_hash(names: Iterable[str]) -> str:
    return fingerprint(sorted(map(fold, names)))


def fold(text: str) -> str:
    """A heading for comparison: one width, lower case, letters and digits only."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


@cache
def words() -> dict[str, str]:
    """Folded heading → field."""
    with HEADINGS.open(encoding="utf-8", newline="") as file:
        return {fold(row["heading"]): row["field"] for row in csv.DictReader(file)}


def known() -> list[str]:
    """Fields that a column can be."""
    return list(dict.fromkeys(words().values()))


def found(lines: Iterator[Line], asked: Asked, file: str) -> Header:
    """The header of a table; the iterator then stands at the first row. SourceError when there is none."""
    for field in asked.columns.values():
        if field not in (*known(), LEFT_OUT):
            raise UsageError(f"no field {field!r}", todo="one of " + ", ".join(known()))
    seen = ""
    for number, cells in lines:
        seen = seen or " | ".join(filter(None, cells))[:200]
        header = _header(number, cells, asked)
        if len(set(header.fields.values()) & TELLING) >= 2:
            return header
        if number >= SEARCHED:
            break
    what = f"no usable header in the first {SEARCHED} lines; the first says: {seen or 'nothing'}"
    raise SourceError(
        what, where=file, todo="head the columns with words such as Goods, Consignee, Destination, HS code"
    )


def _header(number: int, cells: list[str], asked: Asked) -> Header:
    names = headings(cells)
    kept = asked.kept.get(headings_hash(names), {})
    fields: dict[str, str] = {}
    by: dict[str, str] = {}
    for name in filter(None, names):
        for said, who in (
            (asked.columns.get(name), "you"),
            (kept.get(name), "kept"),
            (words().get(fold(name)), "heading"),
        ):
            if said and (said == LEFT_OUT or said not in fields.values()):
                fields[name], by[name] = said, who
                break
    return Header(number, tuple(names), fields, by)
