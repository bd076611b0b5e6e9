"""A list of sanctioned organisations (CSV, a row a sanction) → parties and their listings. Say here what is the key.

The list has no numbers, so the key is the name: a promise, because judgements are kept under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model.records import Statement
from loaders.formats import csv, tabular, us_party
from loaders.formats.facts import slug
from loaders.formats.listed import listing
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "US State Department"
COLUMNS = ("Name", "Alternative Names", "Country", "Programs", "Effective Date")
"""Without these it is another file. What else stands in it must be taken or ignored by name, or it is told."""


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("list.csv")
    tabular.report_cut(reading, path)
    yield from reading.each(csv.rows(path, required=COLUMNS), lambda row: _sanction(reading, row))


def _sanction(reading: Reading, row: Row) -> Iterable[Statement]:
    """A party and its listing. What cannot be read raises and costs this row alone; the frame tells where."""
    name = row.need("Name")
    key = reading.once(slug(name), row)
    since, programme = row.day("Effective Date"), reading.lookup("programmes", row.need("Programs"), row.locator)
    row.ignore("Source List", "Federal Register Notice", "Remarks/Notes", "Web Link")  # see source.yaml
    party = reading.record(
        "Organization", key, row.locator, row.published,
        name=name, alias=us_party.apart(row.take("Alternative Names")), programme=programme, listed_on=since,
        country=reading.country(row.take("Country"), row.locator),
        kind_assumed=True,  # the list does not say whether a party is a person
    )  # fmt: skip
    made = listing(reading, party, row.locator, row.published, authority=AUTHORITY, date=since, programme=programme)
    return party, *made
