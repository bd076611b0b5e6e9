"""One writer at a time: whose turn it is, and waiting for it. Readers never wait.

On the local engine the turn is a lock on a file of the home, which the system frees when its holder dies; on a server
it is a lease in the graph (`kg.store.lease`). Whoever has the turn may take it again within: only the outermost counts.
"""

from __future__ import annotations

import json
import os
import platform
import shlex
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from kg.errors import StoreError

PATIENCE = 600.0
"""Seconds a command waits for its turn: longer than any load of the known lists takes."""
PAUSE = 0.2


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes: command, process, machine and since when (ISO instant)."""

    command: str
    pid: int
    """Number of the process on that machine."""
    host: str
    since: str
    """ISO instant."""

    def __str__(self) -> str:
        here = "" if self.host in ("", platform.node()) else f" on {self.host}"
        return f"{self.command} (process {self.pid}{here}, since {self.since})"


def myself(command: str = "") -> Holder:
    """This process. Without a command: the command line it was started with."""
    said = command or shlex.join([Path(sys.argv[0]).name or "python", *sys.argv[1:3]])
    return Holder(said, os.getpid(), platform.node(), datetime.now(UTC).isoformat(timespec="seconds"))


Try = Callable[[Holder], AbstractContextManager[Holder | None]]
"""Take the turn without waiting: yields None when it is ours, else who has it."""
_held = threading.local()


@contextmanager
def taken(
    key: str,
    attempt: Try,
    *,
    command: str = "",
    patience: float | None = None,
    say: Callable[[str], None] | None = None,
) -> Iterator[bool]:
    """Have the turn while in the block; yields whether it was not had already. `say` is told once whom we wait for.

    StoreError when it did not come within `patience` seconds (PATIENCE if left out).
    """
    mine: set[str] = _held.__dict__.setdefault("keys", set())
    if key in mine:
        yield False
        return
    with _waited(attempt, myself(command), PATIENCE if patience is None else patience, say):
        mine.add(key)
        try:
            yield True
        finally:
            mine.discard(key)


@contextmanager
def _waited(attempt: Try, me: Holder, patience: float, say: Callable[[str], None] | None) -> Iterator[None]:
    until, told = time.monotonic() + patience, say is None
    while True:
        with attempt(me) as other:
            if other is None:
                yield
                return
        if time.monotonic() >= until:
            todo = "run the same command again when it has ended; nothing is lost"
            raise StoreError(f"it is the turn of {other}, which writes to this graph", todo=todo)
        if not told and say:
            told = True
            say(f"waiting for {other}, which writes to this graph; Ctrl-C ends the wait, nothing is lost")
        time.sleep(PAUSE)


WRITER, LOCK = "writer.json", "writer.lock"


def by_file(home: Path) -> Try:
    """The turn on the local engine of this home."""
    from kg.home import locks

    @contextmanager
    def attempt(me: Holder) -> Iterator[Holder | None]:
        with locks.held(home / LOCK, 0) as got:
            if not got:
                yield _noted(home)
                return
            _note(home, me)
            yield None

    return attempt


def _note(home: Path, me: Holder) -> None:
    """For whoever waits. Not in the locked file itself: Windows lets nobody read that."""
    draft = home / f"{WRITER}.{os.getpid()}"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(me), file)
    draft.replace(home / WRITER)


def _noted(home: Path) -> Holder:
    try:
        return Holder(**json.loads((home / WRITER).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return Holder("another command", 0, "", "a moment ago")
