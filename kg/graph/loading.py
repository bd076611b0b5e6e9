"""From a source's files to the graph: read whole into a spool, then write.

What a source is and how its files are read is handed in (`Source`): the graph knows no loader.
"""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.errors import DataError
from kg.graph import editions, evidence, succession
from kg.graph.endings import Endings
from kg.graph.handed import Source
from kg.graph.held import Held
from kg.judgements import handed_on
from kg.model.own_table import NOTHING, Asked
from kg.model.spool import Spool
from kg.model.understood import Understood
from kg.store import Store
from kg.store.write import Changes, Progress

STANDS = "series, as declared at an earlier load"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did."""

    source: str
    """Id of the source, with the part if it is only one."""
    edition: str
    """As the source prints it, else a hash of its content."""
    records: int
    by_schema: dict[str, int]
    """Kind or relation → how many statements were read."""
    problems: tuple[str, ...]
    """A line each: place, what was found, what to do."""
    notes: dict[str, str]
    """What the parser found out on the way, by its name."""
    changes: Changes
    """Nodes and edges that were written."""
    mapping: tuple[dict[str, str], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """JSON form of `kg load`."""
        return {
            "source": self.source,
            "edition": self.edition,
            "records": self.records,
            "by_schema": self.by_schema,
            "problems": list(self.problems),
            "notes": self.notes,
            "mapping": list(self.mapping),
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
    older: bool = False,
    home: Path | None = None,
    progress: Progress | None = None,
    table: Asked = NOTHING,
) -> Loaded:
    """Read a source's files completely, then bring the graph to what they say.

    A file that cannot be read raises before anything is written. With `strict`, so does any problem; without
    `fewer`, so does a file that lacks much of the loaded edition, and a list or programme that it lacks as a whole
    stands; without `older`, so does an edition that is older than the loaded one. `bundled` marks the excerpt that the
    project ships, which gives way to the user's own edition. What the load changed is noted under `home`. A table that
    was declared a published series stays one until `table` says another, or none.
    """
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        file = Path(folder) / "spool"
        understood = source.spooled(path, file, trusted=bundled, progress=progress, asked=table)
        if understood.part and not table.series and (series := evidence.series(store, understood.id)):
            file = Path(folder) / "again"
            anew = replace(table, series=series)
            understood = source.spooled(path, file, trusted=bundled, progress=progress, asked=anew)
            understood.notes[STANDS] = f"{series} (not so: --series none)"
        if strict and understood.problems:
            raise DataError(
                f"{len(understood.problems)} problems, first {understood.problems[0]}", todo="drop --strict"
            )
        edition = _edition(source, understood, path, bundled)
        with Spool(file) as spool:
            before = next((one for one in evidence.sources(store) if one["id"] == edition.id), None)
            edition = replace(edition, read=spool.content())
            if evidence.stands(store, edition, before):
                return _loaded(understood, edition.edition, Changes())
            held = Held(store, edition.id, spool)
            difference = _difference(store, before, edition, spool, held)
            endings = Endings()
            if before and not bundled:
                asked = succession.Asked(fewer, older)
                endings = succession.endings(store, before, understood, spool, asked, closes=source.closes)
                succession.refuse(before, edition.edition, endings, asked, path)
            if source.closes and not bundled and before:
                day = succession.day(edition.edition, before["edition"])
                editions.close(store, edition.id, spool, day, endings)
            _tell(understood, difference, endings)
            read = "" if endings.notes or endings.problems else edition.read
            edition = replace(edition, problems=len(understood.problems), read=read)
            changes = evidence.write(store, edition, spool, held, progress)
    if difference:
        difference.stand(endings.held)
    if difference and home:
        editions.note(home, difference)
        handed_on.note(home, difference.source, difference.at, difference.others)
    return _loaded(understood, edition.edition, changes)


def _tell(understood: Understood, difference: editions.Difference | None, endings: Endings) -> None:
    """Add what only the graph tells: what stands though it is not in the files, and references given anew."""
    if endings.notes:
        understood.notes["left standing"] = "; ".join(endings.notes)
    others = difference.others if difference else []
    told = [f"{one['id']} {one['why']}: what people judged of it before rests → kg review" for one in others]
    understood.problems = (*understood.problems, *endings.problems, *told)


def _difference(
    store: Store, before: dict[str, Any] | None, edition: evidence.Edition, spool: Spool, held: Held
) -> editions.Difference | None:
    """What the edition changes in the loaded one; None when none is loaded."""
    if before is None:
        return None
    at = datetime.now(UTC).isoformat("T", "seconds")
    found = editions.Difference(edition.id, edition.edition, before["edition"], at)
    editions.compare(store, spool, held, found)
    return found


def check(source: Source, path: Path, progress: Progress | None = None, asked: Asked = NOTHING) -> Loaded:
    """Read only: what a load would find."""
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        understood = source.spooled(path, Path(folder) / "spool", progress=progress, asked=asked)
    return _loaded(understood, understood.edition or fingerprint(path), Changes())


def _edition(source: Source, understood: Understood, path: Path, bundled: bool) -> evidence.Edition:
    return evidence.Edition(
        id=understood.id,
        title=f"{source.title} ({path.name})" if understood.part else source.title,
        publisher=source.publisher,
        url=source.url,
        licence=source.licence,
        edition=understood.edition or fingerprint(path),
        problems=len(understood.problems),
        bundled=bundled,
        records=understood.records,
    )


def _loaded(understood: Understood, edition: str, changes: Changes) -> Loaded:
    of = understood
    return Loaded(of.id, edition, of.records, of.counts, of.problems, of.notes, changes, of.mapping)


def fingerprint(path: Path) -> str:
    """Short hash over a file or the files of a folder, for editions that carry no date."""
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        if file.is_file():
            with file.open("rb") as stream:
                while block := stream.read(1 << 20):
                    digest.update(block)
    return f"sha256:{digest.hexdigest()[:12]}"
