"""A source: its folder, its `source.yaml`, and the reading of its files into statements.

A folder `loaders/<issuer>_<list>/` holds `source.yaml` (facts about the source), `parse.py`
(`parse(reading) -> Iterator[Statement]`), `sample/` (a true excerpt) and `expected.jsonl` (what the sample
must yield). Folders are found by listing; there is no registry.
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataError, RowError, SourceError, UsageError
from kg.records import Record, Relation, Statement, record, relation
from kg.unread import ANY, Unread
from loaders import files
from loaders.asked import Asked
from loaders.formats.fillers import without
from loaders.formats.named import day_in, named
from loaders.formats.rows import Row

HERE = Path(__file__).parent
FILLERS = "values that identify nobody (such as N/A, 123456789, the MMSI of a beacon), kept as notes"
SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Source:
    """Facts about a source, as its `source.yaml` states them."""

    id: str
    title: str
    publisher: str
    url: str
    licence: str
    includes: str
    leaves_out: tuple[str, ...]
    """What is not loaded, each with the reason."""
    files: dict[str, dict[str, Any]]
    """File name → `{required: bool, description: str}`; a pattern such as `*.xml` is a name too."""
    bundled: bool
    """Whether `sample/` is the whole of what the project ships and `kg build` loads it."""
    lookups: dict[str, dict[str, str]] = field(default_factory=dict)
    asserts: dict[str, int] = field(default_factory=dict)
    """Counts of the sample: by kind (`Case: 50`) or relation (`EXPORTER_IN: 3`)."""
    language: str = "en"
    fetch: dict[str, str] = field(default_factory=dict)
    """Name of a file → the publisher's own lasting address of it, for `kg fetch`; empty where there is none."""
    own_tables: bool = False
    """Whether it reads the user's own tables: the user can say what their columns are and which series the rows are."""
    closes: bool = False
    """Whether what a newer edition no longer has is closed with its date (a published list) instead of removed."""

    @property
    def folder(self) -> Path:
        return HERE / self.id

    @property
    def sample(self) -> Path:
        return self.folder / "sample"

    def parse(self, reading: Reading) -> Iterator[Statement]:
        """Run the folder's `parse.py` on a reading."""
        module = importlib.import_module(f"loaders.{self.id}.parse")
        statements: Iterator[Statement] = module.parse(reading)
        return statements


@cache
def source(id: str) -> Source:
    """The source of this folder name; UsageError listing the known ones."""
    path = HERE / id / "source.yaml"
    if not path.is_file():
        raise UsageError(f"no source {id!r}", todo="kg sources lists them: " + ", ".join(names()))
    facts = yaml.load(path.read_text("utf-8"), Loader=SAFE)  # noqa: S506 (a safe loader)
    facts["leaves_out"] = tuple(facts.get("leaves_out", ()))
    facts["asserts"] = facts.pop("assert", {})
    return Source(id=id, **facts)


