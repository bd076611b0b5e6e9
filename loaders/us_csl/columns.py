"""Rows of the official CSV file, 29 columns, → entries."""

from __future__ import annotations

import re

from kg import countries
from loaders.formats.ofac import remarks, ship, words
from loaders.formats.rows import Row
from loaders.source import Reading
from loaders.us_csl.entry import Entry, joined

SHIP = ("call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner")
PHRASES = (
    ("dates_of_birth", "DOB"),
    ("places_of_birth", "POB"),
    ("nationalities", "nationality"),
    ("citizenships", "citizen"),
)
STATED = ("standard_order", "license_requirement", "license_policy")
NUMBER = re.compile(r"(?:([A-Z]{2}), )?(?:(\d{4}-\d\d-\d\d), )?(?:(\d{4}-\d\d-\d\d), )?(.+)", re.DOTALL)
"""Country, two days and the number, of which all but the last may be missing."""
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read(reading: Reading, row: Row) -> Entry:
    row.ignore("_id")  # changes from edition to edition
    entry = Entry(
        reading, row, row.need("source"), row.need("name"), row.take("type"), row.take("entity_number"),
        row.take("federal_register_notice"),
    )  # fmt: skip
    entry.aliases(joined(row.take("alt_names")))
    entry.listed("programme", *joined(row.take("programs")))
    entry.listed("date", row.take("start_date"))
    entry.listed("until", row.take("end_date"))
    entry.listed("source_url", row.take("source_list_url"), row.take("source_information_url"))
    entry.listed("note", *(f"{name.replace('_', ' ')}: {row.take(name)}" for name in STATED if row.take(name)))
    for text in joined(row.take("addresses")):
        if code := countries.code(text):  # a country and nothing more is no address
            entry.facts.add(("country",), code)
        else:
            entry.addresses.append((text, _country(text)))
    _person(entry, row)
    ship.read(entry.facts, row, SHIP)
    _remarks(entry, row)
    for text in row.split("ids", "; "):
        _number(entry, text)
    return entry


def _country(address: str) -> str | None:
    """Code of the country an address ends in."""
    return countries.code(address.rpartition(", ")[2])


def _person(entry: Entry, row: Row) -> None:
    for title in joined(row.take("title")):
        entry.facts.add(("position",), title, f"title: {title}")
    for column, heading in PHRASES:
        for text in joined(row.take(column)):
            remarks.phrase(f"{heading} {text}", entry.facts)


def _remarks(entry: Entry, row: Row) -> None:
    text = row.take("remarks")
    if entry.of_treasury:
        remarks.read(text, entry.facts, set(joined(row.take("title"))))
    else:
        entry.listed("note", text)


def _number(entry: Entry, text: str) -> None:
    """`CA, BC166787, Passport`: country, days of expiry and issue, number, heading → a phrase of a remark."""
    value, _, heading = text.rpartition(", ")
    heading = words.table("phrases").get(heading, heading)
    found = NUMBER.fullmatch(value)
    if not found or not value:
        entry.facts.misread(text)
        return
    country, last, first, number = found.groups()
    days = [f"issued {first}", f"expires {last}"] if first and last else [f"dated {last}"] if last else []
    if days:
        entry.facts.note(f"{heading} {number}: {', '.join(days)}")
    remarks.phrase(f"{heading} {number}" + (f" ({country})" if country else ""), entry.facts)
