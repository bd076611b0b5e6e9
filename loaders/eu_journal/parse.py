"""Annexes of EU regulations as rows (one CSV file a regulation) → parties, listings, addresses.

A row is one entry of one annex: a ship in two annexes is two records with the same IMO number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import SourceError
from kg.model import identifiers
from kg.model.records import Statement
from loaders.eu_journal import numbers
from loaders.formats import days, tabular
from loaders.formats.facts import slug
from loaders.formats.gathered import Gathered
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "European Union"
REQUIRED = ("celex", "recordId", "annex", "schema", "name", "startDate", "imoNumber")
FORMER = re.compile(r"\(([^()]+)\)")
LISTS = {
    "alias": "alias", "weakAlias": "weak_alias", "previousName": "former_name", "position": "position",
    "swiftBic": "swift", "mmsi": "mmsi",
}  # fmt: skip
TEXTS = {"website": "website", "phone": "phone", "email": "email", "legalForm": "organization_type"}
NOTED = ("appearance", "ethnicity", "fatherName", "motherName", "sector", "ticker")
DATES = {"birthDate": "birth_date", "incorporationDate": "founded"}
COUNTRIES = {"nationality": "nationality", "country": "country", "jurisdiction": "country", "flag": "flag"}


def parse(reading: Reading) -> Iterator[Statement]:
    paths = sorted(reading.path.glob("*.csv")) if reading.path.is_dir() else [reading.path]
    if not paths:
        raise SourceError("no CSV file in it", where=str(reading.path), todo="one file a regulation: 32017R1509.csv")
    if not reading.path.is_dir():
        reading.part = reading.path.stem  # one regulation alone: those loaded before stay as they are
    entries = Entries(reading)
    for path in paths:
        opened = tabular.opened(path, REQUIRED)
        tabular.report_cut(reading, path)
        yield from reading.each(opened.rows, entries.entry)


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def entry(self, row: Row) -> Iterable[Statement]:
        """One row: the party, its listing and its addresses."""
        key = self._key(row)
        kind = self.reading.lookup("kinds", row.need("schema"), row.locator)
        party = Gathered(self.reading, row, kind, key)
        self._names(party, row)
        self._columns(party, row)
        self._numbers(party, row)
        return party.statements(AUTHORITY, [self._listing(party, row)])

    def _key(self, row: Row) -> str:
        """Regulation, annex and number; ships of one annex have no number and go by their IMO number."""
        annex = f"{row.need('celex')}/{row.need('annex')}"
        key = f"{annex}/{row.take('recordId') or identifiers.imo(row.take('imoNumber')) or slug(row.need('name'))}"
        return self.reading.once(key, row)

    def _names(self, party: Gathered, row: Row) -> None:
        """Ships are printed `New (Old)`: the name in brackets is the former one."""
        printed = row.need("name")
        former = FORMER.findall(printed) if party.kind == "Vessel" else []
        party.add("name", " ".join(FORMER.sub(" ", printed).split()) if former else printed)
        party.add("former_name", *former)
        party.note(f"Printed as: {printed}" if former else "")

    def _columns(self, party: Gathered, row: Row) -> None:
        for column, name in LISTS.items():
            party.add(name, *numbers.values(row.maybe(column)))
        for column, name in TEXTS.items():
            party.add(name, row.maybe(column).strip('" .'))
        for column, name in DATES.items():
            party.dates(name, row.maybe(column), r"[;,]|\s/\s")
        for column, name in COUNTRIES.items():
            party.countries(name, row.maybe(column), ";")
        for column in NOTED:
            party.note(*(f"{column}: {text}" for text in numbers.values(row.maybe(column))))
        party.add("birth_place", *numbers.values(row.maybe("birthPlace")))
        party.add("gender", row.maybe("gender").strip(" .").capitalize())
        party.note(row.maybe("notes"))
        for address in numbers.values(row.maybe("address")):
            if party.kind == "Vessel":
                party.note(f"Address: {address}")
            else:
                party.address("", "", "", full=address.strip(" ."))

    def _numbers(self, party: Gathered, row: Row) -> None:
        party.ship_number(row.maybe("imoNumber"))
        for column in numbers.TITLES:
            numbers.documents_of(party, column, row.maybe(column))
        owners = self.reading.source.lookups["imo_company_numbers"].get(row.take("celex")) == "registrationNumber"
        numbers.registrations(party, row.maybe("registrationNumber"), ship_owners=owners)
        party.add("lei", identifiers.lei(row.maybe("leiCode")) if row.maybe("leiCode") else None)
        for column in ("innCode", "ogrnCode", "kppCode", "okpoCode"):
            party.add("registration_number", *(f"ru:{n}" for n in numbers.values(row.maybe(column))))

    def _listing(self, party: Gathered, row: Row) -> dict[str, Any]:
        start, programme, measure = row.take("startDate"), row.maybe("programKey"), row.maybe("measure")
        day = days.day(start)
        if start and not day:
            party.unclear("startDate", start, "expected a day such as 16.7.2009")
        party.add("listed_on", day)
        party.add("programme", programme)
        annex = row.take("annex").partition(".")[0]  # one has what the UN lists, one what the Union lists besides
        party.add("list", f"Annex {annex} to {row.take('celex')}")
        reference = f"{row.take('celex')} annex {row.take('annex')} {row.take('recordId')}".strip()
        return {"programme": programme, "date": day, "reference": reference, "note": measure,
                "reason": row.maybe("reason")}  # fmt: skip
