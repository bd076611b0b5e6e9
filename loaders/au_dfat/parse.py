"""Australia's consolidated list (workbook, 12 columns until 2022, 19 today) → parties, listings, addresses.

A party is the rows of one number: `1113` its primary name, `1113a`, `1113b`, `1113c1` … its aliases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import days, numbered, tabular
from loaders.formats.gathered import Gathered
from loaders.formats.groups import Group, grouped
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "Australia DFAT"
REQUIRED = ("Reference", "Name of Individual or Entity", "Type", "Name Type", "Committees")
REFERENCE = re.compile(r"(\d+)(?:\.0)?\s*((?:[a-z]+\d*)?)", re.IGNORECASE)
DAY = r"(\d{1,2} [A-Z][a-z]+\.? \d{4}|\d{1,2}/\d{1,2}/\d{4})"
LISTED = re.compile(rf"(?i)(?:^|\b)listed\b(?: by(?: the)?(?: UN)? ?\d*(?: committee)?)?(?: on)?:? *(?:on )?{DAY}")
DESIGNATED = re.compile(
    r"(?i)(?:the minister for foreign affairs listed this (?:person|entity|vessel)"
    r"|designated (?:under the autonomous sanctions regulations 2011|class of vessels made by the foreign minister))"
    rf" on {DAY}"
)
"""What an entry says first of an act of Australia's own."""
FORMER = re.compile(r"(?i)previous names? includes? (.+?)\.?")
MEASURES = ("Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction")
BETWEEN = r"[,;\n]|(?<=\d{4})\s+(?=\d)"
"""What stands between dates of birth."""


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("dfat.xlsx")
    opened = tabular.opened(path, REQUIRED)
    tabular.report_cut(reading, path)
    faulty: list[Row] = []
    entries = Entries(reading)
    yield from reading.each(grouped(_keyed(opened.rows), "number", faulty), entries.entry)
    yield from reading.each(faulty, entries.faulty)
    reading.edition = max(entries.control_dates, default="")


def _keyed(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with the number of their party, which their reference begins with."""
    for row in rows:
        match = REFERENCE.fullmatch(row.values.get("Reference", "").strip())
        yield Row(row.file, row.line, {**row.values, "number": match[1]}) if match else row


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.control_dates: set[str] = set()

    def faulty(self, row: Row) -> Iterable[Statement]:
        """A row whose reference is no number: RowError."""
        found = row.need("Reference")
        raise RowError(
            f"Reference is no number: {found!r}", where=row.locator, todo="expected one such as 1113 or 1113a"
        )

    def entry(self, row: Row) -> Iterable[Statement]:
        """One number: the party, its listing and its addresses; a class of ships is a listing without a party."""
        assert isinstance(row, Group)
        row.ignore("number", "Reference")
        self.reading.once(row.key, row)
        kind = self.reading.lookup("kinds", row.need("Type"), row.locator)
        party = Gathered(self.reading, row, kind, row.key)
        self._names(party, row)
        self._columns(party, row)
        self._information(party, row)
        listings = self._listings(party, row)
        if party.properties.get("name", [""])[0] in self.reading.source.lookups["classes"]:
            return [self._class(party, listings[0])]
        return party.statements(AUTHORITY, listings)

    def _names(self, party: Gathered, row: Group) -> None:
        for name, form, strength in row.each("Name of Individual or Entity", "Name Type", "Alias Strength"):
            known = self.reading.source.lookups["name_types"].get(form.casefold())
            if known is None:
                party.unclear("Name Type", form, "add it to lookups.name_types; the name is kept as an alias")
            weak = known == "alias" and strength.casefold() == "weak"
            party.add("weak_alias" if weak else known or "alias", " ".join(name.split()))
        if not party.properties.get("name"):
            first = next((v[0] for v in map(party.properties.get, ("alias", "weak_alias", "original_name")) if v), "")
            party.add("name", first)
            todo = "the first other name stands for it"
            self.reading.problem(row.locator, "no primary name in the entry", todo=todo, lost=False)

    def _columns(self, party: Gathered, row: Group) -> None:
        for cell in row.all("Date of Birth"):
            party.dates("birth_date", cell.replace("\xa0", " "), BETWEEN)
        for column in ("Place of Birth", "Address"):
            for cell in row.all(column):
                for text in (" ".join(part.split()) for part in numbered.parts(cell)):
                    if column == "Address":
                        party.address("", "", "", full=text)
                    else:
                        party.add("birth_place", text)
        for cell in row.all("Citizenship"):
            party.countries("nationality", cell, ";")
        for cell in row.all("IMO Number"):
            party.ship_number(cell)

    def _information(self, party: Gathered, row: Group) -> None:
        """Prose; a UN reference counts only where it stands first: elsewhere it is another party's."""
        for text in row.all("Additional Information"):
            party.un_reference(text)
            former = FORMER.fullmatch(text) if party.kind == "Vessel" else None
            party.add("former_name", *re.split(r", | and ", former[1]) if former else [])
            party.note(text)

    def _listings(self, party: Gathered, row: Group) -> list[dict[str, Any]]:
        texts, controls = row.all("Listing Information"), [d for d in map(days.day, row.all("Control Date")) if d]
        acts = (LISTED.search(text) or DESIGNATED.match(text) for text in texts)
        listed = [day for act in acts if act and (day := days.day(act[1]))]
        self.control_dates.update(controls)
        party.add("listed_on", *listed)
        measures = [name for name in MEASURES if "TRUE" in row.all(name)]
        notes = [
            *texts,
            *(f"Instrument: {t}" for t in row.all("Instrument of Designation") if t not in texts),
            *measures,
        ]
        programmes = row.all("Committees") or [""]
        party.add("programme", *programmes)
        party.add("list", *dict.fromkeys(self._list(programme) for programme in programmes if programme))
        return [{"programme": one, "date": min(listed, default=None), "reference": row.key, "note": notes,
                 "as_of": controls} for one in programmes]  # fmt: skip

    def _list(self, programme: str) -> str:
        """Which of the lists in the workbook it is: a party of two has an entry in each."""
        lists = self.reading.source.lookups["lists"]
        return str(next((lists[begin] for begin in lists if begin and programme.startswith(begin)), lists[""]))

    def _class(self, party: Gathered, facts: dict[str, Any]) -> Statement:
        row, name = party.row, party.properties["name"][0]
        return self.reading.record(
            "Listing", f"{party.key}/listing", row.locator, row.published, **facts,
            name=name, authority=AUTHORITY, listing_status="listed", reason=party.properties.get("note", []),
            summary=f"{AUTHORITY} lists a class of ships, {name}, and names none of them.",
        )  # fmt: skip
