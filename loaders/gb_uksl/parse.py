"""The UK Sanctions List (CSV with 58 columns, or XML) → parties, listings, addresses.

A party is the rows of one Unique ID: one for every combination of name, address and birth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.model import identifiers
from kg.model.records import Statement
from loaders.formats import days
from loaders.formats.gathered import Gathered
from loaders.formats.groups import Group, grouped, homeless
from loaders.formats.rows import Row
from loaders.formats.uk import documents, names, ships
from loaders.formats.uk.listed_regimes import named_under
from loaders.gb_uksl.shapes import rows
from loaders.reading import Reading

AUTHORITY = "UK Foreign, Commonwealth and Development Office (UK Sanctions List)"
PLAIN = {
    "Title": "title", "Position": "position", "Gender": "gender", "Phone number": "phone", "Website": "website",
    "Email address": "email", "Type of entity": "organization_type",
    "Business registration number (s)": "registration_number",
}  # fmt: skip
NOTED = (
    "Other Information", "Parent company", "Subsidiaries", "Previous owner/operator (s)",
    "Hull identification number (HIN)",
)  # fmt: skip
SHIPS = {
    "flag": "Current believed flag of ship", "former": "Previous flags", "form": "Type of ship",
    "tonnage": "Tonnage of ship", "length": "Length of ship", "built": "Year Built",
}  # fmt: skip


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("UK-Sanctions-List.csv")
    faulty: list[Row] = []
    entries = Entries(reading)
    yield from reading.each(grouped(rows(reading, path), "Unique ID", faulty), entries.entry)
    yield from reading.each(faulty, homeless("Unique ID"))
    yield from entries.owners.statements(entries.keys)


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.owners = reading, ships.Owners()
        self.keys: dict[str, str] = {}
        """Keys of the entries by OFSI Group ID, by which the list names the owners of ships."""

    def entry(self, row: Row) -> Iterable[Statement]:
        """One Unique ID: the party, its listings and its addresses."""
        assert isinstance(row, Group)
        row.ignore(
            "Unique ID", "Non-latin script type", "Non-latin script language"
        )  # the script is in the name itself
        self.reading.once(row.key, row)
        party = Gathered(
            self.reading, row, self.reading.lookup("kinds", row.need("Designation Type"), row.locator), row.key
        )
        names.names(party, row, "Name type", "Alias strength")
        names.originals(party, row.all("Name non-latin script"))
        names.births(party, row, "Town of birth", "Country of birth")
        names.addresses(party, row, names.LINES, "Address Postal Code", "Address Country")
        self._columns(party, row)
        self._numbers(party, row)
        statements = party.statements(AUTHORITY, self._listings(party, row))
        for number in row.all("OFSI Group ID"):
            self.keys[number] = row.key
        return statements

    def _columns(self, party: Gathered, row: Group) -> None:
        for column, name in PLAIN.items():
            for cell in row.all(column):
                party.texts(name, cell)
        for column in NOTED:
            for cell in row.all(column):
                party.note(cell if column == "Other Information" else f"{column}: {cell}")
        for cell in row.all("Nationality(/ies)"):
            party.countries("nationality", cell)
        columns = {name: row.maybe(column) for name, column in SHIPS.items()}
        if party.kind == "Vessel":
            ships.fields(party, **columns)
            self.owners.owner(party, row.maybe("Current owner/operator (s)"), row.maybe("Other Information"))
        elif any(columns.values()):
            party.note(*(f"{SHIPS[name]}: {text}" for name, text in columns.items() if text))

    def _numbers(self, party: Gathered, row: Group) -> None:
        party.add(
            "other_number", f"UK Sanctions List {row.key}", *(f"OFSI Group {n}" for n in row.all("OFSI Group ID"))
        )
        for cell in row.all("UN Reference Number"):
            if party.kind == "Vessel" or not party.un_reference(cell):  # a ship is not on the UN list of this number
                party.add("other_number", f"UN Ref {cell}")
        for cell in row.all("IMO number"):
            self._imo(party, cell)
        for column, name, title in (
            ("Passport", "passport", "Passport"),
            ("National Identifier", "national_id", "National identification"),
        ):
            for number, details in row.each(f"{column} number", f"{column} additional information"):
                documents.pairs(party, name, number, details, title)

    def _imo(self, party: Gathered, cell: str) -> None:
        if party.kind == "Vessel":
            party.ship_number(cell)
        elif found := identifiers.imo_company(cell):
            party.add("imo_company", found)
        else:
            party.add("other_number", f"IMO number {cell}")

    def _listings(self, party: Gathered, row: Group) -> list[dict[str, Any]]:
        reference = [row.key, *(f"OFSI Group {number}" for number in row.all("OFSI Group ID"))]
        reasons, sanctions = row.all("UK Statement of Reasons"), row.all("Sanctions Imposed")
        updated = [day for day in map(days.day, row.all("Last Updated")) if day]
        found = []
        for regime, designated, source in row.each("Regime Name", "Date Designated", "Designation source"):
            day = named_under(party, regime, "Date Designated", designated)
            note = [f"Designation source: {source}"] if source else []
            note += [f"Sanctions imposed: {text}" for text in sanctions]
            found.append({"programme": regime, "date": day, "reference": reference, "note": note, "reason": reasons,
                          "as_of": updated})  # fmt: skip
        return found
