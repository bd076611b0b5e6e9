"""Answers of GLEIF's web interface (JSON) → organisations and who controls whom, as `gleif` reads the golden copy.

The key is the LEI. An answer may be one page of several: the load says how much of the total it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import folder, json
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.gleif_api.entity import organization
from loaders.gleif_api.relations import relation
from loaders.reading import Reading

ENTITY, RELATION = "lei-records", "relationship-records"


def parse(reading: Reading) -> Iterator[Statement]:
    answers = Answers(reading)
    for path in folder.files(reading, ".json"):
        answers.held.append((path, list(answers.objects(path))))
    for kind in (ENTITY, RELATION):  # entities first: a relationship makes a bare record of one that no answer holds
        for _, found in answers.held:
            yield from reading.each([row for row in found if _kind(row) == kind], answers.statements)
    for _, found in answers.held:
        yield from reading.each([row for row in found if _kind(row) not in (ENTITY, RELATION)], answers.unknown)


def _kind(row: JsonObject) -> str:
    return str(row.data.get("type", ""))


class Answers:
    """The state of one reading: the answers, and the records made."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.held: list[tuple[Path, list[JsonObject]]] = []
        self.known: set[str] = set()

    def objects(self, path: Path) -> Iterator[JsonObject]:
        """The objects under `data`, one or many; how many there are in all stands in `meta`."""
        found, total = -1, ""
        for key, item in json.items(path):
            if key == "data":
                rows = item.objects("value")
                found = len(rows)
                yield from rows
            elif key == "meta":
                meta = item.object("value")
                self.reading.edition = max(self.reading.edition, meta.object("goldenCopy").take("publishDate")[:10])
                total = meta.object("pagination").take("total")
            elif key not in ("links", "included"):
                self.reading.problem(item.locator, f"key {key!r} is not known", todo="read or name it", lost=False)
        if found < 0:
            self.reading.empty(path, "data", "expected an answer of GLEIF's interface")
        if total.isdigit() and int(total) > found:
            self.reading.notes[path.name] = f"{found} of {total}: the other pages are answers of their own"

    def statements(self, row: Row) -> Iterable[Statement]:
        """What an object says; a LEI once, however many answers hold it."""
        assert isinstance(row, JsonObject)
        key = row.need("id")
        if _kind(row) == ENTITY and key in self.known:
            row.ignore(*row.data)
            return []
        made = list(
            organization(self.reading, row) if _kind(row) == ENTITY else relation(self.reading, row, self.known)
        )
        self.known.update(one.id.partition(":")[2] for one in made)
        return made

    def unknown(self, row: Row) -> Iterable[Statement]:
        """RowError for an object of another type."""
        kind = row.take("type")
        raise RowError(f"unknown type {kind!r}", where=row.locator, todo=f"known are {ENTITY} and {RELATION}")
