"""The State Department's nonproliferation sanctions (CSV) → parties with one listing for each row.

A row is one sanction on one party; a party has as many rows as sanctions. The key is the name with the country.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.countries import codes
from kg.errors import RowError
from kg.model.records import Record, Relation, Statement, fingerprint
from loaders.formats import csv, tabular, us_party
from loaders.formats.facts import slug
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "US State Department"
COLUMNS = (
    "Source List", "Programs", "Name", "Alternative Names", "Country", "Federal Register Notice", "Effective Date",
    "Remarks/Notes", "Web Link",
)  # fmt: skip
FORMER = re.compile(r"(?i)^f\.?k\.?a\.?\s+")


@dataclass(slots=True)
class Sanctioned:
    """One party: all its rows, each a sanction."""

    name: str
    country: str | None
    rows: list[Row] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("isn.csv")
    tabular.report_cut(reading, path)
    parties: dict[str, Sanctioned] = {}
    for _ in reading.each(csv.rows(path, required=COLUMNS), lambda row: _gather(reading, parties, row)):
        raise AssertionError("no statement comes from these rows")
    for key, one in parties.items():
        yield from _statements(reading, key, one)


def _gather(reading: Reading, parties: dict[str, Sanctioned], row: Row) -> Iterable[Statement]:
    name, text = " ".join(row.need("Name").split()), row.take("Country")
    country = codes.code(text) or reading.source.lookups["countries"].get(text)
    key = f"{slug(name) or fingerprint(name)}-{country or slug(text) or 'no-country'}"
    reading.reads(key)
    if row.take("Source List") != "ISN":
        raise RowError(f"Source List is {row.take('Source List')!r}, not ISN", where=row.locator, todo="another file?")
    row.day("Effective Date")
    for column in ("Federal Register Notice", "Remarks/Notes", "Web Link"):
        row.take(column)  # there or a RowError now: they are read again with the listing of the row
    if text and not country:
        todo = "add the spelling to kg/vocab/country_spellings.csv"
        reading.problem(row.locator, f"unknown country {text!r}; kept in the printed row", todo=todo, lost=False)
    if _programme(reading, row) not in reading.source.lookups["programmes"].values():
        todo = "add it to lookups.programmes in loaders/us_state_isn/source.yaml"
        reading.problem(row.locator, f"unknown programme {row.take('Programs')!r}", todo=todo, lost=False)
    one = parties.setdefault(key, Sanctioned(name, country))
    one.rows.append(row)
    one.aliases += us_party.apart(row.take("Alternative Names"))
    return ()


def _programme(reading: Reading, row: Row) -> str:
    text = row.need("Programs")
    return reading.source.lookups["programmes"].get(text, text)


def _statements(reading: Reading, key: str, one: Sanctioned) -> Iterator[Statement]:
    kind, note = us_party.kind(one.name, mostly_persons=True)
    first = one.rows[0]
    party = reading.record(
        kind, key, first.locator, "\n\n".join(f"{row.locator}\n{row.published}" for row in one.rows),
        name=one.name, country=one.country, note=note, kind_assumed=True,
        alias=[name for name in one.aliases if not FORMER.match(name)],
        former_name=[FORMER.sub("", name) for name in one.aliases if FORMER.match(name)],
        listed_on=[row.day("Effective Date") for row in one.rows],
        programme=[_programme(reading, row) for row in one.rows],
    )  # fmt: skip
    yield party
    seen: set[str] = set()
    for row in one.rows:
        yield from _sanction(reading, key, party, row, seen)


def _sanction(reading: Reading, key: str, party: Record, row: Row, seen: set[str]) -> Iterator[Record | Relation]:
    programme, day, notice = _programme(reading, row), row.day("Effective Date"), row.take("Federal Register Notice")
    tail = fingerprint([programme, day, notice])
    if tail in seen:
        reading.problem(row.locator, "the same sanction stands twice", todo="the first one was loaded", lost=False)
        return
    seen.add(tail)
    made = reading.record(
        "Listing", f"{key}/listing/{tail}", row.locator, row.published, authority=AUTHORITY, listing_status="listed",
        date=day, programme=programme, citation=" ".join(notice.split()), note=row.take("Remarks/Notes"),
        source_url=row.take("Web Link"),
        summary=f"{AUTHORITY} lists {party.caption.rstrip('.')} under {programme}.",
    )  # fmt: skip
    yield made
    yield reading.relation("LISTS", made, party, row.locator)
