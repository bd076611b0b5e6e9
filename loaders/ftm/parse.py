"""FollowTheMoney data sets: JSON lines of entities, or DPRK Reports' one object of entities and edges.

Identifications come before or after their holder, and ties before their ends; so the file is sorted on disk first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import json
from loaders.formats.disk import Shelf
from loaders.formats.facts import slug
from loaders.formats.json_object import JsonObject
from loaders.formats.json_text import DECODER
from loaders.formats.rows import Row
from loaders.ftm.party import Entity, Party
from loaders.ftm.ties import Ties
from loaders.reading import Reading

DOCUMENTS = ("Passport", "Identification")
GENERIC = ("entities", "data", "targets")
PARTIES, TIES, ADDRESSES = range(3)
LINE = 1 << 20
"""Bytes of the first line that tell which form the file has: an entity that is longer is one that is not cut there."""


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("entities.ftm.json")
    if reading.path.is_file():
        reading.part = data_set(path)
    with Shelf() as shelf:
        entities = Entities(reading, path.name, shelf)
        yield from reading.each(_objects(path), entities.sort)
        yield from entities.statements()


def data_set(path: Path) -> str:
    """Name of the data set: that of its file, or of its folder where the file is called `entities.ftm.json`."""
    stem = path.name.partition(".")[0]
    return slug(f"{path.resolve().parent.name}-{stem}" if stem in GENERIC else stem) or "data-set"


def _objects(path: Path) -> Iterator[JsonObject]:
    """The entities and edges, whichever form the file has: an entity stands whole in the first line, or not."""
    with path.open("rb") as file:
        first = file.readline(LINE)
    try:
        whole = DECODER.decode(first.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        whole = None
    if not first.strip() or (isinstance(whole, dict) and "schema" in whole) or not _is_graph(path):
        yield from json.lines(path)
        return
    for key, item in json.items(path, ("entities", "edges")):
        if key in ("", "entities", "edges"):
            yield item


def _is_graph(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(4096).decode("utf-8-sig", errors="replace").lstrip()
    return bool(re.match(r'\{\s*"(?!schema|id|caption)', head)) or head.startswith("[")


class Entities:
    def __init__(self, reading: Reading, file: str, shelf: Shelf) -> None:
        self.reading, self.file, self.shelf = reading, file, shelf
        self.prefix = f"{reading.part}/" if reading.part else ""
        self.left_out: Counter[str] = Counter()
        self.count = 0

    def sort(self, row: Row) -> Iterable[Statement]:
        """Put an entity where it will be read."""
        assert isinstance(row, JsonObject)
        form, lookups = row.need("schema"), self.reading.source.lookups
        row.ignore(*row.data)  # read when it is taken from the shelf again
        self.count += 1
        if form in lookups["kinds"]:
            self.shelf.put(PARTIES, row.need("id"), int(row.line), row.data)
        elif form in DOCUMENTS:
            for holder in row.object("properties").texts("holder") or [""]:
                self.shelf.put(PARTIES, holder, int(row.line), row.data)
            row.object("properties").ignore(*row.object("properties").data)
        elif form in lookups["links"] or form == "Sanction":
            self.shelf.put(TIES, f"{row.line}", int(row.line), row.data)
        elif form in lookups["left_out"]:
            self.left_out[form] += 1
        else:
            todo = "add it to kinds, links or left_out in loaders/ftm/source.yaml"
            raise RowError(f"unknown schema {form!r}", where=row.locator, todo=todo)
        return ()

    def statements(self) -> Iterator[Statement]:
        yield from self.reading.each(self._parties(), self._party)
        ties = Ties(self.reading, self.shelf, self.prefix)
        for rank, take in ((TIES, ties.tie), (ADDRESSES, ties.address)):
            found = (self._row(line, data) for _, lines in self.shelf.groups(rank) for line, data in lines)
            yield from self.reading.each(found, take)
        if self.left_out:
            counts = ", ".join(f"{form} {number:,}" for form, number in sorted(self.left_out.items()))
            self.reading.notes["left out"] = counts

    def _row(self, line: int, data: dict[str, Any]) -> JsonObject:
        return JsonObject(self.file, line, data)

    def _parties(self) -> Iterator[Row]:
        """Each party with its identifications."""
        for key, lines in self.shelf.groups(PARTIES):
            documents = [self._row(line, data) for line, data in lines if data["schema"] in DOCUMENTS]
            found = [(line, data) for line, data in lines if data["schema"] not in DOCUMENTS]
            for document in documents if not found else ():
                todo = "take the whole data set"
                self.reading.problem(document.locator, f"its holder {key!r} is not in the file", todo=todo)
            for place, (line, data) in enumerate(found):
                if place:
                    self.reading.problem(f"{self.file}:{line}", f"{key} stands twice", todo="the first one was loaded")
                    break
                entity = Entity(self.file, line, data)
                entity.identifications = documents
                yield entity

    def _party(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, Entity)
        key, kind = f"{self.prefix}{row.need('id')}", self.reading.source.lookups["kinds"][row.need("schema")]
        if kind == "Address":
            made = self._address(row, key)
        else:
            party = Party(self.reading, row, kind)
            made = party.record(key)
            for address in party.said.texts("addressEntity"):
                ends = {"start": row.need("id"), "end": address}
                self.shelf.put(ADDRESSES, key, int(row.line), ends)
        self.shelf.add(key)
        return [made]

    def _address(self, row: Entity, key: str) -> Any:
        party = Party(self.reading, row, "Address")
        said = party.said
        lines = [*said.texts("street"), *said.texts("postOfficeBox"), *said.texts("city"), *said.texts("region")]
        full = said.texts("full") or [", ".join([*lines, *said.texts("postalCode"), *said.texts("country")])]
        row.ignore("caption")
        said.ignore(
            "state",
            "postalCode",
            "postOfficeBox",
            "region",
            "summary",
            "latitude",
            "longitude",
            "osmId",
            "googlePlaceId",
        )
        party._property("country")
        return self.reading.record(
            "Address", key, row.locator, row.published, full=full[0] or row.take("caption"),
            street=next(iter(said.texts("street")), None), city=next(iter(said.texts("city")), None),
            country=next(iter(party.properties.get("country", ())), None),
            note=[*full[1:], *said.texts("notes"), *said.texts("remarks")], source_url=said.texts("sourceUrl"),
        )  # fmt: skip
