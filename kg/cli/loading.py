"""From a source's files to the graph: parse whole, then write. The one place that knows loaders and store."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg import dates, editions, evidence
from kg.errors import DataError, SourceError
from kg.spool import Spool
from kg.store import Store
from kg.store.write import Changes, Progress
from loaders.source import Reading, Source

SHRINKS = 1 / 3
"""Share of the loaded records that a new edition may lack before it is taken for a remnant."""


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
    bundled: bool = False,
    fewer: bool = False,
    home: Path | None = None,
    progress: Progress | None = None,
) -> Loaded:
    """Read a source's files completely, then bring the graph to what they say.

    A file that cannot be read raises before anything is written. With `strict`, so does any problem; without
    `fewer`, so does a file that lacks much of the loaded edition. `bundled` marks the excerpt that the project
    ships, which gives way to the user's own edition. What the load changed is noted under `home`.
    """
    with Spool() as spool:
        reading = _read(source, path, spool, progress)
        if strict and reading.problems:
            raise DataError(f"{len(reading.problems)} problems, first {reading.problems[0]}", todo="drop --strict")
        edition, records = _edition(reading, path, bundled), spool.count("record")
        difference = editions.Difference(reading.id, edition.edition, "", datetime.now(UTC).isoformat("T", "seconds"))
        before = next((one for one in evidence.sources(store) if one["id"] == reading.id), None)
        if before:
            difference.previous = before["edition"]
            editions.compare(store, spool, difference)
            if not (bundled or fewer or before["bundled"]):
                _refuse_a_remnant(difference, before["records"], path)
        if source.closes and not bundled:
            editions.close(store, reading.id, spool, _day(edition.edition))
        changes = evidence.write(store, replace(edition, records=records), spool, progress)
        if before and difference and home:
            editions.note(home, difference)
        return _loaded(reading, edition.edition, records, changes)


def _refuse_a_remnant(difference: editions.Difference, standing: int, path: Path) -> None:
    """A file that lacks a third of what is loaded is more likely cut off than a publisher's wish."""
    lost = len(difference.gone)
    if lost > standing * SHRINKS:
        found = f"{lost:,} of the {standing:,} records of edition {difference.previous} are not in it"
        raise DataError(found, where=str(path), todo="is it whole? If the publisher really dropped them: --fewer")


def _day(edition: str) -> str:
    """The day of an edition: its own date, or today when it carries none."""
    return edition if dates.is_date(edition) and len(edition) == 10 else datetime.now(UTC).date().isoformat()


def check(source: Source, path: Path, progress: Progress | None = None) -> Loaded:
    """Read only: what a load would find."""
    with Spool() as spool:
        reading = _read(source, path, spool, progress)
        return _loaded(reading, _edition(reading, path, False).edition, spool.count("record"), Changes())


def _read(source: Source, path: Path, spool: Spool, progress: Progress | None) -> Reading:
    if not path.exists():
        raise SourceError("no such file or folder", where=str(path), todo="check the path")
    reading = Reading(source, path)
    for number, statement in enumerate(reading.statements(), 1):
        if not spool.add(statement):
            todo = "the first entry counts; correct the file"
            reading.problem(statement.locator, f"id {statement.id} stands twice with other content", todo=todo)
        if progress and number % 1000 == 0:
            progress(number)
    if not spool.count("record"):
        first = f". First problem: {reading.problems[0]}" if reading.problems else ""
        raise SourceError(f"nothing in it was understood{first}", where=str(path), todo="is it the right source?")
    return reading


def _edition(reading: Reading, path: Path, bundled: bool) -> evidence.Edition:
    source = reading.source
    title = f"{source.title} ({path.name})" if reading.part else source.title
    edition = reading.edition or fingerprint(path)
    return evidence.Edition(
        reading.id, title, source.publisher, source.url, source.licence, edition, len(reading.problems),
        bundled,
    )  # fmt: skip


def _loaded(reading: Reading, edition: str, records: int, changes: Changes) -> Loaded:
    problems, counts = tuple(map(str, reading.problems)), dict(sorted(reading.counts.items()))
    return Loaded(reading.id, edition, records, counts, problems, reading.notes, changes)


def fingerprint(path: Path) -> str:
    """Short hash over a file or the files of a folder, for editions that carry no date."""
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        if file.is_file():
            with file.open("rb") as stream:
                while block := stream.read(1 << 20):
                    digest.update(block)
    return f"sha256:{digest.hexdigest()[:12]}"
