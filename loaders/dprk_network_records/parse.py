"""Ships, firms and persons of the DPRK networks, one record a source's statement, and what ties them.

Eight tables in our own words. Where sources differ on a flag, a seat or a part, each has a record of its own
(`lighthouse-winmore/scmp`, `lighthouse-winmore/fairplay`). A row that names a key nobody defined is a problem.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.dprk_network_records import statements
from loaders.formats.identities import identity
from loaders.formats.rows import Row
from loaders.formats.set_of_tables import each_table
from loaders.reading import Reading


def parse(reading: Reading) -> Iterator[Statement]:
    """Every statement: parties and addresses first, then what refers to them."""
    book = Book(reading)
    tables = {
        "vessels.csv": book.vessel,
        "parties.csv": book.party,
        "addresses.csv": book.address,
        "ties.csv": book.tie,
        "statuses.csv": book.status,
        "claims.csv": book.claim,
        "calls.csv": book.call,
        "identities.csv": book.identity,
    }
    yield from each_table(reading, tables)


class Book:
    """Records read so far, by the keys that later rows use for them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.records: dict[str, Record] = {}

    def vessel(self, row: Row) -> Iterator[Statement]:
        yield self._keep(row, statements.vessel(self.reading, row))

    def party(self, row: Row) -> Iterator[Statement]:
        yield self._keep(row, statements.party(self.reading, row))

    def address(self, row: Row) -> Iterator[Statement]:
        yield self._keep(row, statements.address(self.reading, row))

    def tie(self, row: Row) -> Iterator[Statement]:
        start, end = self._named(row, row.need("start")), self._named(row, row.need("end"))
        yield statements.tie(self.reading, row, start, end)

    def status(self, row: Row) -> Iterator[Statement]:
        """One listing for each party of the row, and its relation to the party."""
        for listed in [self._named(row, key) for key in row.split("parties")]:
            listing = statements.listing(self.reading, row, listed)
            yield listing
            facts = {"modality": row.need("modality"), "since": row.take("date"), "until": row.take("until")}
            yield self.reading.relation("LISTS", listing, listed, row.locator, **facts)

    def claim(self, row: Row) -> Iterator[Statement]:
        made = statements.claim(self.reading, row)
        yield made
        for key in row.split("about"):
            yield self.reading.relation("ABOUT", made, self._named(row, key), row.locator)

    def call(self, row: Row) -> Iterator[Statement]:
        made = statements.call(self.reading, row)
        yield made
        ship = self._named(row, row.need("vessel"))
        yield self.reading.relation("TOOK_PART_IN", ship, made, row.locator, role="ship in port")

    def identity(self, row: Row) -> Iterator[Statement]:
        yield identity(self.reading, row, self._named)

    def _keep(self, row: Row, made: Record) -> Record:
        key = row.need("key")
        if key in self.records:
            raise RowError(
                f"key {key!r} stands there twice", where=row.locator, todo="give the second its source's name"
            )
        self.records[key] = made
        return made

    def _named(self, row: Row, key: str) -> Record:
        if key not in self.records:
            todo = "use a key of vessels.csv, parties.csv or addresses.csv"
            raise RowError(f"no record {key!r}", where=row.locator, todo=todo)
        return self.records[key]
