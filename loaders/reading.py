"""One reading of one edition of a source: its files into statements, with what was not understood."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.countries import codes
from kg.errors import DataError, RowError, SourceError
from kg.model.own_table import Asked
from kg.model.records import Record, Relation, Statement, fingerprint, record, relation
from kg.model.unread import ANY
from loaders import files
from loaders.account import Account
from loaders.formats.fillers import without
from loaders.formats.named import day_in
from loaders.formats.rows import Row
from loaders.met import Met
from loaders.source_facts import Facts

FILLERS = "values that identify nobody (such as N/A, 123456789, the MMSI of a beacon), kept as notes"


class Reading(Account):
    """One reading of one edition: finds the files, reads their rows, makes records and relations, and counts them."""

    def __init__(self, source: Facts, path: Path, asked: Asked = Asked()) -> None:  # noqa: B008 (it is frozen)
        super().__init__(source, path)
        self.asked = asked
        self.counts: Counter[str] = Counter()
        self.mapping: list[dict[str, str]] = []
        """Set by a parser of tables of any form: what every column with a heading was read as, and by whose word."""
        self.part = ""
        """Set by the parser when the files are only a part of the source, such as one user's table: what else of the
        source is loaded stays untouched."""
        self.keys = Met()
        """Keys of the entries that were read, where the parser tells them by `once`, and where each stands."""
        self._content: dict[str, str] = {}
        self._key = ""
        self._fields: Counter[str] = Counter()
        self._first: dict[str, str] = {}
        self._fillers = 0

    def statements(self) -> Iterator[Statement]:
        """Everything the source says, counted. Problems are in `problems` once this is used up.

        SourceError when there is neither a record nor a problem in any file: it is another file.
        """
        records = 0
        for statement in _parser(self.source)(self):
            name = statement.schema if isinstance(statement, Record) else statement.relation
            records += isinstance(statement, Record)
            self.counts[name] += 1
            yield statement
        self.edition = self.edition or day_in(self.path.name)
        if not records and self.only_empty:
            raise self.nothing()
        for key, times in self._fields.items():
            todo = f"read it in loaders/{self.source.id}/parse.py or ignore it by name with a reason"
            self.problem(key, f"nobody read it ({times} times, first at {self._first[key]})", todo=todo, lost=False)

    @property
    def id(self) -> str:
        """Id under which the graph keeps this reading: the source's, with the part if it is only one."""
        return f"{self.source.id}/{self.part}" if self.part else self.source.id

    def file(self, name: str) -> Path:
        """Path of one file of the set. SourceError when it is not there."""
        return self.optional(name) or files.missing(self.source.files, self.path, name)

    def optional(self, name: str) -> Path | None:
        """Path of a file that `source.yaml` says is not required, or None. SourceError for a required one."""
        return files.file(self.source.files, self.path, name)

    def each(
        self,
        rows: Iterable[Row],
        read: Callable[[Row], Iterable[Statement]],
        makes: Iterable[str] = (ANY,),
        *,
        of: Path | None = None,
    ) -> Iterator[Statement]:
        """Read every row; a row that cannot be understood becomes a problem and the others go on.

        Such a row ends nothing: the entry that `once` named before the fault stands as an earlier edition has it; when
        none was named, all records of the kinds that these rows make. `of` is the file whose rows they are: without any
        it is a problem, and the other files of the set go on.
        """
        met = False
        for row in rows:
            met = True
            self._key = ""
            try:
                statements = list(read(row))
            except (RowError, DataError) as error:
                if isinstance(error, SourceError):
                    raise
                self.problem(error.where or row.locator, error.found, todo=error.todo)
                self._lose(makes)
                continue
            if self._key:
                self.keys[self._key] = row.locator
            for name in row.unread():
                self._unread(row, name)
            yield from statements
        if of and not met:
            self.empty(of, "entry", "compare with the publisher's file: is it whole?", makes)

    def _unread(self, row: Row, name: str) -> None:
        key = f"{row.file}: column or field {name!r}"
        self._fields[key] += 1
        self._first.setdefault(key, row.locator)

    def _lose(self, makes: Iterable[str]) -> None:
        if not self._key:
            self.unread.kinds.update(makes)
        elif self._key not in self.keys:
            self.unread.ids.add(f"{self.source.id}:{self._key}")

    def reads(self, key: str) -> None:
        """Name the entry that is being read; a fault from here on costs it alone."""
        self._key = key

    def once(self, key: str, row: Row, *, shown: str = "", todo: str = "") -> str:
        """The key of the entry that is being read, which is that of its record. RowError when it was read before.

        `shown` is what the publisher calls the entry, where a reader would not know it by its key.
        """
        self.reads(key)
        if key in self.keys:
            todo = f"the first one was loaded, at {self.keys[key]}" + (f"; {todo}" if todo else "")
            raise RowError(f"{shown or key} stands twice", where=row.locator, todo=todo)
        return key

    def repeats(self, key: str, row: Row, *, todo: str) -> bool:
        """Whether an earlier row of this key says the same word for word. RowError when it says something else."""
        content = fingerprint(row.values)
        met = key in self._content
        if self._content.setdefault(key, content) != content:
            raise RowError(f"{key} is there with other figures", where=row.locator, todo=todo)
        return met

    def record(self, kind: str, key: str, locator: str, published: str = "", /, **properties: Any) -> Record:
        """A record of this source; properties as in schema.yaml, single values or lists. Fillers are no values."""
        kept, fillers = without(kind, properties)
        if fillers:
            self._fillers += fillers
            self.notes[FILLERS] = f"{self._fillers:,}"
        return record(self.source.id, kind, key, locator, kept, published, self.part)

    def relation(self, kind: str, start: Record | str, end: Record | str, locator: str, **facts: Any) -> Relation:
        """A relation this source states; facts: modality, since, until, quote, role, share_pct."""
        return relation(self.source.id, kind, start, end, locator, self.part, **facts)

    def country(self, text: str, where: str, table: str = "countries") -> str | None:
        """Alpha-2 code of a country's name or code: by `lookups` in `source.yaml`, then as every source knows it.

        An empty code in the table says that the text names no country. An unknown text is a problem that loses
        nothing: the printed entry has it.
        """
        known = self.source.lookups.get(table, {})
        code = known[text] if text in known else codes.code(text)
        if code is None and text:
            todo = f"add it to lookups.{table} in loaders/{self.source.id}/source.yaml"
            self.problem(where, f"unknown country {text!r}", todo=todo, lost=False)
        return code or None

    def lookup(self, table: str, text: str, where: str) -> str:
        """Translate a category through `source.yaml`; an unknown one is a RowError, never a guess."""
        known = self.source.lookups[table]
        if text not in known:
            todo = f"add it to lookups.{table} in loaders/{self.source.id}/source.yaml"
            raise RowError(f"unknown {table} {text!r}", where=where, todo=todo)
        return known[text]


def _parser(source: Facts) -> Callable[[Reading], Iterator[Statement]]:
    """`parse` of the source's folder: it is found by its name, as the folder is."""
    parse: Callable[[Reading], Iterator[Statement]] = importlib.import_module(f"loaders.{source.id}.parse").parse
    return parse
