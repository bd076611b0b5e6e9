"""The local engine seen from its clients: start it, attach to it, stop it.

One engine serves every process of this user (command line, dashboard, notebooks). It runs as `kg.store.serve` in a
process of its own, whose life is a lock on `engine.lock` (freed by the system even after kill -9) and whose address
is in `server.json`, readable by its owner only. `start.lock` keeps two starters apart.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kg.errors import StoreError
from kg.home import locks
from kg.home.places import Home
from kg.store.state import DATABASE, LIFE, NO_ENGINE, STATE, Server, hand_over, status
from kg.store.users import READER, WRITER

STARTING, LOG = "start.lock", "server.log"
PATIENCE = 60.0

SHORT = 3.0
"""Seconds an engine that does not end a query is given to write its data out before it is killed."""

__all__ = ["DATABASE", "LOG", "READER", "WRITER", "Server", "restart", "start", "status", "stop"]


def start(home: Path) -> Server:
    """The running engine of this home, started if need be. Raises StoreError with the end of its log."""
    if (server := status(home)) and server.reading:
        return server
    if server:
        stop(home)  # of a version that had no user for reading
    Home(home).ready()
    with locks.held(home / STARTING, PATIENCE) as got:
        if not got:
            raise StoreError("another process has been starting the local engine for a minute", where=str(home))
        if status(home) is None:
            (home / STATE).unlink(missing_ok=True)  # damaged: an engine whose address is gone ends by itself
        _until(lambda: status(home) is not None or not locks.is_held(home / LIFE), PATIENCE)  # one may just be ending
        return status(home) or _spawn(home)


def restart(home: Path) -> Server:
    """End the engine and start it again at the same address, unless another process is doing so.

    Other processes find it again: their next query opens a new connection. What it was writing is as after a kill.
    """
    seen = status(home)
    with locks.held(home / STARTING, PATIENCE) as got:
        if got and seen is not None and status(home) == seen:
            stop(home, SHORT, again=True)
            return _spawn(home)
    return start(home)


def stop(home: Path, patience: float = 30.0, *, again: bool = False) -> bool:
    """Stop the engine; False when none runs. It writes its data out first, and is killed if that takes too long."""
    server = status(home)
    if server is None:
        return False
    if again:
        hand_over(home)
    for how in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        _signal(server.pid, how)
        if _until(lambda: not locks.is_held(home / LIFE), patience):
            (home / STATE).unlink(missing_ok=True)
            return True
    raise StoreError(f"the local engine (process {server.pid}) does not end", where=str(home), todo="end it by hand")


def _spawn(home: Path) -> Server:
    """Start the engine away from this terminal, and wait until its address stands in `server.json`."""
    (home / STATE).unlink(missing_ok=True)
    command = [sys.executable, "-P", "-m", "kg.store.serve", str(home)]
    options: dict[str, Any] = {"cwd": home, "env": _environment(), **_detached()}
    with open(home / LOG, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as log:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **options)
    _until(lambda: child.poll() is not None or status(home) is not None, PATIENCE)
    if server := status(home):
        child.returncode = 0  # it lives on without us: no ResourceWarning when this object goes
        return server
    child.kill()
    raise _not_started(home, child.wait())


def _not_started(home: Path, code: int) -> StoreError:
    if code == NO_ENGINE:
        name = f"{sys.platform} {os.uname().machine if hasattr(os, 'uname') else ''}".strip()
        return StoreError(f"no local engine for {name}", todo="set KG_NEO4J_URI to a Neo4j 5.26+ server")
    last = (home / LOG).read_text("utf-8", "replace").strip().splitlines()[-3:]
    return StoreError(f"the local engine did not start: {' / '.join(last)}", where=str(home), todo=f"see {home / LOG}")


def _environment() -> dict[str, str]:
    """The child finds this very package wherever it was started from, and writes its logs at home."""
    here = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(part for part in (here, os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PYTHONPATH": path}


def _detached() -> dict[str, object]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def _signal(pid: int, how: int) -> None:
    try:
        os.kill(pid, how)
    except ProcessLookupError:
        return


def _until(done: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
