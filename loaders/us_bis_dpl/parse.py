"""The US Denied Persons List (tab-separated text) → parties with their orders and addresses.

A row is an address: a party has as many rows as addresses. The list has no numbers, so the key is a hash over the name
and the day its order took effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.errors import RowError
from kg.model.records import Record, Statement, fingerprint
from loaders.formats import csv, tabular, us_party
from loaders.formats.listed import addresses, listing
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "US BIS"
COLUMNS = (
    "Name", "Street_Address", "City", "State", "Country", "Postal_Code", "Effective_Date", "Expiration_Date",
    "Standard_Order", "Last_Update", "Action", "FR_Citation",
)  # fmt: skip
PLACE = ("Street_Address", "City", "State", "Postal_Code", "Country")
ZIP = re.compile(r"\d{4,5}(?:-\d{4})?")
"""A US postcode; spreadsheets take the leading zero."""
STATE = re.compile(
    r"A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
ORDERS = {"Y": "standard order: Y", "N": "standard order: N", "": ""}


@dataclass(slots=True)
class Denied:
    """One party under one order: all its rows."""

    row: Row
    places: list[tuple[str, str | None]] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    facts: dict[str, list[str]] = field(default_factory=dict)


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("dpl.txt")
    tabular.report_cut(reading, path)
    denied: dict[str, Denied] = {}
    rows = csv.rows(path, required=COLUMNS, delimiter="\t")
    for _ in reading.each(rows, lambda row: _gather(reading, denied, row)):
        raise AssertionError("no statement comes from these rows")
    for key, one in denied.items():
        yield from _statements(reading, key, one)


def _gather(reading: Reading, denied: dict[str, Denied], row: Row) -> Iterable[Statement]:
    name, since = " ".join(row.need("Name").split()), row.day("Effective_Date")
    if not since:
        raise RowError("'Effective_Date' is empty", where=row.locator, todo="compare with the Federal Register")
    key = fingerprint([name, since])
    reading.reads(key)
    order = row.take("Standard_Order").upper()
    if order not in ORDERS:
        reading.problem(row.locator, f"Standard_Order is {order!r}, not Y or N", todo="kept as a note", lost=False)
    facts = {
        "date": since, "until": row.day("Expiration_Date") or "", "as_of": row.day("Last_Update") or "",
        "note": ORDERS.get(order, f"standard order: {order}"), "action": row.take("Action").strip(" ,"),
        "citation": " ".join(row.take("FR_Citation").split()), "name": name,
    }  # fmt: skip
    place = ", ".join(row.take(part) for part in PLACE if row.take(part))
    country = _country(reading, row)
    one = denied.setdefault(key, Denied(row))
    for what, text in facts.items():
        if text and text not in one.facts.setdefault(what, []):
            one.facts[what].append(text)
    if (place, country) not in one.places:
        one.places.append((place, country))
    one.printed.append(f"{row.locator}\n{row.published}")
    return ()


def _country(reading: Reading, row: Row) -> str | None:
    """The country's code; empty in many rows: then that of the United States if state and postcode are theirs."""
    text, state = row.take("Country"), row.take("State")
    code = reading.country(text, row.locator)
    american = STATE.fullmatch(state) and ZIP.fullmatch(row.take("Postal_Code"))
    return code or ("us" if american and not text else None)


def _statements(reading: Reading, key: str, one: Denied) -> Iterator[Statement]:
    facts, where = one.facts, one.row.locator
    kind, note = us_party.kind(facts["name"][0], mostly_persons=True)
    printed = "\n\n".join(one.printed)
    codes = [code for _, code in one.places if code]
    party = reading.record(
        kind,
        key,
        where,
        printed,
        name=facts["name"],
        country=codes,
        listed_on=facts["date"],
        note=note,
        kind_assumed=True,
    )
    yield party
    yield from _orders(reading, party, facts, where)
    yield from addresses(reading, party, [place for place in one.places if place[0]], where)


def _orders(reading: Reading, party: Record, facts: dict[str, list[str]], where: str) -> Iterator[Statement]:
    """The listing. Rows of one party that end on different days are told as such: the last of the days counts."""
    ends, notes = sorted(facts.get("until", [])), [*facts.get("note", []), *facts.get("action", [])]
    if len(ends) > 1:
        notes.append(f"rows of this party give different ends: {', '.join(ends)}")
    yield from listing(
        reading, party, where, "\n".join(notes) or "denied", authority=AUTHORITY, date=facts["date"][0],
        until=ends[-1] if ends else "", citation=facts.get("citation"), as_of=facts.get("as_of"), note=notes,
        summary=f"{AUTHORITY} denies export privileges to {party.caption.rstrip('.')}.",
    )  # fmt: skip
