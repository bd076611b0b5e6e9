"""The local engine's own process: `python -m kg.store.serve HOME`. The only module that imports ArcadeDB.

Bolt and HTTP listen on 127.0.0.1, at ports free at that moment, with a password made for this run. SIGTERM ends it
cleanly; the data stay in HOME/engine.
"""

from __future__ import annotations

import importlib
import os
import secrets
import signal
import socket
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.store import locks, state

CHECK = 5.0
"""Seconds between two looks at whether the home is still this engine's."""
MODULES = ("arcadedb", "arcadedb_embedded")


def main(arguments: list[str]) -> int:
    """Serve until SIGTERM. A second server for one home ends at once: the first is the one to use."""
    home = Path(arguments[0]).absolute()
    os.umask(0o077)
    with locks.held(home / state.LIFE, 1.0) as alone:
        if not alone:
            return 0
        ended = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: ended.set())
        return _serve(home, ended)


def _serve(home: Path, ended: threading.Event) -> int:
    os.environ.setdefault("ARCADEDB_LOG_DIR", str(home / "log"))
    engine = _engine()
    if engine is None:
        return state.NO_ENGINE
    server, mine = _server(engine, home)
    server.start()
    server.create_database(state.DATABASE)
    state.write_state(home, mine)
    try:
        while not ended.wait(CHECK) and state.status(home) == mine:
            pass  # a home that was deleted, or is another engine's by now, leaves nobody to serve
    finally:
        if state.status(home) == mine:
            (home / state.STATE).unlink()
        server.stop()
    return 0


def _engine() -> Any:
    for name in MODULES:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
    return None


def _server(engine: Any, home: Path) -> tuple[Any, state.Server]:
    port, http_port = _free_ports(2)
    password = secrets.token_urlsafe(24)
    root = home / "engine"
    (root / "config" / "server-users.jsonl").unlink(missing_ok=True)  # else the last run's password stays in force
    config = {
        "host": "127.0.0.1",
        "http_port": http_port,
        "mode": "development",  # "production" hides the text of errors
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_host": "127.0.0.1",
        "bolt_port": port,
    }
    started = datetime.now(UTC).isoformat(timespec="seconds")
    mine = state.Server(os.getpid(), port, http_port, password, started)
    return engine.create_server(root_path=str(root), root_password=password, config=config), mine


def _free_ports(count: int) -> list[int]:
    """Ports nobody listens on at this moment."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
