"""Tables whose columns are the schema's own names: for sources that this project compiles.

A row is a record: `id` is its key, `kind` its kind where the table holds several, `publications` its sources as
`title <address> || title <address>`; every other lower-case column is a property of the kind. A column in capitals is
a relation to rows of any table of the set, by their ids: `SPOKEN_BY` leads from the row, `<END_USER_IN` to it. `ties`
holds relations with days and a role of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kg.errors import RowError
from kg.model.records import Record, Statement
from kg.model.schema import Property, schema
from loaders.formats import csv
from loaders.formats.rows import Row
from loaders.reading import Reading

TIES = "ties.csv"
LISTS = ("country", "vocab", "identifier", "reference")
"""Types of which a cell holds several with a semicolon; texts, in which one may stand, have ` || ` between them."""


class Compiled:
    """The records of a set of tables, and the relations between them once all are read."""

    def __init__(self, reading: Reading, kinds: Mapping[str, str]) -> None:
        """`kinds`: file → kind of its rows, empty where a column `kind` says it."""
        self.reading, self.kinds = reading, kinds
        self.known: dict[str, Record] = {}
        self.rows: list[Row] = []

    def statements(self) -> Iterator[Statement]:
        for name, kind in self.kinds.items():
            path = self.reading.optional(name)
            if path:
                yield from self.reading.each(csv.rows(path), self._record(kind))
        for row in self.rows:
            yield from self.reading.each([row], self.relations)
        path = self.reading.optional(TIES) if TIES in self.reading.source.files else None
        if path:
            yield from self.reading.each(csv.rows(path), self._tie)

    def _record(self, kind: str) -> Callable[[Row], list[Statement]]:
        def one(row: Row) -> list[Statement]:
            id = self.reading.once(row.need("id"), row, todo="give it an id of its own")
            made = self.made(id, kind or row.need("kind"), row)
            self.known[id] = made
            self.rows.append(row)
            return [made]

        return one

    def made(self, id: str, kind: str, row: Row) -> Record:
        """The record of a row: what its columns say, with its publications."""
        facts = self.properties(kind, row) | publications(row)
        return self.reading.record(kind, id, row.locator, row.published, **facts)

    def properties(self, kind: str, row: Row) -> dict[str, Any]:
        """Properties of the kind that the row has a column for."""
        known = schema().kind(kind).properties
        row.ignore("id", "kind", "publications", *(name for name in row.values if name.removeprefix("<").isupper()))
        return {name: _value(prop, row) for name, prop in known.items() if name in row.values}

    def relations(self, row: Row) -> list[Statement]:
        """What the columns in capitals say."""
        said: list[Statement] = []
        for column in row.values:
            edge = column.removeprefix("<")
            if edge.isupper():
                for other in row.split(column):
                    ends = (self.known[row.take("id")], self._other(other, row))
                    start, end = reversed(ends) if column.startswith("<") else ends
                    facts = {"modality": row.maybe("modality")}
                    said.append(self.reading.relation(edge, start, end, row.locator, **facts))
        return said

    def _tie(self, row: Row) -> list[Statement]:
        facts = {name: row.maybe(name) for name in ("since", "until", "role", "modality", "quote")}
        facts["quote"] = f"{facts['quote']} ({row.need('publications')})".strip()
        start, end = (self._other(row.need(name), row) for name in ("start", "end"))
        row.ignore("note")  # for whoever keeps the table; shown nowhere else
        return [self.reading.relation(row.need("relation"), start, end, row.locator, **facts)]

    def _other(self, id: str, row: Row) -> Record:
        if id not in self.known:
            todo = "correct the id; the row it names may itself not have been understood"
            raise RowError(f"no row {id!r}", where=row.locator, todo=todo)
        return self.known[id]


def _value(prop: Property, row: Row) -> Any:
    text = row.take(prop.name)
    if not text:
        return None
    if prop.type in ("number", "integer"):
        return float(text) if prop.type == "number" else int(text)
    if prop.type == "flag":
        return text == "yes"
    if not prop.many:
        return text
    return row.split(prop.name, ";" if prop.type in LISTS else " || ")


def publications(row: Row) -> dict[str, list[str]]:
    """Publications as a reader would look them up, and the addresses of those that have one."""
    parts = [text.strip().partition(" <") for text in row.maybe("publications").split(" || ") if text.strip()]
    titles = {"citation": [title for title, _, _ in parts]}
    return titles | {"source_url": [address.rstrip(">") for _, _, address in parts if address]} if parts else {}
