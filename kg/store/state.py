"""What client and server of the local engine both know: the state file of a home, and whether its engine lives."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kg.home import locks

DATABASE = "graph"
STATE, LIFE, LAST = "server.json", "engine.lock", "server.last.json"
SUM = "sum"
"""Name of the checksum in the state file, which stays plain JSON for those who look into it."""
NO_ENGINE = 69
"""Exit code of the server for "no engine installed on this platform"."""


@dataclass(frozen=True)
class Server:
    """A running local engine; `started` is an ISO instant.

    `password` is that of the user who builds the graph, `reading` that of the user who can only read it; an engine of
    a version that had no such user leaves it empty.
    """

    pid: int
    port: int
    http_port: int
    password: str = field(repr=False)
    started: str
    reading: str = field(default="", repr=False)

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"


def status(home: Path) -> Server | None:
    """The running engine of this home, or None. What a killed engine left behind is not believed."""
    if not locks.is_held(home / LIFE):
        return None
    return _read(home / STATE)  # None too while it is starting or just ending


def _read(path: Path) -> Server | None:
    """The address in a state file; None when there is none or it is damaged."""
    try:
        facts = json.loads(path.read_text("utf-8"))
        return Server(**facts) if facts.pop(SUM, None) == _sum(facts) else None
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _sum(facts: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def hand_over(home: Path) -> None:
    """Keep the address of an engine that was just ended, for the one that is started in its place."""
    with suppress(FileNotFoundError):
        (home / STATE).replace(home / LAST)


def taken_over(home: Path) -> Server | None:
    """The address that `hand_over` kept, once."""
    found = _read(home / LAST)
    (home / LAST).unlink(missing_ok=True)
    return found


def write_state(home: Path, server: Server) -> None:
    """Put `server.json` in place at one stroke, readable by its owner only."""
    facts = asdict(server)
    draft = home / f"{STATE}.{os.getpid()}"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({**facts, SUM: _sum(facts)}, file)
    draft.replace(home / STATE)
