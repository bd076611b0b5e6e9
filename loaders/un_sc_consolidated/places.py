"""Addresses of an entry → Address records; remarks without a place stay with the party."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.records import Record, fingerprint
from loaders.formats.element import Element
from loaders.un_sc_consolidated.party import Party

PARTS = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")


def addresses(party: Party, key: str, locator: str) -> Iterator[Record]:
    """Addresses with at least a country, once each; `key` is the entry's reference number."""
    made: set[str] = set()
    for element in (*party.entry.each("INDIVIDUAL_ADDRESS"), *party.entry.each("ENTITY_ADDRESS")):
        record = _address(party, element, key, locator)
        if record and record.id not in made:
            made.add(record.id)
            yield record


def _address(party: Party, element: Element, key: str, locator: str) -> Record | None:
    street, city, state, postcode, country = (element.take(part) for part in PARTS)
    note, code = element.take("NOTE"), party.country(country, element)
    party.add("country", code)
    full = ", ".join(text for text in (street, city, state, postcode, country) if text)
    if not full:
        party.add("note", f"address: {note}" if note else None)
        return None
    city = ", ".join(text for text in (city, state, postcode) if text)
    return party.reading.record(
        "Address", f"{key}/address/{fingerprint([full, note])}", locator, element.published,
        full=full, street=street, city=city, country=code, note=note,
    )  # fmt: skip
