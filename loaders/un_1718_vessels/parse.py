"""The 1718 Committee's designated vessels, as a table made by hand from the PDF → ships, owners, listings.

A cell may hold several values under running numbers: `1: Ryong Rim 2: Jon Jin 2`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.model import dates
from kg.model.records import Statement
from loaders.formats import numbered, tabular
from loaders.formats.facts import slug
from loaders.formats.gathered import Gathered
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "UN Security Council 1718 Committee"
PROGRAMME = "DPRK"
REQUIRED = ("vessel_name", "imo_number", "date_of_designation")
KNOWN = ("#", *REQUIRED, "designated_owner", "mmsi", "flag", "call_sign", "type", "other_information")
MEASURE = re.compile(r"(?i)para|\bop\b|res(?:olution)?[ _.]|\b\d{4}\b|measure")
"""Names of the columns for measures: each names the paragraph of a resolution."""
NO = ("", "no", "n", "false", "0", "-", "n/a")
MONTHS = re.compile(r"(\d{1,2})-([A-Za-z]{3})[a-z]*-(\d{2}|\d{4})")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("1718_vessels.csv")
    opened = tabular.opened(path, REQUIRED)
    tabular.report_cut(reading, path)
    measures = [name for name in opened.columns if name not in KNOWN and MEASURE.search(name)]
    reading.notes["measures"] = ", ".join(measures) or "no column names a paragraph"
    entries = Entries(reading, measures)
    yield from reading.each(opened.rows, entries.entry)


def day(text: str) -> str | None:
    """ISO date of `03-Oct-17` or `3 October 2017`; the list begins in 2006, so two digits are of this century."""
    match = MONTHS.fullmatch(text.strip())
    if not match:
        return dates.parse(text)
    year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
    return dates.parse(f"{match[1]} {match[2]} {year}")


class Entries:
    def __init__(self, reading: Reading, measures: list[str]) -> None:
        self.reading, self.measures = reading, measures

    def entry(self, row: Row) -> Iterable[Statement]:
        """One row: the ship, a listing for each day of designation, and its owner as a name."""
        names = numbered.parts(row.need("vessel_name"))
        party = Gathered(self.reading, row, "Vessel", self._key(row, names[0]))
        row.ignore("#")  # a running number that changes with every edition
        party.add("name", names[0])
        party.add("alias", *names[1:])
        for number in numbered.parts(row.take("imo_number")):
            party.ship_number(number)
        self._columns(party, row)
        statements = party.statements(AUTHORITY, self._listings(party, row))
        return [*statements, *self._owners(party, row)]

    def _key(self, row: Row, name: str) -> str:
        number = "".join(re.findall(r"\d{7}", row.take("imo_number"))[:1])
        key = number or slug(name)
        return self.reading.once(key, row)

    def _columns(self, party: Gathered, row: Row) -> None:
        for column, name in (("mmsi", "mmsi"), ("call_sign", "call_sign"), ("type", "vessel_type")):
            party.texts(name, row.maybe(column))
        flags = numbered.parts(row.maybe("flag"))
        codes = [party.country(text) for text in flags]
        party.add("flag", *codes)
        party.note(row.maybe("other_information"))

    def _listings(self, party: Gathered, row: Row) -> list[dict[str, Any]]:
        notes = []
        for column in self.measures:
            text = row.maybe(column)
            if text.casefold() not in NO:
                notes.append(column if text.casefold() in ("x", "yes", "y", "true", "1") else f"{column}: {text}")
        found = []
        for text in numbered.parts(row.need("date_of_designation")):
            date = day(text)
            if not date:
                party.unclear("date_of_designation", text, "expected a day such as 03-Oct-17")
            found.append({"programme": PROGRAMME, "date": date, "note": notes})
            party.add("listed_on", date)
        party.add("programme", PROGRAMME)
        return found

    def _owners(self, party: Gathered, row: Row) -> Iterator[Statement]:
        """The owner as the list names it: a name only, tied to the ship."""
        for name in numbered.parts(row.maybe("designated_owner")):
            quote, ship = f"designated_owner: {name}", f"{self.reading.source.id}:{party.key}"
            note = f"a name only, mentioned in the entry of {ship}"
            key = f"{party.key}/owner/{slug(name)}"
            owner = self.reading.record("Organization", key, row.locator, quote, name=name, note=note)
            yield owner
            yield self.reading.relation("OWNS", owner, ship, row.locator, quote=quote)
