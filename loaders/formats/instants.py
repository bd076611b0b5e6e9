"""Time stamps → UTC instants in ISO 8601, and the days they span."""

from __future__ import annotations

from datetime import UTC, datetime

from kg.errors import RowError
from loaders.formats.rows import Row


def instant(row: Row, name: str) -> datetime:
    """The time of a cell, in UTC: ISO 8601 (without a zone it is UTC) or seconds since 1970. RowError for another."""
    text = row.need(name)
    try:
        seconds = text.replace(".", "", 1)
        epoch = seconds.isascii() and seconds.isdigit() and len(seconds) > 8  # 20171019 is a day
        found = datetime.fromtimestamp(float(text), UTC) if epoch else datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        todo = "expected a time such as 2017-10-19T04:30:00Z"
        raise RowError(f"{name}: no time: {text!r}", where=row.locator, todo=todo) from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def instant_of(seconds: float) -> datetime:
    """The time of seconds since 1970, in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def shown(time: datetime) -> str:
    """The instant as text, to the second: `2017-10-19T04:30:00Z`."""
    return f"{time.isoformat()[:19]}Z"


def days(start: datetime, end: datetime) -> str:
    """Day or interval of days, `2017-10-19` or `2017-10-19/2017-10-20`."""
    first, last = start.date().isoformat(), end.date().isoformat()
    return first if first == last else f"{first}/{last}"
