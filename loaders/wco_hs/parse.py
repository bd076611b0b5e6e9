"""The Harmonized System as a CSV file (section, hscode, description, parent, level) → commodities under their headings.

Codes are text: leading zeros count. The key is the code; `system` names the edition: codes move between editions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import csv
from loaders.formats.rows import Row
from loaders.reading import Reading

SYSTEM = "HS 2022"
COLUMNS = ("section", "hscode", "description", "parent", "level")
CODE = re.compile(r"(?:\d{2}){1,3}", re.ASCII)
LEVELS = ("2", "4", "6")
TOP = "TOTAL"
"""Parent of the chapters."""


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("harmonized-system.csv")
    reading.edition = SYSTEM
    edition = Edition(reading)
    yield from reading.each(csv.rows(path, required=COLUMNS), edition.commodity)


class Edition:
    """The state of one reading: the codes met so far; a heading stands before what it heads."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.zeros = 0

    def _zeroed(self, text: str, level: str, above: int) -> str:
        """The code with the leading zero that a spreadsheet took, where the level says that one is missing."""
        digits = int(level) - 2 * above if level in LEVELS else 0
        if not (text.isascii() and text.isdigit() and len(text) == digits - 1):
            return text
        self.zeros += 1
        self.reading.notes["codes given back the leading zero that their level tells of"] = str(self.zeros)
        return f"0{text}"

    def commodity(self, row: Row) -> Iterable[Statement]:
        """A chapter, heading or subheading, and the relation to the heading above it."""
        level = row.need("level")
        code, parent = (self._zeroed(row.need(name), level, place) for place, name in enumerate(("hscode", "parent")))
        if not CODE.fullmatch(code) or level != str(len(code)):
            found = f"{code!r} at level {level} is no code of two, four or six digits"
            todo = "a sum over all goods, or a code that a spreadsheet has changed; it is not loaded"
            raise RowError(found, where=row.locator, todo=todo)
        self.reading.once(code, row)
        if parent != (code[:-2] or TOP):
            raise RowError(f"{code} under {parent}", where=row.locator, todo=f"expected {code[:-2] or TOP}")
        made = self.reading.record(
            "Commodity", code, row.locator, row.published,
            system=SYSTEM, code=code, name=row.need("description"), section=row.need("section"), digits=len(code),
        )  # fmt: skip
        yield made
        if parent in self.reading.keys:
            yield self.reading.relation("HEADED_BY", made, f"{self.reading.source.id}:{parent}", row.locator)
        elif parent != TOP:
            found = f"{code}: its heading {parent} is not in the file before it"
            self.reading.problem(row.locator, found, todo="take the whole file, in the order of codes", lost=False)
