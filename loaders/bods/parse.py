"""Statements by the Beneficial Ownership Data Standard 0.4, or in the form of its earlier editions.

A record's history is gathered on disk, then read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model.records import Record, Statement
from loaders.bods.earlier import PRINTED, Earlier, Held
from loaders.bods.parties import entity, person, with_earlier
from loaders.bods.relationships import Relationships
from loaders.formats import json
from loaders.formats.disk import Shelf
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.reading import Reading

PARTIES, RELATIONSHIPS = range(2)
HOUSEKEEPING = (
    "publicationDetails",
    "source",
    "annotations",
    "recordStatus",
    "declaration",
    "declarationSubject",
    "statementId",
    PRINTED,
)


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("statements.json")
    with Shelf() as shelf:
        statements = Statements(reading, path.name, shelf)
        yield from reading.each(_objects(path), statements.sort)
        yield from statements.read()


def _objects(path: Path) -> Iterator[JsonObject]:
    with path.open("rb") as file:
        head = file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"["):
        return json.rows(path)
    return json.lines(path)


class History(Held):
    """The last statement on a record, with all of them in their order."""

    statements: list[JsonObject]


class Statements:
    def __init__(self, reading: Reading, file: str, shelf: Shelf) -> None:
        self.reading, self.file, self.shelf = reading, file, shelf
        self.relationships = Relationships(reading, shelf)
        self.earlier = Earlier(reading)

    def sort(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, JsonObject)
        row.ignore(*row.data)  # read when it is taken from the shelf again
        row = self.earlier.translated(row)
        form = self.reading.lookup("record_types", row.need("recordType"), row.locator)
        key, statement = row.need("recordId"), row.need("statementId")
        self.shelf.once(f"statement {statement}", row)
        self.shelf.put(RELATIONSHIPS if form == "relationship" else PARTIES, key, int(row.line), row.data)
        return ()

    def read(self) -> Iterator[Statement]:
        yield from self.reading.each(self._histories(PARTIES), self._party)
        yield from self.reading.each(self._histories(RELATIONSHIPS), self._relationship)

    def _histories(self, rank: int) -> Iterator[Row]:
        for _, found in self.shelf.groups(rank):
            ordered = sorted(found, key=lambda one: str(one[1].get("statementDate", "")))
            line, data = ordered[-1]
            row = History(self.file, line, data)
            row.statements = [*(Held(self.file, *one) for one in ordered[:-1]), row]
            yield row

    def _party(self, row: Row) -> Iterable[Statement]:
        form, key = row.need("recordType"), row.need("recordId")
        assert isinstance(row, History)
        read = person if form == "person" else entity
        row.ignore(*HOUSEKEEPING)
        *earlier, made = [list(read(self.reading, one, key)) for one in row.statements]
        firsts = [one[0] for one in earlier if isinstance(one[0], Record)]
        assert isinstance(made[0], Record)
        self.shelf.add(f"{form} {key}")
        return [with_earlier(made[0], firsts), *made[1:]]

    def _relationship(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, History)
        row.ignore("recordType", "recordId", "statementDate", *HOUSEKEEPING)
        return list(self.relationships.statements(row.statements))
