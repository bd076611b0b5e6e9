"""Entities that stand for themselves: parties with their identifications, addresses, documents, events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.model.records import Record, Statement
from loaders.formats.rows import Row
from loaders.ftm import described
from loaders.ftm.data import THINGS, Data
from loaders.ftm.party import Entity, Party


class Things:
    """The things of a data set in the order they stand in."""

    def __init__(self, data: Data) -> None:
        self.data, self.reading = data, data.reading
        self.lookups = data.reading.source.lookups

    def statements(self) -> Iterator[Statement]:
        return self.reading.each(self._entities(), self._thing)

    def _entities(self) -> Iterator[Row]:
        """Each thing with its identifications."""
        for key, lines in self.data.known.groups(THINGS):
            papers = [self.data.row(line, data) for line, data in lines if data["schema"] in self.lookups["papers"]]
            found = [(line, data) for line, data in lines if data["schema"] not in self.lookups["papers"]]
            for paper in papers if not found else ():
                todo = "take the whole data set"
                self.reading.problem(paper.locator, f"its holder {key!r} is not in the file", todo=todo)
            if len(found) > 1:
                self.reading.problem(f"{self.data.file}:{found[1][0]}", f"{key} stands twice", todo="the first counts")
            if found:
                yield self._entity(*found[0], papers)

    def _entity(self, line: int, data: dict[str, Any], papers: list[Any]) -> Entity:
        entity = Entity(self.data.file, line, data)
        entity.identifications = papers
        return entity

    def _thing(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, Entity)
        kind, id = self.lookups["kinds"][row.need("schema")], row.need("id")
        party = Party(self.reading, row, kind)
        self._named(party, row, id)
        return [self.data.made(id, self._record(party, self.data.key(id)))]

    def _record(self, party: Party, key: str) -> Record:
        own = {"Address": described.address, "Document": described.document, "Occurrence": described.occurrence}
        make = own.get(party.kind)
        return make(party, key) if make else party.record(key)

    def _named(self, party: Party, row: Entity, id: str) -> None:
        """Ties that properties stand for: they wait until all things are known."""
        for name, tie in self.lookups["named"].items():
            relation, way, *role = tie.split()
            for other in party.said.texts(name):
                start, end = (id, other) if way == "to" else (other, id)
                self.data.name(relation, start, end, " ".join(role), row)
