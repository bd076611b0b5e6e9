"""Dates as precise as their source: ISO 8601 prefixes (`2017`, `2017-10`, `2017-10-11`) and intervals `a/b`.

`kg.model.days` reads what people write (`'17.10`, `平成29年10月`, `2017년 하반기`, `04/05/1946` with both readings).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime
from functools import lru_cache

PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
FORMATS = (
    ("%d %b %Y", 10), ("%d %B %Y", 10), ("%b %d, %Y", 10), ("%B %d, %Y", 10), ("%m/%d/%Y", 10),
    ("%b %Y", 7), ("%B %Y", 7), ("%Y", 4),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def is_date(text: str) -> bool:
    """Whether the text is an ISO prefix of a real day, or an interval of two in order."""
    try:
        first, last = interval(text)
    except ValueError:
        return False
    return first <= last


def interval(text: str) -> tuple[str, str]:
    """First and last day (ISO) that the text can mean. ValueError when it is no date."""
    start, _, end = text.partition("/")
    return _bounds(start)[0], _bounds(end or start)[1]


def _bounds(text: str) -> tuple[str, str]:
    match = PREFIX.fullmatch(text)
    if not match:
        raise ValueError(f"not an ISO date: {text!r}")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return f"{year:04}-01-01", f"{year:04}-12-31"
    if day is None:
        return f"{text}-01", f"{text}-{calendar.monthrange(year, month)[1]:02}"
    date(year, month, day)
    return text, text


@lru_cache(maxsize=50_000)
def parse(text: str) -> str | None:
    """ISO prefix of an English date as US lists print them (`24 Jan 1984`, `Jan 1984`, `01/24/1984`), or None.

    Never for what a person typed: `04/05/1946` is read month first. `kg.model.days` says that it has two readings.
    """
    text = " ".join(text.split())
    if is_date(text):
        return text
    if not text[-4:].isdigit():  # all forms end in the year
        return None
    for form, length in FORMATS:
        try:
            return datetime.strptime(text, form).date().isoformat()[:length]
        except ValueError:
            continue
    return None


def made_by_spreadsheet(text: str) -> bool:
    """Whether a name looks like one that a spreadsheet turned into a date (`7-28` → `Jul-28`)."""
    return bool(re.fullmatch(r"(?i)(\d{1,2}-)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(-\d{1,4})?", text))
