"""Make a backup while the engine runs: if somebody changed the graph meanwhile, it is made again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.backup import archive, content
from kg.errors import StoreError
from kg.store import Store
from kg.store.write import Progress

TRIES = 3


class _ChangedMeanwhile(Exception):
    pass


def make(store: Store, home: Path, to: Path, progress: Progress | None = None) -> dict[str, Any]:
    """Write graph and home to a file; the manifest. StoreError when the graph does not stand still; or no room."""
    for _ in range(TRIES):
        try:
            return _made(store, home, to, progress)
        except _ChangedMeanwhile:
            continue
    found = f"the graph changed while it was read, {TRIES} times"
    raise StoreError(found, where=str(to), todo="nothing was written; wait for the load or review that runs")


def _made(store: Store, home: Path, to: Path, progress: Progress | None) -> dict[str, Any]:
    before, counts = content.state(store, home), dict[str, int]()
    with archive.writing(to) as writer:
        for part in content.PARTS:
            counts[part] = writer.lines(part, content.rows(store, part))
            if progress:
                progress(sum(counts.values()))
        for name, path in content.files(home):
            writer.file(name, content.blocks(name, path))
        if content.state(store, home) != before:
            raise _ChangedMeanwhile
        at = datetime.now(UTC).isoformat(timespec="seconds")
        return writer.end({"made_at": at, "engine": store.engine, "counts": counts})
