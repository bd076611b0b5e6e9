"""The State Department's list of parties debarred under the ITAR (CSV) → parties with their notices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model import dates
from kg.model.records import Statement, fingerprint
from loaders.formats import csv, tabular, us_party
from loaders.formats.listed import listing
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "US State Department"
PROGRAMME = "ITAR statutory debarment"
NAME = "Debarred Party Full Name and Alias"
COLUMNS = (NAME, "Date of Birth", "Notice", "Notice Date", "Corrected Notice", "Corrected Notice Date")
ALIASES = re.compile(r"\s*\((?:a\.?k\.?a\.?|also known as),?\s+(.+)\)\s*$", re.IGNORECASE)


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("itar_debarred.csv")
    tabular.report_cut(reading, path)
    yield from reading.each(csv.rows(path, required=COLUMNS), lambda row: _party(reading, row))


def _party(reading: Reading, row: Row) -> Iterable[Statement]:
    """A party and its debarment. The key is a hash over name and notice: the list has no numbers."""
    text, notice = " ".join(row.need(NAME).split()), row.take("Notice")
    found = ALIASES.search(text)
    name = text[: found.start()] if found else text
    key = reading.once(fingerprint([name, notice]), row)
    born, since = _date(row, "Date of Birth"), _date(row, "Notice Date")
    kind, note = ("Person", "") if born else us_party.kind(name, mostly_persons=True)
    party = reading.record(
        kind, key, row.locator, row.published, name=name, listed_on=since, programme=PROGRAMME, note=note,
        kind_assumed=True if note else None,
        alias=[alias.strip() for alias in found[1].split(";") if alias.strip()] if found else [],
        **({"birth_date": born} if born else {}),
    )  # fmt: skip
    made = listing(
        reading, party, row.locator, row.published, authority=AUTHORITY, date=since, programme=PROGRAMME,
        citation=[notice, row.take("Corrected Notice")], note=_correction(row),
        summary=f"{AUTHORITY} debars {party.caption.rstrip('.')} from trade in defence articles.",
    )  # fmt: skip
    return party, *made


def _correction(row: Row) -> str:
    notice, day = row.take("Corrected Notice"), _date(row, "Corrected Notice Date")
    return f"corrected by {notice}" + (f" of {day}" if day else "") if notice else ""


def _date(row: Row, name: str) -> str | None:
    """A day, or the month of a birth (`October, 1983`)."""
    return row.day(name, lambda text: dates.parse(text.replace(",", "")), "MM/DD/YYYY or a month and year")
