"""The local engine's own process: `python -m kg.store.serve HOME`. The only module that imports ArcadeDB.

Bolt and HTTP listen on 127.0.0.1, at ports free at that moment, with passwords made for this run: one for the user that
builds the graph, one for the user that only reads it. An engine that had to be ended comes back where it was, so that
other processes find it again. SIGTERM ends it cleanly; the data stay in HOME/engine.
"""

from __future__ import annotations

import importlib
import os
import secrets
import signal
import socket
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.home import locks
from kg.store import state, users

CHECK = 5.0
"""Seconds between two looks at whether the home is still this engine's."""
MODULES = ("arcadedb", "arcadedb_embedded")
HEAP = 2 * 1024**3
"""Most bytes for the engine's heap, or half of the machine's memory where that is less: one query whose value grows
and grows fails there instead of taking the machine down. 500,000 nodes and edges took 270 MB. The user's own bound in
ARCADEDB_NATIVE_ISOLATE_ARGS or ARCADEDB_JVM_ARGS counts."""
YOUNG = 4
"""The part of it that the heap has from its beginning. What a query answers lives as long as the query: with less than
that it was copied from one small space to the next, and the whole engine stood still meanwhile."""
BOUNDS = ("-Xmx", "-XX:MaxRAM", "-XX:MaxHeapSize=", "-XX:MaximumHeapSizePercent=")
"""How arguments begin that bound the heap; `-XX:MaximumYoungGenerationSizePercent` and its like do not."""
SHUT = (
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
)
"""The engine's own imports, for every user. As settings of the server they are not heeded (26.10.2)."""


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
    _shut_and_bound()
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


def _shut_and_bound() -> None:
    """Arguments of the engine's virtual machine, native and Java."""
    for name in ("ARCADEDB_NATIVE_ISOLATE_ARGS", "ARCADEDB_JVM_ARGS"):
        given = os.environ.get(name, "").split()
        most = _heap() >> 20
        bounded = any(one.startswith(BOUNDS) for one in given)
        heap = [] if bounded else [f"-Xmx{most}m", f"-Xms{most // YOUNG}m"]
        os.environ[name] = " ".join([*given, *heap, *SHUT])


def _heap() -> int:
    try:
        return min(HEAP, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2)
    except (AttributeError, ValueError, OSError):
        return HEAP


def _server(engine: Any, home: Path) -> tuple[Any, state.Server]:
    mine = _address(home)
    root = home / "engine"
    users.write(root / "config", mine.password, mine.reading, state.DATABASE)
    config = {
        "host": "127.0.0.1",
        "http_port": mine.http_port,
        "mode": "development",  # "production" hides the text of errors
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_host": "127.0.0.1",
        "bolt_port": mine.port,
    }
    return engine.create_server(root_path=str(root), root_password=mine.password, config=config), mine


def _address(home: Path) -> state.Server:
    """Ports and passwords: those of the engine that was ended for this one, or new ones."""
    started = datetime.now(UTC).isoformat(timespec="seconds")
    if (last := state.taken_over(home)) and _are_free(last.port, last.http_port):
        return replace(last, pid=os.getpid(), started=started)
    port, http_port = _free_ports(2)
    writing, reading = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    return state.Server(os.getpid(), port, http_port, writing, started, reading)


def _are_free(*ports: int) -> bool:
    try:
        for port in ports:
            socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


def _free_ports(count: int) -> list[int]:
    """Ports nobody listens on at this moment."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
