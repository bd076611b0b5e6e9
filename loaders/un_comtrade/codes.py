"""Codes of a row of UN Comtrade: countries by letters or numbers, units, commodity codes with their leading zeros.

An answer asked for without descriptions has the numbers only; they say as much.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.countries import codes
from kg.errors import RowError
from kg.model import placeholders
from loaders.formats.rows import Row
from loaders.reading import Reading

NO_UNIT = ("-1", "1", "")
"""qtyUnitCode of `N/A` and `No quantity`."""


@dataclass(frozen=True, slots=True)
class Commodity:
    """A commodity code as text, and how it was printed."""

    text: str
    printed: str
    level: str

    def notes(self, reading: Reading, row: Row) -> list[str]:
        """That zeros were given back, or may be missing where no level says so, which is a problem of the row too."""
        if self.text != self.printed:
            return [f"printed as {self.printed} at level {self.level}: leading zeros given back"]
        if row.take("classificationCode")[:1] == "H" and self.text.isdigit() and len(self.text) % 2:
            found = f"cmdCode {self.text!r} has {len(self.text)} digits: a leading zero may be lost"
            reading.problem(row.locator, found, todo="compare with the answer as the API gives it", lost=False)
            return [found]
        return []


def commodity(row: Row) -> Commodity:
    """The code of a row. One with fewer digits than its level has lost leading zeros in a spreadsheet."""
    printed, level = row.need("cmdCode"), row.maybe("aggrLevel")
    text = printed.removesuffix(".0")
    digits = int(level) if level.isascii() and level.isdigit() else 0
    if text.isascii() and text.isdigit() and len(text) < digits <= 6:
        text = text.zfill(digits)
    return Commodity(text, printed, level)


def country(reading: Reading, row: Row, side: str) -> tuple[str | None, str]:
    """Alpha-2 code of `reporter` or `partner`, or None with the name of the area. RowError when nothing says who.

    The number comes first where it is an area's: 492 is a part of Europe here and Monaco in ISO 3166.
    """
    letters, described = row.maybe(f"{side}ISO"), row.maybe(f"{side}Desc")
    number = row.maybe(f"{side}Code").removesuffix(".0")
    area = reading.source.lookups["areas"].get(number)
    if area is None:
        code = codes.code(letters) or codes.code(number.zfill(3) if number else "")
        code = code or (codes.code(described) if not letters and not number else None)
        if code:
            return code, ""
    if not (area or described or letters or number):
        raise RowError(f"no {side} in it", where=row.locator, todo=f"{side}Code or {side}ISO says who it is")
    return None, described or area or letters or number


def unit(reading: Reading, row: Row, name: str) -> str | None:
    """Unit of a quantity by its abbreviation or its code; None for `N/A` and for none."""
    text, code = row.maybe(f"{name}Abbr"), row.maybe(f"{name}Code").removesuffix(".0")
    if text and not placeholders.meaning(text):
        return text
    if code in NO_UNIT:
        return None
    return reading.source.lookups["units"].get(code, f"unit {code} of UN Comtrade")
