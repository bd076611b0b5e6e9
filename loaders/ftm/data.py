"""What all parts of a reading share: the rows on disk, what each id is, what is left out and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kg.errors import RowError
from kg.model.records import Record, Statement
from kg.model.unread import ANY
from loaders.formats.disk import Shelf
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.reading import Reading

THINGS, ACTS, TIES, NAMED = range(4)
"""Ranks in which rows are read again; `NAMED` are ties made of a property that names another entity."""
PAPERS = "paper"
"""What the id of an identification is remembered as: it is a property of its holder."""
HOUSEKEEPING = ("datasets", "referents", "first_seen", "last_seen", "last_change", "target", "origin", "statements")


class LeftOut(Exception):
    """An end is an entity that is left out: the tie is left out with it, and counted."""


class Absent(Exception):
    """An end is an entity that the file does not hold."""


class Data:
    """One data set: memory does not grow with it, for rows, ids and faults are kept on disk or counted."""

    def __init__(self, reading: Reading, file: str, known: Shelf) -> None:
        self.reading, self.file, self.known = reading, file, known
        self.prefix = f"{reading.part}/" if reading.part else ""
        self._left_out: Counter[str] = Counter()
        self._times: Counter[str] = Counter()
        self._first: dict[str, tuple[str, str, str]] = {}

    def put(self, rank: int, key: str, row: JsonObject) -> None:
        self.known.put(rank, key, int(row.line), row.data)

    def name(self, relation: str, start: str, end: str, role: str, row: JsonObject) -> None:
        """Keep a tie for later that a property of an entity stands for, by ids of the file."""
        tie = {"relation": relation, "start": start, "end": end, "role": role}
        self.known.put(NAMED, str(row.line), int(row.line), tie)

    def rows(self, rank: int) -> Iterator[Row]:
        for _, lines in self.known.groups(rank):
            yield from (self.row(line, data) for line, data in lines)

    def row(self, line: int, data: dict[str, Any]) -> JsonObject:
        return JsonObject(self.file, line, data)

    def key(self, id: str) -> str:
        return f"{self.prefix}{id}"

    def made(self, id: str, record: Record) -> Record:
        """The record of this id of the file, remembered as what it is and by what it is called."""
        self.known.add(id, record.schema)
        self.known.add(f"called {id}", str(record.first("symbol") or record.caption))
        return record

    def caption(self, text: str) -> str:
        """What an entity is called that a property names by its id; the text itself where it names none."""
        return self.known.what(f"called {text}") or text

    def symbol(self, id: str, row: Row) -> str:
        """Symbol of the document of this id. RowError when it is none, else as of `end`."""
        _, kind = self.end(id)
        if kind != "Document":
            raise RowError(f"{id} is no document but {kind}", where=row.locator, todo="correct the entity")
        return self.caption(id)

    def end(self, id: str) -> tuple[str, str]:
        """Id of the record and its kind. Absent when the file does not hold it; LeftOut when that is left out."""
        kind = self.known.what(id)
        if not kind:
            raise Absent(id)
        if kind == PAPERS or kind in self.reading.source.lookups["left_out"]:
            raise LeftOut(kind)
        return f"{self.reading.source.id}:{self.key(id)}", kind

    def leave(self, what: str) -> None:
        """Count something that is left out on purpose."""
        self._left_out[what] += 1

    def miss(self, what: str, found: str, where: str, todo: str) -> None:
        """A fault of the sort `what`, which may stand thousands of times: told once, with its count, as found first."""
        self._times[what] += 1
        self._first.setdefault(what, (found, where, todo))

    def ends(self, what: str, row: JsonObject, said: Callable[[], Iterable[Statement]]) -> list[Statement]:
        """What is said with ends that are all there; else nothing, counted as left out or as a fault."""
        try:
            return list(said())
        except LeftOut as left:
            self.leave(f"{what} of {left}")
        except Absent as absent:
            self.miss(f"{what} absent", f"{what}: {absent} is not in the file", row.locator, "take the whole data set")
        row.ignore(*row.data)
        for part in row.objects("properties"):
            part.ignore(*part.data)
        return []

    def tell(self) -> None:
        """What was left out and what was missing, into the account of the reading."""
        if self._left_out:
            counts = (f"{form} {number:,}" for form, number in sorted(self._left_out.items()))
            self.reading.notes["left out"] = ", ".join(counts)
        for what, (found, where, todo) in self._first.items():
            times = f" ({self._times[what]:,} times, first here)" if self._times[what] > 1 else ""
            self.reading.problem(where, found + times, todo=todo)
            self.reading.unread.kinds.add(ANY)
