"""Files read by a source, as tests of sources want them: the reading when it is used up, and what it said."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable
from pathlib import Path

from kg.model.records import Record, Relation, Statement
from kg.model.schema import schema
from loaders.source import Reading, source


def reading(name: str, path: Path) -> tuple[Reading, list[Statement]]:
    """A source's reading of a file or folder, used up, with its statements."""
    made = Reading(source(name), path)
    return made, list(made.statements())


def sample(name: str) -> list[Statement]:
    """What the sample of a source says."""
    return reading(name, source(name).sample)[1]


def with_row(of: str, folder: Path, table: str, row: dict[str, str]) -> tuple[Reading, list[Statement]]:
    """The sample of a compiled source with one row added to a table, read from `folder`."""
    shutil.copytree(source(of).sample, folder)
    path = folder / table
    with path.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    with path.open("a", encoding="utf-8", newline="") as file:
        values = [({"party_key": "new"} | row).get(column, "") for column in header]
        csv.writer(file, lineterminator="\n").writerow(values)
    return reading(of, folder)


def by_key(statements: Iterable[Statement]) -> dict[str, Record]:
    """The records by their own keys, which are their ids without the source."""
    return {s.id.partition(":")[2]: s for s in statements if isinstance(s, Record)}


def of_kind(statements: list[Statement], kind: str) -> list[Record]:
    return [s for s in statements if isinstance(s, Record) and s.schema == kind]


def related(statements: list[Statement], relation: str) -> list[Relation]:
    return [s for s in statements if isinstance(s, Relation) and s.relation == relation]


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def every(statements: list[Statement], kind: str, name: str) -> list[object]:
    """The first value of a property of every record of a kind."""
    return [record.first(name) for record in of_kind(statements, kind)]


def parties(name: str, path: Path) -> tuple[Reading, dict[str, Record]]:
    """A source's reading of a file or folder, used up, and the parties in it by their own keys."""
    made, statements = reading(name, path)
    found = by_key(statements)
    return made, {key: one for key, one in found.items() if schema().kind(one.schema).is_a("Party")}