def names() -> list[str]:
    """Folder names of all sources, sorted."""
    return sorted(path.parent.name for path in HERE.glob("*/source.yaml") if not path.parent.name.startswith("_"))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a file that was not understood. Nothing is skipped without one."""

    where: str
    found: str
    todo: str = ""
    lost: bool = True
    """Whether the row or value is missing from the graph because of it."""

    def __str__(self) -> str:
        return f"{self.where}: {self.found}" + (f" → {self.todo}" if self.todo else "")


class Reading:
    """One reading of one edition: finds the files, makes records, collects problems and counts."""

    def __init__(self, source: Source, path: Path, asked: Asked = Asked()) -> None:  # noqa: B008 (it is frozen)
        self.source, self.path, self.asked = source, path, asked
        self.problems: list[Problem] = []
        self.counts: Counter[str] = Counter()
        self.notes: dict[str, str] = {}
        """What the parser found out on the way and the user should see, such as the column mapping."""
        self.mapping: list[dict[str, str]] = []
        """Set by a parser of tables of any form: what every column with a heading was read as, and by whose word."""
        self.part = ""
        """Set by the parser when the files are only a part of the source, such as one user's table: what else of the
        source is loaded stays untouched."""
        self.edition = ""
        """Publication date or number that the file itself states, else the day in its name; set by the parser."""
        self.unread = Unread()
        """What was not understood or is not there, and therefore ends nothing of an earlier edition."""
        self.keys: set[str] = set()
        """Keys of the entries that were read, where the parser tells them by `once`."""
        self._key = ""
        self._fields: Counter[str] = Counter()
        self._fillers = 0

    def statements(self) -> Iterator[Statement]:
        """Everything the source says, counted. Problems are in `problems` once this is used up.

        SourceError when there is neither a record nor a problem: it is another file.
        """
        records = 0
        for statement in self.source.parse(self):
            name = statement.schema if isinstance(statement, Record) else statement.relation
            records += isinstance(statement, Record)
            self.counts[name] += 1
            yield statement
        self.edition = self.edition or day_in(self.path.name)
        if not records and not self.problems:
            raise self.nothing()
        for key, times in self._fields.items():
            todo = f"read it in loaders/{self.source.id}/parse.py or ignore it by name with a reason"
            self.problem(key, f"nobody read it ({times} times)", todo=todo, lost=False)

    def nothing(self) -> SourceError:
        """The error for files without a record: the edition as far as it is known, and the first true cause."""
        told = [f"edition {self.edition}"] if self.edition else []
        told += [self.notes["shape"]] if "shape" in self.notes else []
        edition = f" ({', '.join(told)})" if told else ""
        first = f". First problem: {self.problems[0]}" if self.problems else ": it holds no entry"
        more = f" (and {len(self.problems) - 1:,} more)" if len(self.problems) > 1 else ""
        name, facts = next(iter(self.source.files.items()))
        todo = f"expected {name}: {facts['description']}"
        file = named(self.path, name)
        where = file if file.is_file() else self.path
        return SourceError(f"nothing in it was understood{edition}{first}{more}", where=where.name, todo=todo)

    @property
    def id(self) -> str:
        """Id under which the graph keeps this reading: the source's, with the part if it is only one."""
        return f"{self.source.id}/{self.part}" if self.part else self.source.id

    def file(self, name: str) -> Path | None:
        """Path of one file of the set (None when an optional one is missing); SourceError for a required one."""
        return files.file(self.source.files, self.path, name)

    def each(
        self, rows: Iterable[Row], read: Callable[[Row], Iterable[Statement]], makes: Iterable[str] = (ANY,)
    ) -> Iterator[Statement]:
        """Read every row; a row that cannot be understood becomes a problem and the others go on.

        Such a row ends nothing: the entry that `once` named before the fault stands as an earlier edition has it; when
        none was named, all records of the kinds that these rows make.
        """
        for row in rows:
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
                self.keys.add(self._key)
            for name in row.unread():
                self._fields[f"{row.file}: column or field {name!r}"] += 1
            yield from statements

    def _lose(self, makes: Iterable[str]) -> None:
        if not self._key:
            self.unread.kinds.update(makes)
        elif self._key not in self.keys:
            self.unread.ids.add(f"{self.source.id}:{self._key}")

    def reads(self, key: str) -> None:
        """Name the entry that is being read; a fault from here on costs it alone."""
        self._key = key

    def once(self, key: str, row: Row) -> str:
        """The key of the entry that is being read. RowError when an entry of this key was read before."""
        self.reads(key)
        if key in self.keys:
            raise RowError(f"{key} stands twice", where=row.locator, todo="the first one was loaded")
        return key

    def cut(self, where: str, found: str, todo: str) -> None:
        """A sign that a file is not whole: a problem, and the edition ends nothing."""
        self.unread.cut = self.unread.cut or f"{where}: {found}"
        self.problem(where, found, todo=todo, lost=False)

    def problem(self, where: str, found: str, *, todo: str = "", lost: bool = True) -> None:
        self.problems.append(Problem(where, found, todo, lost))

    def record(self, kind: str, key: str, locator: str, published: str = "", /, **properties: Any) -> Record:
        """A record of this source; properties as in schema.yaml, single values or lists. Fillers are no values."""
        kept, fillers = without(kind, properties)
        if fillers:
            self._fillers += fillers
            self.notes[FILLERS] = f"{self._fillers:,}"
        made = record(self.source.id, kind, key, locator, kept, published)
        return replace(made, source=self.id) if self.part else made

    def relation(self, kind: str, start: Record | str, end: Record | str, locator: str, **facts: Any) -> Relation:
        """A relation this source states; facts: modality, since, until, quote, role, share_pct."""
        said = relation(self.source.id, kind, start, end, locator, **facts)
        return replace(said, source=self.id) if self.part else said

    def lookup(self, table: str, text: str, where: str) -> str:
        """Translate a category through `source.yaml`; an unknown one is a RowError, never a guess."""
        known = self.source.lookups[table]
        if text not in known:
            todo = f"add it to lookups.{table} in loaders/{self.source.id}/source.yaml"
            raise RowError(f"unknown {table} {text!r}", where=where, todo=todo)
        return known[text]
