"""UN/LOCODE as a CSV file with a header, that of 2014 to 2018 or today's → places with code, function and coordinates.

The code is the key. A place with names in two languages has a row for each: one place, two records. Rows with `=` in
`Ch` only say that a name means another place of the country: they give that place its alias.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats import csv
from loaders.formats.facts import slug
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.un_locode import present
from loaders.un_locode.fields import code, coordinates, country, functions, last_change
from loaders.un_locode.joined import split

COLUMNS = (
    "ISO 3166-1", "Country Name", "Ch", "LOCODE", "Name", "NameWoDiacritics", "SubDiv", "Function", "Status", "Date",
    "IATA", "Coordinates", "Remarks",
)  # fmt: skip
ALIAS = "="
LOST = "?"
"""What programs write for a letter that their encoding does not have; no place is called so."""


def parse(reading: Reading) -> Iterator[Statement]:
    todays = reading.path / "code-list.csv"
    path = todays if todays.is_file() else reading.file("un-locode.csv")
    edition = Edition(reading)
    yield from reading.each(edition.rows(path, aliases=True), edition.learn)
    yield from reading.each(edition.rows(path, aliases=False), edition.place)
    edition.check()


class Edition:
    """The state of one reading: aliases that wait for their place, and the codes met."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.aliases: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self.codes: set[str] = set()
        self.headings = self.lossy = 0

    def rows(self, path: Path, *, aliases: bool) -> Iterator[Row]:
        """The rows that are aliases, or those that are not. The file is read once for each."""
        for row in self._all(path, first=aliases):
            for part in split(row, COLUMNS, self.reading if aliases else None):
                if (part.values.get("Ch", "").strip() == ALIAS) == aliases:
                    yield part

    def _all(self, path: Path, *, first: bool) -> Iterator[Row]:
        """All rows, under the same columns whatever the edition."""
        head = next(csv.rows(path), Row(path.name, 1, {}))
        if not set(present.REQUIRED) <= head.values.keys():
            yield from csv.rows(path, required=COLUMNS)
            return
        for row in map(present.translated, csv.rows(path, required=present.REQUIRED)):
            if not present.heading(row):
                yield row
            elif first:
                self.headings += 1
                self.reading.notes["rows that only head the places of a country"] = str(self.headings)

    def learn(self, row: Row) -> Iterable[Statement]:
        """An alias row `Bombay = Mumbai (ex Bombay)`: it yields nothing yet."""
        row.ignore(*COLUMNS)
        alias, found, name = row.need("Name").partition(" = ")
        if not found or not name.strip():
            raise RowError(f"no `=` in {row.take('Name')!r}", where=row.locator, todo="expected `Alias = Name`")
        key = (row.need("ISO 3166-1"), name.strip())
        self.aliases.setdefault(key, []).append((alias.strip(), row.locator))
        return []

    def place(self, row: Row) -> Iterable[Statement]:
        """The place of a row; the second name of a code met before is a record of its own for the same place."""
        row.ignore("Country Name", "IATA")  # the code tells the country; IATA codes are airports, mostly as LOCODE
        number, name = code(row), row.need("Name")
        key = number if number not in self.codes else f"{number}/{slug(name) or row.line}"
        made = self._record(row, key, number, name)
        self.codes.add(number)
        yield made

    def _record(self, row: Row, key: str, number: str, name: str) -> Record:
        plain = row.take("NameWoDiacritics")
        name, printed = self._readable(name, plain)
        others = self._others(row.take("ISO 3166-1"), name)
        facts: dict[str, Any] = {"alias": [alias for alias, _ in others] + ([plain] if plain != name else [])}
        facts |= coordinates(self.reading, row) | {"function": functions(self.reading, row)}
        status, change = row.take("Status"), row.take("Ch")
        known = self.reading.source.lookups
        return self.reading.record(
            "Location", key, row.locator, row.published,
            code=f"LOCODE {number}", name=name, country=country(self.reading, row), region=row.take("SubDiv"),
            location_status=self.reading.lookup("status", status, row.locator) if status else None,
            as_of=last_change(self.reading, row),
            note=[
                known["changes"].get(change, change), row.take("Remarks"), printed,
                *(f"alias in {at}" for _, at in others),
            ],
            **facts,
        )  # fmt: skip

    def _readable(self, name: str, plain: str) -> tuple[str, str]:
        """The name, and a note on it: one whose letters a wrong encoding made `?` gives way to the plain one."""
        if LOST not in name:
            return name, ""
        self.lossy += 1
        found = "names in which `?` stands for letters that the file lost"
        self.reading.notes[found] = f"{self.lossy}: save the publisher's file in UTF-8"
        return (plain if plain and LOST not in plain else name), f"name printed as {name}: letters are lost"

    def _others(self, country_code: str, name: str) -> list[tuple[str, str]]:
        """Aliases of this name, or of the name without what stands in brackets behind it."""
        names = dict.fromkeys((name, name.partition(" (")[0]))
        return [other for text in names for other in self.aliases.pop((country_code, text), [])]

    def check(self) -> None:
        """A problem for every alias whose place the file does not have under that name."""
        for (country_code, name), others in self.aliases.items():
            for alias, locator in others:
                found = f"{alias!r} is said to be {name!r}, which {country_code} does not have under that name"
                self.reading.problem(locator, found, todo="look the name up in the newest edition")
