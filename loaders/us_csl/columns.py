"""Rows of the official CSV file, 29 columns, and objects of the list's JSON under the same names → entries."""

from __future__ import annotations

from kg.countries import codes
from loaders.formats import us_party
from loaders.formats.json_object import JsonObject
from loaders.formats.ofac import remarks, ship
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.us_csl import answer, numbers
from loaders.us_csl.edition import Edition
from loaders.us_csl.entry import Entry, joined

SHIP = ("call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner")
PHRASES = (
    ("dates_of_birth", "DOB"),
    ("places_of_birth", "POB"),
    ("nationalities", "nationality"),
    ("citizenships", "citizen"),
)
STATED = ("standard_order", "license_requirement", "license_policy")


def read(reading: Reading, row: Row, edition: Edition) -> Entry:
    row.ignore("_id", "id", "score")  # they change from edition to edition, and from search to search
    entry = Entry(
        reading, row, row.need("source"), row.need("name"), row.take("type"), row.take("entity_number"),
        row.take("federal_register_notice"),
    )  # fmt: skip
    entry.aliases(_aliases(entry, row, edition))
    entry.listed("programme", *_texts(row, "programs"))
    entry.listed("date", row.take("start_date"))
    entry.listed("until", row.take("end_date"))
    entry.listed("source_url", row.take("source_list_url"), row.take("source_information_url"))
    entry.listed("note", *(f"{name.replace('_', ' ')}: {row.take(name)}" for name in STATED if row.take(name)))
    for text in _addresses(row):
        if code := codes.code(text):  # a country and nothing more is no address
            entry.facts.add(("country",), code)
        else:
            entry.addresses.append((text, _country(text)))
    _person(entry, row)
    ship.read(entry.facts, row, SHIP)
    _remarks(entry, row)
    if isinstance(row, JsonObject):
        entry.country(row.maybe("country"))
        for id in row.objects("ids"):
            numbers.keep(entry, *answer.number(id))
    else:
        for text in row.split("ids", "; "):
            numbers.read(entry, text, type_first=edition.type_first)
    return entry


def _texts(row: Row, name: str) -> list[str]:
    return row.texts(name) if isinstance(row, JsonObject) else joined(row.take(name))


def _aliases(entry: Entry, row: Row, edition: Edition) -> list[str]:
    if isinstance(row, JsonObject) or entry.code != "ISN" or not edition.commas:
        return _texts(row, "alt_names")
    return us_party.apart(row.take("alt_names"))


def _addresses(row: Row) -> list[str]:
    if isinstance(row, JsonObject):
        return [text for place in row.objects("addresses") if (text := answer.address(place))]
    return joined(row.take("addresses"))


def _country(address: str) -> str | None:
    """Code of the country an address ends in."""
    return codes.code(address.rpartition(", ")[2])


def _person(entry: Entry, row: Row) -> None:
    for title in _texts(row, "title"):
        entry.facts.add(("position",), title, f"title: {title}")
    for column, heading in PHRASES:
        for text in _texts(row, column):
            remarks.phrase(f"{heading} {text}", entry.facts)


def _remarks(entry: Entry, row: Row) -> None:
    text = row.take("remarks")
    if entry.of_treasury:
        remarks.read(text, entry.facts, set(_texts(row, "title")))
    else:
        entry.listed("note", text)
