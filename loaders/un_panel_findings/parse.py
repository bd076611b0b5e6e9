"""Findings on DPRK sanctions → events, the parties in them, and what was said against them.

Tables in our own words: findings.csv (one row an event), roles.csv (one row a party in it), claims.csv (who explains
or denies), legs.csv (the way of goods). A row whose finding or party is missing becomes a problem; the others go on.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats.compiled import Compiled
from loaders.formats.facts import words_of
from loaders.formats.identities import identity
from loaders.formats.rows import Row
from loaders.formats.set_of_tables import each_table
from loaders.reading import Reading
from loaders.un_panel_findings.events import Event, event, printed
from loaders.un_panel_findings.parties import party, party_key, tie

LEGS = {"legs.csv": "Leg"}


def parse(reading: Reading) -> Iterator[Statement]:
    """Every statement of the tables, events first."""
    book = Book(reading)
    tables = {
        "findings.csv": book.finding,
        "roles.csv": book.role,
        "claims.csv": book.claim,
        "identities.csv": book.identity,
    }
    yield from each_table(reading, tables)
    yield from book.legs().statements()


class Book:
    """Events and parties read so far, by the keys that later rows use for them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.events: dict[str, Event] = {}
        self.parties: dict[str, Record] = {}
        self.acts: dict[str, Record] = {}
        """Listings, by finding, party and status: who speaks of a listing does not speak of the party."""

    def finding(self, row: Row) -> Iterator[Statement]:
        key, made = row.need("id"), event(self.reading, row)
        if key in self.events:
            raise RowError(f"finding {key!r} stands there twice", where=row.locator, todo="give it its own id")
        same = row.take("same_as")
        if isinstance(made, Record):
            yield made
            if same:
                quote = "read as one event by whoever compiled the table"
                yield self.reading.relation("SAME_EVENT_AS", made, self._named(row, same), row.locator, quote=quote)
        self.events[key] = made

    def role(self, row: Row) -> Iterator[Statement]:
        key = row.need("finding")
        if key not in self.events:
            raise RowError(f"no finding {key!r}", where=row.locator, todo="add it to findings.csv or correct the id")
        found, new = party(self.reading, row, self.events[key], self.parties)
        if new:
            yield found
        for made in tie(self.reading, row, found, self.events[key], self.parties):
            if isinstance(made, Record):
                self.acts[made.id.partition(":")[2]] = made
            yield made
        self.parties[party_key(key, row.need("party"))] = found

    def claim(self, row: Row) -> Iterator[Statement]:
        facts = {name: row.need(name) for name in ("speaker", "stance", "text")} | printed(row) | words_of(row)
        facts |= {"date": row.take("date"), "as_of": row.take("date"), "note": row.take("note"), "modality": "asserted"}
        made = self.reading.record("Claim", row.need("id"), row.locator, row.published, **facts)
        yield made
        for name in row.split("about"):
            yield self.reading.relation("ABOUT", made, self._named(row, name), row.locator)

    def identity(self, row: Row) -> Iterator[Statement]:
        yield identity(self.reading, row, self._named)

    def legs(self) -> Compiled:
        """The way of goods leg by leg, where the source tells it; a row names its event by the finding's id."""
        legs = Compiled(self.reading, LEGS)
        legs.known |= {key: made for key, made in self.events.items() if isinstance(made, Record)}
        return legs

    def _named(self, row: Row, key: str) -> Record:
        found = self.parties.get(key) or self.acts.get(key) or self.events.get(key)
        if not isinstance(found, Record):
            todo = "use a finding's id, finding/party, or of a listing finding/party/status, in a row before this one"
            raise RowError(f"no event or party {key!r}", where=row.locator, todo=todo)
        return found
