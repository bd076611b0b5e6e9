"""The UK's consolidated list of financial sanctions targets (CSV, XLSX, ODS or XML) → parties, listings, addresses.

A party is the rows of one Group ID, which stand all over the file: they are sorted by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.model.records import Statement
from loaders.formats import content, days, tabular
from loaders.formats.gathered import Gathered
from loaders.formats.groups import Group, grouped, homeless
from loaders.formats.rows import Row
from loaders.formats.uk import documents, names
from loaders.formats.uk.listed_regimes import named_under
from loaders.formats.uk.ships import Owners
from loaders.gb_ofsi_conlist import remarks, targets
from loaders.reading import Reading

AUTHORITY = "UK HM Treasury (OFSI)"
REQUIRED = ("Name 6", "Name 1", "Group Type", "Alias Type", "Regime", "Listed On", "Group ID")


def parse(reading: Reading) -> Iterator[Statement]:
    path = next(filter(None, map(reading.optional, reading.source.files)), None)
    if path is None:
        names = ", ".join(reading.source.files)
        raise SourceError(f"none of {names} in it", where=str(reading.path), todo="name the file itself")
    rows = _rows(reading, path)
    faulty: list[Row] = []
    entries = Entries(reading)
    groups = list(grouped(rows, "Group ID", faulty))
    entries.shared = remarks.shared_references(groups)
    yield from reading.each(groups, entries.entry)
    yield from reading.each(faulty, homeless("Group ID"))
    yield from entries.owners.statements(entries.keys)


def _rows(reading: Reading, path: Path) -> Iterator[Row]:
    """The rows of the table or of the XML edition, which does not say its own day."""
    if content.of(path) in ("XML", "a ZIP archive"):
        return targets.rows(path)
    opened = tabular.opened(path, REQUIRED)
    tabular.report_cut(reading, path)
    updated = [line[1] for line in opened.above if line[:1] == ["Last Updated"] and len(line) > 1]
    reading.edition = days.day(updated[0]) or "" if updated else ""
    if not reading.edition:
        todo = "the edition goes by its hash"
        reading.problem(f"{path.name}:1", "no `Last Updated` with a date above the header", todo=todo, lost=False)
    return opened.rows


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.owners = reading, Owners()
        self.shared: set[str] = set()
        self.keys: dict[str, str] = {}
        """Keys of the entries by Group ID: they are the same here."""

    def entry(self, row: Row) -> Iterable[Statement]:
        """One Group ID: the party, its listings and its addresses."""
        assert isinstance(row, Group)
        self.reading.once(row.key, row)
        text = row.take("Other Information")
        party = Gathered(self.reading, row, self._kind(row, text), row.key)
        row.ignore("Group ID")
        party.add("other_number", f"OFSI Group {row.key}")
        names.names(party, row, "Alias Type", "Alias Quality")
        names.originals(party, row.all("Name Non-Latin Script"))
        row.ignore("Non-Latin Script Type", "Non-Latin Script Language")  # filled in one row of the whole edition
        names.births(party, row, "Town of Birth", "Country of Birth")
        names.addresses(party, row, names.OLD_LINES, "Post/Zip Code", "Country")
        self._columns(party, row)
        said = remarks.read(party, text, self.owners, self.shared)
        statements = party.statements(AUTHORITY, self._listings(party, row, said))
        self.keys[row.key] = row.key
        return statements

    def _kind(self, row: Group, text: str) -> str:
        """Until 2021 ships are printed as entities; their remark begins with the ship's IMO number."""
        kind = self.reading.lookup("kinds", row.need("Group Type"), row.locator)
        return "Vessel" if kind == "Organization" and remarks.is_ship(text) else kind

    def _columns(self, party: Gathered, row: Group) -> None:
        for column, name in (("Title", "title"), ("Position", "position")):
            for cell in row.all(column):
                party.texts(name, cell)
        for cell in row.all("Nationality"):
            party.countries("nationality", cell)
        for numbers, details in row.each("Passport Number", "Passport Details"):
            if "Passport Number" in row.columns:
                documents.pairs(party, "passport", numbers, details, "Passport")
            else:
                documents.passport_text(party, details)
        for numbers, details in row.each("National Identification Number", "National Identification Details"):
            documents.pairs(party, "national_id", numbers, details, "National identification")
        for cell in row.all("NI Number"):  # until 2021; prose
            party.texts("other_number", cell)

    def _listings(self, party: Gathered, row: Group, said: dict[str, str]) -> list[dict[str, Any]]:
        """One for each regime with its day: seven groups of 2020 stand under several."""
        reference = [row.key, *(text for text in [said.get("UK Sanctions List Ref")] if text)]
        found = []
        for regime, listed, designated in row.each("Regime", "Listed On", "UK Sanctions List Date Designated"):
            day = named_under(party, regime, "Listed On", listed)
            note = f"UK Sanctions List Date Designated: {designated}" if designated else ""
            found.append({"programme": regime, "date": day, "reference": reference, "note": note,
                          "reason": said.get("UK Statement of Reasons", "")})  # fmt: skip
        updated = [day for day in map(days.day, row.all("Last Updated")) if day]
        return [{**facts, "as_of": updated} for facts in found]
