"""Cells → numbers, positions on the globe, and MMSI numbers; what is none is a RowError that names the cell."""

from __future__ import annotations

import math
import unicodedata

from kg.errors import RowError
from kg.model import mmsi, placeholders
from loaders.formats.rows import Row

EARTH_KM = 6371.0088
"""Mean radius of the earth, IUGG."""
KM_PER_NAUTICAL_MILE = 1.852
"""By definition (First International Extraordinary Hydrographic Conference, Monaco 1929)."""
NOT_KNOWN = ("unknown", "none")
"""Placeholders that stand for a figure that is not known."""
NO_LATITUDE, NO_LONGITUDE = 91.0, 181.0
"""What AIS sends in place of a position that is not available (ITU-R M.1371)."""


def figure(row: Row, name: str) -> float | None:
    """Number of a cell; None when it is empty or says that there is none (`N/A`, `-`). RowError for anything else,
    infinity and an error of a spreadsheet (`#REF!`) included."""
    text = unicodedata.normalize("NFKC", row.take(name)).strip()
    if placeholders.spreadsheet_error(text):
        todo = "correct the cell in the spreadsheet: a figure stood there"
        raise RowError(f"{name}: {text!r} is an error of the spreadsheet", where=row.locator, todo=todo)
    if not text or (not any(c.isdigit() for c in text) and placeholders.meaning(text) in NOT_KNOWN):
        return None
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise RowError(f"{name}: no number: {text!r}", where=row.locator, todo="expected digits such as 12.5")
    return number


def needed(row: Row, name: str) -> float:
    """Number of a cell that must not be empty."""
    number = figure(row, name)
    if number is None:
        raise RowError(f"{name!r} is empty", where=row.locator, todo="a number is needed here")
    return number


def position(row: Row, latitude: str, longitude: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees; None for `not available` (91, 181). RowError outside the globe."""
    north, east = figure(row, latitude), figure(row, longitude)
    if north is None or east is None or north == NO_LATITUDE or east == NO_LONGITUDE:
        return None
    if abs(north) > 90 or abs(east) > 180:
        todo = "expected latitudes up to 90 and longitudes up to 180 degrees"
        raise RowError(f"no position on the globe: {north} {east}", where=row.locator, todo=todo)
    return north, east


def kilometres(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Great-circle distance of two positions (haversine), in km."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(lat), math.radians(lon)) for lat, lon in (start, end))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def ship_mmsi(text: str) -> dict[str, str]:
    """A ship's Maritime Mobile Service Identity, or the number as the source claims it: a beacon's is no ship's."""
    number = mmsi.ship(text)
    return {"mmsi": number} if number else {"claimed_mmsi": text}
