"""Fields of a UN/LOCODE row → code, degrees, functions, month of the last change."""

from __future__ import annotations

import re

from kg.errors import RowError
from kg.model import dates
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.un_locode import present

DEGREES = re.compile(r"(\d{2})(\d{2})([NS])\s+(\d{3})(\d{2})([EW])", re.ASCII)
DECIMAL = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*[,;/ ]\s*(-?\d{1,3}(?:\.\d+)?)", re.ASCII)
CODE = re.compile(r"[A-Z]{2}[A-Z0-9]{3}", re.ASCII)


def code(row: Row) -> str:
    """`KRYOS`, without the blanks some editions print inside. RowError for another form."""
    text = "".join(row.need("LOCODE").split())
    if not CODE.fullmatch(text):
        todo = "expected the country's two letters and three letters or digits"
        raise RowError(f"LOCODE: {row.take('LOCODE')!r} is no code", where=row.locator, todo=todo)
    return text


def country(reading: Reading, row: Row) -> str | None:
    """Alpha-2 code, by the LOCODE; None where it stands for no country (XZ, international waters)."""
    text, printed = code(row)[:2], row.need("ISO 3166-1")
    if text != printed:
        found = f"country {printed!r} but LOCODE {row.take('LOCODE')!r}: taken by the LOCODE"
        reading.problem(row.locator, found, todo="the first column is a misprint", lost=False)
    return reading.country(text, row.locator)


def coordinates(reading: Reading, row: Row) -> dict[str, float]:
    """Degrees of `3445N 12743E` (degrees and minutes) or `34.75, 127.7167`; nothing when the cell is empty or is no
    position. A column of decimal degrees comes first: minutes are coarser."""
    for text in (row.maybe(present.DECIMAL), row.take("Coordinates")):
        found = _place(text)
        if found:
            return found
        if text:
            todo = "expected one such as 3445N 12743E or 34.75, 127.7167"
            reading.problem(row.locator, f"no position: {text!r}", todo=todo, lost=False)
    return {}


def _place(text: str) -> dict[str, float]:
    minutes, decimal = DEGREES.fullmatch(text), DECIMAL.fullmatch(text)
    if minutes and int(minutes[2]) < 60 and int(minutes[5]) < 60:
        north, east = _degrees(*minutes.group(1, 2, 3)), _degrees(*minutes.group(4, 5, 6))
    elif decimal and "." in text:
        north, east = float(decimal[1]), float(decimal[2])
    else:
        return {}
    return {"latitude": north, "longitude": east} if abs(north) <= 90 and abs(east) <= 180 else {}


def _degrees(whole: str, minutes: str, side: str) -> float:
    return round((int(whole) + int(minutes) / 60) * (-1 if side in "SW" else 1), 4)


def functions(reading: Reading, row: Row) -> list[str]:
    """`123-----` → port, rail terminal, road terminal. Each character stands for a function, `-` for none."""
    text = row.take("Function")
    return [reading.lookup("functions", mark, row.locator) for mark in text.replace("-", "")]


def last_change(reading: Reading, row: Row) -> str | None:
    """Month of the last change, printed YYMM without leading zeros: `901` is 2009-01, `9506` is 1995-06."""
    text = row.take("Date")
    if not text:
        return None
    year, month = text.zfill(4)[:-2], text.zfill(4)[-2:]
    found = f"{'19' if year > '60' else '20'}{year}-{month}"
    if text.isdigit() and dates.is_date(found):
        return found
    reading.problem(row.locator, f"Date: {text!r} is no year and month", todo="expected YYMM", lost=False)
    return None
