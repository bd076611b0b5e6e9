"""Dates as European lists print them, day first: `16.7.2009`, `16/07/2009`, `00/08/1973`, `dd/mm/1950`, `circa 1950`.

Never give these to `kg.model.dates.parse`, which reads `01/02/2009` as the second of January.
"""

from __future__ import annotations

import re

from kg.model import dates

DAY = re.compile(r"(?:(?:(\d{1,2})[./-])?(\d{1,2})[./-])?(\d{4})")
UNKNOWN = re.compile(r"(?i)\b(?:dd|mm)(?=/)")
"""What the UK Sanctions List prints for an unknown day or month."""
ABOUT = re.compile(r"(?i)(?:approximately|approx\.?|about|around|circa|ca?\.|c\.|possibly|on or around):?\s*")
EITHER = re.compile(r"(?i)(?:between )?(.+?)\s*(?:\bor\b|\bto\b|\band\b|[-–/])\s*(.+)")


def day(text: str) -> str | None:
    """ISO prefix of one date: a day or month of zero is unknown, so only the rest is kept. None when it is no date."""
    text = UNKNOWN.sub("00", " ".join(text.split()).strip(" .,;/"))  # `/02/1961`: the day is left out
    if match := DAY.fullmatch(text):
        number, month, year = (int(part or 0) for part in match.groups())
        parts = [f"{year:04}", *([f"{month:02}"] if month else []), *([f"{number:02}"] if month and number else [])]
        found = "-".join(parts)
        return found if dates.is_date(found) else None
    return None if "/" in text else dates.parse(text.replace(".", ""))


def values(text: str) -> tuple[list[str], bool]:
    """The dates of a text, and whether it says `about`: then no more than the year is believed. None when unreadable.

    `1965 or 1966` and `between 1955 and 1958` are one interval; two days joined by `or` are two dates.
    """
    text = " ".join(text.split()).strip(" .,;")
    about = ABOUT.match(text)
    bare = text[about.end() :] if about else text
    single = day(bare)
    found = [single] if single else _either(bare)
    return [one[:4] if about and "/" not in one else one for one in found], bool(about)


def _either(text: str) -> list[str]:
    match = EITHER.fullmatch(text)
    ends = [day(part) for part in match.groups()] if match else []
    found = sorted(end for end in ends if end)
    if len(found) < 2:
        return []
    return [f"{found[0]}/{found[1]}"] if len(found[0]) == len(found[1]) == 4 else found
