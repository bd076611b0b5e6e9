"""Rows of today's table (Change, Country, Location, …) → rows under the columns of the table of 2014 to 2018."""

from __future__ import annotations

from loaders.formats.rows import Row

REQUIRED = ("Change", "Country", "Location", "Name", "NameWoDiacritics", "Status", "Function", "Date", "Coordinates")
RENAMED = {"Change": "Ch", "Country": "ISO 3166-1", "Subdivision": "SubDiv"}
ABSENT = {"Country Name": "", "SubDiv": "", "IATA": "", "Remarks": ""}
"""Columns that an edition of today may lack."""
DECIMAL = "CoordinatesDecimal"
HEADING = "."
"""Before the name of a country, which stands as a row of its own over its places."""


def translated(row: Row) -> Row:
    """The row under the earlier names; one that is no place of its own (a country's heading) has no code."""
    values = {RENAMED.get(name, name): text for name, text in row.values.items() if name != "Location"}
    place = row.values.get("Location", "").strip()
    country = row.values.get("Country", "").strip()
    return Row(row.file, row.line, ABSENT | values | {"LOCODE": f"{country} {place}" if place else ""})


def heading(row: Row) -> bool:
    """Whether the row is the heading of a country: `.KOREA, REPUBLIC OF` without a code."""
    return not row.values.get("LOCODE", "").strip() and row.values.get("Name", "").strip().startswith(HEADING)
