"""Canada's autonomous sanctions (SEMA and JVCFOA, XML) → parties and listings.

The list gives no number of its own: an entry goes by country, schedule and item. Three sets of tags are known: that of
2022 (`Entity`), that of 2025 (`EntityOrShip`), and the same with the French name behind a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import days, xml
from loaders.formats.element import Element
from loaders.formats.facts import slug
from loaders.formats.gathered import Gathered
from loaders.formats.rows import Row
from loaders.reading import Reading

ROOT, AUTHORITY = "data-set", "Global Affairs Canada"
TODAY = {"Entity": "EntityOrShip", "Title": "TitleOrShip", "TitleOrShipType": "TitleOrShip",
         "DateOfBirth": "DateOfBirthOrShipBuildDate"}  # fmt: skip
"""Tags of other editions → that of 2025."""
BETWEEN = re.compile(r"\s*;\s*|\s+(?:a\.k\.a\.|also known as)\s+")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("sema-lmes.xml")
    entries = Entries(reading)
    yield from reading.each((_today(one) for one in xml.elements(path, ROOT, level=2)), entries.entry)


def _today(element: Element) -> Row:
    """The record under the tags of 2025, so that every edition is read in one way; another element has no values."""
    values: dict[str, str] = {}
    for tag, found in element.children.items() if element.tag == "record" else ():
        name = tag.partition("-")[0]
        values[TODAY.get(name, name)] = " ".join(child.whole for child in found if child.whole)
    return Row(element.file, element.line, values)


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._types = set(reading.source.lookups["vessel_types"])

    def entry(self, row: Row) -> Iterable[Statement]:
        """One record: a ship with an IMO number or build date, a person with a name in two parts, else an entity."""
        if not row.values:
            raise RowError("not a <record> with values", where=row.locator, todo="tell the project: the format changed")
        given, family, entity = row.maybe("GivenName"), row.maybe("LastName"), row.maybe("EntityOrShip")
        ship = row.maybe("ShipIMONumber")
        kind = "Person" if given or family else "Vessel" if ship or self._is_ship(row) else "Organization"
        name = " ".join(part for part in (given, family) if part) if kind == "Person" else entity
        if not name:
            raise RowError("no name in the record", where=row.locator, todo="look at its name elements")
        party = Gathered(self.reading, row, kind, self._key(row, name))
        party.add("name", name)
        party.note(f"Entity: {entity}" if entity and kind == "Person" else "")
        party.ship_number(ship)
        party.add("alias", *BETWEEN.split(row.maybe("Aliases")))
        title = row.maybe("TitleOrShip")
        party.add({"Vessel": "vessel_type", "Person": "title"}.get(kind, "note"), title)
        dated = {"Vessel": "build_year", "Person": "birth_date"}.get(kind, "founded")
        party.dates(dated, row.maybe("DateOfBirthOrShipBuildDate"), r"[;,]")
        return party.statements(AUTHORITY, [self._listing(party, row)])

    def _is_ship(self, row: Row) -> bool:
        """Whether an entry without an IMO number is a ship: by its build date, or the words for its type."""
        words = set(re.findall(r"\w+", row.maybe("TitleOrShip").casefold()))
        return bool(row.maybe("DateOfBirthOrShipBuildDate")) or not words.isdisjoint(self._types)

    def _key(self, row: Row, name: str) -> str:
        """Country, schedule and item; with the name behind them where an item stands twice."""
        country = row.need("Country").partition("/")[0]
        key = "/".join(slug(text) or "none" for text in (country, row.maybe("Schedule"), row.maybe("Item")))
        return self.reading.once(
            f"{key}/{slug(name)}" if key in self.reading.keys or not row.maybe("Item") else key, row
        )

    def _listing(self, party: Gathered, row: Row) -> dict[str, Any]:
        """The country of a record names the regulation, not the country of the party."""
        programme, schedule, item = row.need("Country"), row.maybe("Schedule"), row.maybe("Item")
        text = row.maybe("DateOfListing")
        day = days.day(text)
        if text and not day:
            party.unclear("DateOfListing", text, "expected a day such as 2022-02-24")
        party.add("listed_on", day)
        party.add("programme", programme)
        reference = ", ".join(f"{name} {text}" for name, text in (("Schedule", schedule), ("item", item)) if text)
        return {"programme": programme, "date": day, "reference": reference}
