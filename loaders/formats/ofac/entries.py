"""SDN.XML and CONSOLIDATED.XML (`sdnList/sdnEntry`) → parties, listings, addresses, links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError
from kg.model import dates
from kg.model.records import Statement
from loaders.formats import xml
from loaders.formats.element import Element
from loaders.formats.ofac import remarks, ship
from loaders.formats.ofac.party import Listed, Party
from loaders.formats.ofac.places import Place
from loaders.formats.ofac.roll import Roll
from loaders.formats.rows import Row
from loaders.reading import Reading

ROOT = "sdnList"
HEAD = "publshInformation"
"""OFAC's spelling."""
SHIP = ("callSign", "vesselType", "tonnage", "grossRegisteredTonnage", "vesselFlag", "vesselOwner")
LINES = ("address1", "address2", "address3")
KNOWN = (  # list, entry, heading of a phrase, fields of the value
    ("nationalityList", "nationality", "nationality", "country"),
    ("citizenshipList", "citizenship", "citizen", "country"),
    ("dateOfBirthList", "dateOfBirthItem", "DOB", "dateOfBirth"),
    ("placeOfBirthList", "placeOfBirthItem", "POB", "placeOfBirth"),
)


def parse(reading: Reading, path: Path) -> Iterator[Statement]:
    entries = Entries(reading)
    yield from reading.each(xml.elements(path, ROOT, level=2), entries.element)
    yield from entries.roll.rest()
    entries.check_count(path)


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.roll = reading, Roll(reading)
        self.announced, self.read = -1, 0

    def element(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, Element)
        if row.tag == HEAD:
            return self._head(row)
        if row.tag != "sdnEntry":
            raise RowError(f"unknown section {row.tag!r}", where=row.locator, todo="read it in ofac/entries.py")
        self.read += 1
        return self.roll.enter(self._party(row))

    def _head(self, row: Element) -> Iterable[Statement]:
        self.reading.edition = dates.parse(row.take("Publish_Date")) or row.take("Publish_Date")
        count = row.take("Record_Count")
        if not count.isdigit():
            raise RowError(f"Record_Count is {count!r}", where=row.locator, todo="whether the file is whole is unknown")
        self.announced = int(count)
        return ()

    def check_count(self, path: Path) -> None:
        """Record_Count says how many entries a whole file has."""
        if self.announced != self.read:
            said = self.announced if self.announced >= 0 else "nothing"
            found = f"Record_Count says {said}, the file has {self.read} entries"
            self.reading.cut(path.name, found, "download the file again")

    def _party(self, entry: Element) -> Party:
        key = self.reading.once(entry.need("uid"), entry)
        party = Party(self.reading, entry, key, entry.take("sdnType"))
        party.name(_name(entry), "")
        for alias in _each(entry, "akaList", "aka"):
            party.name(_name(alias), alias.take("type"), weak=alias.take("category") == "weak")
        for title in entry.maybe("title").split(";"):
            if title.strip():
                party.facts.add(("position",), title.strip(), f"title: {title.strip()}")
        for info in entry.each("vesselInfo"):
            ship.read(party.facts, info, SHIP)
        _phrases(party, entry)
        remarks.read(entry.take("remarks"), party.facts, set())
        programmes = [name for found in entry.each("programList") for name in found.all("program")]
        party.lists.append(Listed("", programmes=programmes))
        party.places = [_place(address) for address in _each(entry, "addressList", "address")]
        return party


def _each(entry: Element, group: str, name: str) -> Iterator[Element]:
    """The elements of a group; their running numbers name nothing outside the file, nor does the main-entry mark."""
    for found in entry.each(group):
        for one in found.each(name):
            one.ignore("mainEntry")
            if name != "address":
                one.ignore("uid")
            yield one


def _name(entry: Element) -> str:
    """`LAST, First`, as the CSV set prints it."""
    return ", ".join(part for part in (entry.take("lastName"), entry.maybe("firstName")) if part)


def _phrases(party: Party, entry: Element) -> None:
    for group, name, heading, field in KNOWN:
        for one in _each(entry, group, name):
            party.phrase(heading, one.need(field))
    for one in _each(entry, "idList", "id"):
        country = f" ({one.take('idCountry')})" if one.take("idCountry") else ""
        days = [
            f"{word} {one.take(tag)}"
            for word, tag in (("issued", "issueDate"), ("expires", "expirationDate"))
            if one.take(tag)
        ]
        party.phrase(one.need("idType"), one.take("idNumber"), country + "".join(f" {day}" for day in days))


def _place(address: Element) -> Place:
    return Place(
        address.need("uid"), [address.take(line) for line in LINES], address.take("city"),
        address.take("stateOrProvince"), address.take("postalCode"), address.take("country"),
        printed=address.published,
    )  # fmt: skip
