"""From a source's files to the graph: parse whole, then write. The one place that knows loaders and store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg import evidence
from kg.errors import DataError, SourceError
from kg.spool import Spool
from kg.store import Store
from kg.store.write import Changes
from loaders.source import Reading, Source

Step = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did."""

    source: str
    edition: str
    records: int
    by_schema: dict[str, int]
    problems: tuple[str, ...]
    notes: dict[str, str]
    changes: Changes

    def to_dict(self) -> dict[str, Any]:
        """JSON form of `kg load`."""
        return {
            "source": self.source,
            "edition": self.edition,
            "records": self.records,
            "by_schema": self.by_schema,
            "problems": list(self.problems),
            "notes": self.notes,
            "changes": {"made": self.changes.made, "set": self.changes.set, "removed": self.changes.removed},
        }


def load(
    store: Store,
    source: Source,
    path: Path,
    *,
    strict: bool = False,
    reading_progress: Callable[[int], None] | None = None,
    writing_progress: Callable[[int], None] | None = None,
) -> Loaded:
    """Read a source's files completely, then bring the graph to what they say.

    A file that cannot be read raises before anything is written. With `strict`, so does any problem.
    """
    if not path.exists():
        raise SourceError("no such file or folder", where=str(path), todo="check the path")
    reading = Reading(source, path, reading_progress)
    with Spool() as spool:
        for statement in reading.statements():
            if not spool.add(statement):
                todo = "the first entry counts; correct the file"
                reading.problem(statement.locator, f"id {statement.id} stands twice with other content", todo=todo)
        if not spool.count("record"):
            first = f" First problem: {reading.problems[0]}" if reading.problems else ""
            raise SourceError(f"nothing in it was understood.{first}", where=str(path), todo="is it the right source?")
        if strict and reading.problems:
            raise DataError(f"{len(reading.problems)} problems, first {reading.problems[0]}", todo="drop --strict")
        edition = reading.edition or fingerprint(path)
        facts = evidence.Edition(
            source.id, source.title, source.publisher, source.url, source.licence, edition, len(reading.problems)
        )  # fmt: skip
        changes = evidence.write(store, facts, spool, writing_progress)
        records = spool.count("record")
    by_schema = dict(sorted(reading.counts.items()))
    problems = tuple(map(str, reading.problems))
    return Loaded(source.id, edition, records, by_schema, problems, reading.notes, changes)


def fingerprint(path: Path) -> str:
    """Short hash over a file or the files of a folder, for editions that carry no date."""
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        if file.is_file():
            with file.open("rb") as stream:
                while block := stream.read(1 << 20):
                    digest.update(block)
    return f"sha256:{digest.hexdigest()[:12]}"
