"""Cells with several numbers and what is said of each: `381420565; 654120219 (issued by the DPRK)`."""

from __future__ import annotations

import re

from kg.model import identifiers
from loaders.formats.gathered import Gathered
from loaders.formats.uk import documents

NUMBER = re.compile(r"(?P<number>[A-Z]{0,8}[-. ]{0,2}\d[\w./-]*)(?P<rest>[\s,(:].*)?")
JOINS = re.compile(r";|\s/\s")
TITLES = {"passportNumber": "Passport", "idNumber": "Identity number", "taxNumber": "Tax number"}
PROPERTIES = {"passportNumber": "passport", "idNumber": "national_id"}


def values(cell: str) -> list[str]:
    """The values of a cell between semicolons, without quotes and a leading `and`."""
    parts = (re.sub(r"^and\s+", "", part.strip(' "\t\r\n')) for part in cell.split(";"))
    return [part for part in parts if part]


def documents_of(party: Gathered, column: str, cell: str) -> None:
    """Passports, identity and tax numbers: under their country where it is stated, else as another number."""
    for text in JOINS.split(cell.replace('"', "")):
        match = NUMBER.fullmatch(text.strip(" ."))
        if match is None:
            party.note(f"{TITLES[column]}: {text.strip()}" if text.strip() else "")
            continue
        detail = (match["rest"] or "").strip(" ,")
        documents.keep(party, PROPERTIES.get(column, "tax_number"), match["number"], detail, TITLES[column])


def registrations(party: Gathered, cell: str, *, ship_owners: bool) -> None:
    """Register numbers with their country. `ship_owners`: this regulation prints IMO company numbers in this place."""
    for text in JOINS.split(cell):
        match = NUMBER.fullmatch(text.strip(" ."))
        number, detail = (match["number"], (match["rest"] or "").strip(" ,()")) if match else (text.strip(), "")
        company = identifiers.imo_company(number) if ship_owners else None
        scoped = identifiers.scoped(documents.country(detail), number)
        party.add("imo_company" if company else "registration_number", company or scoped or number)
        party.note(f"Registration number {number}: {detail}" if detail else "")
