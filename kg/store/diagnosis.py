"""What really is the matter when the local engine fails: its disk is full, it died, it belongs to another run.

The engine itself says "transaction error" or nothing at all. Whoever shows an error to a person asks here first.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from kg.errors import KgError, StoreError
from kg.store import state
from kg.store.settings import Settings

ROOM = 4_000_000
"""Bytes below which the local engine cannot write: it allocates its pages and its log in blocks about as large."""
AGAIN = "run the same command again: it completes what was begun, and nothing that was kept is lost"


FAILED = (
    "no graph database answers", "the transaction was broken off", "the database failed", "the database is busy",
    "the local engine did not start",
)  # fmt: skip
"""Beginnings of what is said of an engine that does not do its work (`kg.store.failures`, `kg.store.local`)."""
REFUSED = "login refused"


def explained(error: KgError, settings: Settings) -> KgError:
    """The error, or the true cause of it where the local engine shows one."""
    if settings.uri or not isinstance(error, StoreError) or not settings.home.is_dir():
        return error
    if error.found.startswith(REFUSED):
        found, todo = "the local engine refuses the password in server.json", "kg server stop, then the same command"
        return StoreError(found, where=str(settings.home), todo=f"{todo} again; the data stay")
    return _failed(error, settings.home) if error.found.startswith(FAILED) else error


def _failed(error: StoreError, home: Path) -> StoreError:
    free = shutil.disk_usage(home).free
    if free < ROOM:
        found = f"no space left on the disk of {home} ({free / 1e6:.1f} MB)"
        return StoreError(found, where=error.where, todo=f"make room there, then {AGAIN}")
    if state.status(home) is None and "did not start" not in error.found:
        return StoreError("the local engine died while it was asked", where=str(home), todo=AGAIN)
    return error
