"""The date of a row, which may stand in one column or in several: the year in one, month and day in another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.formats.rows import Row
from loaders.kr_motie_cases.headers import Header
from loaders.kr_motie_cases.lines import YEAR_ABOVE
from loaders.kr_motie_cases.periods import period, year_of

PADDED = re.compile(r"\d{4}\.0\d\.?")
CUT = re.compile(r"\d{4}\.1")
"""A spreadsheet makes `2017.10` the number 2017.1. Where the column writes `2017.05`, that is October."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the cells of a date say."""

    date: str = ""
    """ISO prefix or interval, empty where there is none."""
    fault: str = ""
    """What was not understood or does not fit."""


class When:
    """Reader of the dates of one table."""

    def __init__(self, header: Header, rows: Iterable[Row]) -> None:
        self.columns = header.fields
        dated = {name for field, name in self.columns.items() if "." not in field}
        self.padded = {name for row in rows for name in dated if PADDED.fullmatch(row.values.get(name, ""))}

    def read(self, row: Row, field: str) -> Read:
        """The date of a field, as precise as its cells are together."""
        own = [name for name in (field, f"{field}.half", f"{field}.month", f"{field}.day") if name in self.columns]
        texts = [text for name in own if (text := self._text(row, name))]
        printed = self._text(row, f"{field}.year")
        year = year_of(printed)
        above = row.maybe(YEAR_ABOVE)
        if printed and not year:  # a year column with whole dates in it
            texts, printed = [printed, *texts], ""
        if not texts:
            return Read(year)
        return self._joined(texts, year or above, " ".join(self.columns[name] for name in own))

    def _joined(self, texts: list[str], year: str, heading: str) -> Read:
        """Month and day columns come as two texts; one text is a date, or what the year lacks."""
        plain = [text.strip(" .월일月日") for text in texts]
        text = ".".join(plain) if len(texts) > 1 and all(part.isdigit() for part in plain) else texts[0]
        date = period(text, year=year, heading=heading)
        if date is None:
            rest = f"; the year {year} is kept" if year else "; the row is kept without it"
            return Read(year, f"{' '.join(texts)!r} is no date that is known{rest}")
        if year and not _meets(date, year):
            return Read(date, f"{text!r} is not in the year {year} that stands beside it; the date is kept as printed")
        return Read(date)

    def _text(self, row: Row, field: str) -> str:
        name = self.columns.get(field, "")
        text = row.maybe(name) if name else ""
        return f"{text}0" if name in self.padded and CUT.fullmatch(text) else text


def _meets(date: str, year: str) -> bool:
    first, _, last = date.partition("/")
    return first[:4] <= year <= (last or first)[:4]
