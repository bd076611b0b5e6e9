"""Dates of the Advanced XML: four corners of a period → one date as precise as it was meant."""

from __future__ import annotations

from kg.errors import RowError
from kg.model import dates
from loaders.formats.element import Element


def day(element: Element) -> str:
    """`Year`, `Month`, `Day` as an ISO prefix."""
    year, month, number = (element.maybe(name) for name in ("Year", "Month", "Day"))
    element.ignore("@CalendarTypeID")  # there is one calendar, the Gregorian
    text = "-".join(part.zfill(2) for part in (year, month, number) if part)
    if not dates.is_date(text):
        raise RowError(f"no date: {text!r}", where=element.locator, todo="look at the entry in the file")
    return text


def period(element: Element) -> str:
    """A day, month, year or interval; `circa` before it when either end is approximate. Empty without a start."""
    corners, about = [], False
    for side in ("Start", "End"):
        for end in element.each(side):
            about = about or end.take("@Approximate") == "true"
            corners += [day(corner) for name in ("From", "To") for corner in end.each(name)]
            end.ignore(*FIXED)
    element.ignore("@CalendarTypeID", *FIXED)
    if not corners:
        return ""
    return ("circa " if about else "") + _as_meant(min(corners), max(corners))


FIXED = ("@YearFixed", "@MonthFixed", "@DayFixed")
"""Marks for dates without a year; OFAC's lists have none."""


def _as_meant(first: str, last: str) -> str:
    """The shortest date whose first and last day these are."""
    for length in (4, 7, 10):
        if dates.interval(first[:length]) == (dates.interval(first)[0], dates.interval(last)[1]):
            return first[:length]
    return f"{first}/{last}"
