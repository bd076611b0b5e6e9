"""What really is the matter when the local engine fails: its disk is full, it died, it belongs to another run.

The engine itself says "transaction error" or nothing at all. Whoever shows an error to a person asks here first.
"""

from __future__ import annotations

import shutil

from kg.errors import DataError, DeadlineError, KgError, StoreError, UsageError
from kg.store import state
from kg.store.settings import Settings

ROOM = 4_000_000
"""Bytes below which the local engine cannot write: it allocates its pages and its log in blocks about as large."""
AGAIN = "run the same command again: it completes what was begun, and nothing that was kept is lost"


def explained(error: KgError, settings: Settings) -> KgError:
    """The error, or the true cause of it where the local engine shows one."""
    if settings.uri or not isinstance(error, StoreError | DataError) or isinstance(error, UsageError | DeadlineError):
        return error
    home = settings.home
    if not home.is_dir():
        return error
    free = shutil.disk_usage(home).free
    if free < ROOM and (isinstance(error, StoreError) or "Transaction" in error.found):
        todo = f"make room there, then {AGAIN}"
        return StoreError(f"no space left on the disk of {home} ({free / 1e6:.1f} MB)", where=error.where, todo=todo)
    if not isinstance(error, StoreError):
        return error
    if error.found.startswith("login refused"):
        todo = "kg server stop, then run the same command again; the data stay"
        return StoreError("the local engine refuses the password in server.json", where=str(home), todo=todo)
    if error.found.startswith(LOST) and state.status(home) is None:
        return StoreError("the local engine died while it was asked", where=str(home), todo=AGAIN)
    return error


LOST = ("no graph database answers", "the transaction was broken off", "the database failed", "the database is busy")
