"""Parties that the ROK lists on its own because of the DPRK, as the press printed them → parties and their listings.

The ministry publishes names in an annex to its releases, without a number that lasts; the key is the day of the
announcement and the place in our table, a promise, because judgements are kept under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model.records import Statement
from loaders.formats import csv
from loaders.formats.compiled import Compiled, publications
from loaders.formats.listed import listing
from loaders.formats.rows import Row
from loaders.source import Reading

AUTHORITY = "Republic of Korea"
COLUMNS = ("id", "announced", "kind", "original_name", "name")


def parse(reading: Reading) -> Iterator[Statement]:
    """A party and its listing for each row, then the rule on goods."""
    yield from reading.each(
        csv.rows(reading.file("designations.csv"), required=COLUMNS), lambda row: _row(reading, row)
    )
    yield from Compiled(reading, {"rules.csv": "Rule"}).statements()


def _row(reading: Reading, row: Row) -> Iterable[Statement]:
    """The name in Hangul is the name where the press gives no other; what somebody is, is its position or a note.

    A listing begins on the day it came into force, where the press prints one, else on that of its announcement.
    """
    kind, announced = reading.lookup("kinds", row.need("kind"), row.locator), row.need("announced")
    day = row.take("in_force") or announced
    hangul, affiliation = row.take("original_name"), row.take("affiliation")
    cited = publications(row)
    facts = {"position": affiliation} if kind == "Person" else {"note": affiliation}
    party = reading.record(
        kind, reading.once(row.need("id"), row), row.locator, row.published,
        name=row.take("name") or hangul or row.need("name"), original_name=hangul or None,
        country=row.countries("country"),
        party_key=row.take("party_key"), listed_on=day, confidence="medium", as_of=announced, **facts, **cited,
    )  # fmt: skip
    made = listing(
        reading, party, row.locator, row.published, authority=AUTHORITY, date=day, as_of=announced, modality="asserted",
        reason=row.take("reason"), note=row.take("note"), confidence="medium", **cited,
    )  # fmt: skip
    return party, *made
