"""Numbers of a party as the list prints them → phrases as OFAC prints them in its remarks."""

from __future__ import annotations

import re

from kg.countries import codes
from loaders.formats.ofac import remarks, words
from loaders.us_csl.entry import Entry

OLD = re.compile(r"(?:([A-Z]{2}), )?(?:(\d{4}-\d\d-\d\d), )?(?:(\d{4}-\d\d-\d\d), )?(.+)", re.DOTALL)
"""Country, two days and the number, of which all but the last may be missing."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read(entry: Entry, text: str, *, type_first: bool) -> None:
    """One value of the column `ids`."""
    if type_first:
        _type_first(entry, text)
    else:
        _type_last(entry, text)


def _type_last(entry: Entry, text: str) -> None:
    """`CA, 2014-08-30, 2009-08-31, BC166787, Passport`: country, days of expiry and issue, number, heading."""
    value, _, heading = text.rpartition(", ")
    found = OLD.fullmatch(value)
    if not found or not value:
        entry.facts.misread(text)
        return
    country, last, first, number = found.groups()
    days = dated(first, last) if first else f"dated {last}" if last else ""
    keep(entry, heading, number, country or "", days)


def _type_first(entry: Entry, text: str) -> None:
    """`Passport, BC166787, CA, 2009-08-31, 2014-08-30`: heading, number, country, days of issue and expiry.

    A day or a country that stands alone behind the heading is the value itself (`Listing Date …:, 2022-02-24`).
    """
    heading, _, rest = text.partition(", ")
    parts = rest.split(", ")
    days: list[str] = []
    country = ""
    while len(parts) > 1 and (DAY.fullmatch(parts[-1]) or (not country and _is_country(parts[-1]))):
        part = parts.pop()
        if DAY.fullmatch(part):
            days.insert(0, part)
        else:
            country = part
    if not rest:
        entry.facts.misread(text)
        return
    said = dated(days[0], days[-1]) if len(days) > 1 else f"dated {days[0]}" if days else ""
    keep(entry, heading, ", ".join(parts), country, said)


def _is_country(text: str) -> bool:
    return len(text) == 2 and text.isupper() and bool(codes.code(text))


def keep(entry: Entry, heading: str, number: str, country: str, days: str) -> None:
    """A number under its heading, with its country; what is said of its days is a note."""
    heading = words.table("phrases").get(heading, heading)
    if days:
        entry.facts.note(f"{heading} {number}: {days}")
    remarks.phrase(f"{heading} {number}" + (f" ({country})" if country else ""), entry.facts)


def dated(issued: str, expires: str) -> str:
    """What is said of two days of a document, either of which may be missing."""
    said = (("issued", issued), ("expires", expires))
    return ", ".join(f"{word} {day}" for word, day in said if day)
