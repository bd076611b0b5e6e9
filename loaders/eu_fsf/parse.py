"""The EU's consolidated financial sanctions list (FSF XML 1.1, or CSV 1.1 or 1.0) → parties, listings, addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.countries import codes as countries
from kg.errors import RowError
from kg.model.records import Statement
from loaders.eu_fsf import births, contacts, numbers
from loaders.eu_fsf.entries import Entry, joined
from loaders.eu_fsf.numbers import skip
from loaders.eu_fsf.shapes import elements, repeated
from loaders.eu_fsf.words import remarks, texts
from loaders.formats import days
from loaders.formats.element import Element
from loaders.formats.gathered import Gathered
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "European Union"
PLACE = ("@street", "@poBox", "@zipCode", "@city", "@place", "@region")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("fsf.xml")
    entries = Entries(reading)
    yield from reading.each(joined(elements(reading, path), repeated(path)), entries.entry)


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def entry(self, row: Row) -> Iterable[Statement]:
        """One reference: the party, its listings and its addresses."""
        if not isinstance(row, Entry):
            row.take("")  # a broken line says what is wrong with it
        assert isinstance(row, Entry)
        for part in row.parts:
            if part.tag != "sanctionEntity":
                found = f"unknown entry <{part.tag}>"
                raise RowError(found, where=row.locator, todo="tell the project: the format changed")
            part.ignore("@logicalId", "remark")  # the EU reference number is the key; remarks are read below
        key = self._key(row)
        party = Gathered(self.reading, row, self._kind(row), key)
        self._names(party, row)
        for birth in row.each("birthdate"):
            births.read(party, birth)
        self._places(party, row)
        for identification in row.each("identification"):
            numbers.read(party, identification)
        for remark in row.each("remark"):
            party.note(remark.whole)
        for part in row.parts:
            self._reference(party, part.maybe("@unitedNationId"))
            contacts.read(party, part)
        listings = [facts for part in row.parts for facts in self._listings(party, part)]
        return party.statements(AUTHORITY, listings)

    def _key(self, row: Entry) -> str:
        for part in row.parts[1:]:
            part.ignore("@euReferenceNumber")
        key = row.parts[0].need("@euReferenceNumber")
        return self.reading.once(key, row)

    def _kind(self, row: Entry) -> str:
        """Person or enterprise; an enterprise with an IMO ship number is a ship."""
        types = row.each("subjectType")
        code = types[0].maybe("@code") if types else ""
        for element in types:
            element.ignore("@classificationCode", "@logicalId", "@code")
        kind = self.reading.lookup("kinds", code, row.locator)
        codes = {one.values.get("@identificationTypeCode"): one for one in row.each("identification")}
        ship = codes.get("imo")
        return "Vessel" if kind == "Organization" and ship and numbers.is_ship(ship) else kind

    def _names(self, party: Gathered, row: Entry) -> None:
        """Strong Latin names first, as the list prints the same name in many languages."""
        aliases = sorted(row.each("nameAlias"), key=lambda alias: alias.values.get("@strong") != "true")
        for alias in aliases:
            skip(alias)
            alias.ignore("@nameLanguage", "@firstName", "@middleName", "@lastName")
            name = alias.maybe("@wholeName") or " ".join(texts(alias, "@firstName", "@middleName", "@lastName"))
            known = "alias" if alias.maybe("@strong") == "true" else "weak_alias"
            native = any(letter.isalpha() and ord(letter) > 0x24F for letter in name)
            known = "original_name" if native else known
            first = known == "alias" and "name" not in party.properties
            party.add("name" if first else known, name)
            party.add("position", alias.maybe("@function"))
            party.add("title", alias.maybe("@title"))
            party.add("gender", self.reading.source.lookups["genders"].get(alias.maybe("@gender")))
            party.note(*(f"name {name}: {remark.whole}" for remark in alias.each("remark")))
            alias.ignore("remark")
        self._some_name(party)

    def _some_name(self, party: Gathered) -> None:
        """An entry without a strong Latin name goes by its first other one."""
        found = (party.properties.get(name) for name in ("name", "weak_alias", "original_name"))
        party.properties["name"] = next((values[:1] for values in found if values), [])

    def _places(self, party: Gathered, row: Entry) -> None:
        for citizenship in row.each("citizenship"):
            skip(citizenship)
            said = citizenship.maybe("@countryDescription")
            code = _country(party, citizenship) or countries.code(said)
            party.add("nationality" if party.kind == "Person" else "country", code)
            words = [said] if not code and said != "UNKNOWN" else []
            words += [*texts(citizenship, "@region"), *remarks(citizenship)]
            party.note(*(f"citizenship: {text}" for text in words if text))
        for address in row.each("address"):
            skip(address)
            address.ignore("@asAtListingTime")
            contacts.read(party, address)
            country, code = address.maybe("@countryDescription"), _country(party, address)
            parts = [*texts(address, *PLACE), country if country != "UNKNOWN" else ""]
            full = ", ".join(dict.fromkeys(filter(None, parts)))
            party.address(
                address.maybe("@street"), address.maybe("@city"), "", full=full, note="; ".join(remarks(address))
            )
            if full in party.addresses and code:
                party.addresses[full]["country"] = code
                party.add("country", code)

    def _reference(self, party: Gathered, text: str) -> None:
        if text and not party.un_reference(text):
            party.add("other_number", f"UN reference {text}")

    def _listings(self, party: Gathered, row: Element) -> list[dict[str, Any]]:
        """One for each programme, with the regulations that say so."""
        designated = days.day(row.maybe("@designationDate"))
        details, found = row.maybe("@designationDetails"), dict[str, list[str]]()
        for regulation in row.each("regulation"):
            regulation.ignore("@logicalId", "@organisationType", "@regulationType")
            words = texts(regulation, "@numberTitle", "@publicationDate", "@entryIntoForceDate", "publicationUrl")
            found.setdefault(regulation.maybe("@programme"), []).append("Regulation " + ", ".join(words))
        party.add("listed_on", designated)
        party.add("programme", *found)
        return [{"programme": programme, "date": designated, "reference": party.key, "note": [*notes, details]}
                for programme, notes in (found or {"": []}).items()]  # fmt: skip


def _country(party: Gathered, element: Element) -> str | None:
    """The country of an element by its code; `00` stands for unknown."""
    code = element.maybe("@countryIso2Code")
    return party.country(party.reading.source.lookups["codes"].get(code, code)) if code != "00" else None
