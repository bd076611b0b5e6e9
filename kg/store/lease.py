"""The turn on a server: a node that names who writes, held for a minute at a time and renewed while the command lives.

It is taken over when it has run out, or at once when its holder was a process of this machine that is dead. The
server's own clock counts.
"""

from __future__ import annotations

import os
import platform
import sys
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.store.bolt import Store
from kg.store.turns import Holder, Try

SECONDS = 60
RENEWED = SECONDS / 4
"""Four times within the lease: a renewal or two may fail before somebody else can take the turn."""
UNIQUE = "CREATE CONSTRAINT kg_writer_id IF NOT EXISTS FOR (w:KgWriter) REQUIRE w.id IS UNIQUE"
TAKE = (
    "MERGE (w:KgWriter {id: 'writer'}) SET w.asked = timestamp() "  # the writing locks the node before it is read
    "WITH w WHERE w.token IS NULL OR w.until < timestamp() OR w.token = $dead "
    "SET w += $me, w.token = $token, w.until = timestamp() + $lease RETURN w.token AS token"
)
LOOK = "MATCH (w:KgWriter {id: 'writer'}) RETURN properties(w) AS w"
RENEW = "MATCH (w:KgWriter {id: 'writer', token: $token}) SET w.until = timestamp() + $lease"
RELEASE = "MATCH (w:KgWriter {id: 'writer', token: $token}) SET w.token = null, w.until = 0"


def by_lease(store: Store) -> Try:
    """The turn on the server of this store."""
    ready = False

    @contextmanager
    def attempt(me: Holder) -> Iterator[Holder | None]:
        nonlocal ready
        if not ready:
            store.write(UNIQUE)
            ready = True
        token = uuid.uuid4().hex
        other = _take(store, me, token)
        if other is not None:
            yield other
            return
        with _renewed(store, token):
            yield None

    return attempt


def _take(store: Store, me: Holder, token: str) -> Holder | None:
    """None when it is ours now, else who has it."""
    facts = {"me": {**asdict(me), "machine": machine()}, "token": token, "lease": SECONDS * 1000}
    if store.write(TAKE, {**facts, "dead": ""}).rows:
        return None
    rows = store.read(LOOK).rows
    found: dict[str, Any] = rows[0]["w"] if rows else {}
    dead = found.get("machine") == machine() and not alive(int(found["pid"]))
    if dead and store.write(TAKE, {**facts, "dead": found["token"]}).rows:
        return None
    return Holder(*(found.get(name, default) for name, default in UNKNOWN.items()))


UNKNOWN = {"command": "another command", "pid": 0, "host": "", "since": "a moment ago"}


@contextmanager
def _renewed(store: Store, token: str) -> Iterator[None]:
    ended = threading.Event()

    def renew() -> None:
        while not ended.wait(RENEWED):
            try:
                store.write(RENEW, {"token": token, "lease": SECONDS * 1000})
            except KgError:
                continue  # the command itself tells that the server is gone

    thread = threading.Thread(target=renew, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        _release(store, token)


def _release(store: Store, token: str) -> None:
    try:
        store.write(RELEASE, {"token": token})
    except KgError:
        return  # it runs out by itself


def machine() -> str:
    """This machine as far as process numbers mean the same: host, boot and, in containers, the space of numbers."""
    parts = [platform.node()]
    for place, read in (("/proc/sys/kernel/random/boot_id", Path.read_text), ("/proc/self/ns/pid", Path.readlink)):
        try:
            parts.append(str(read(Path(place))).strip())
        except OSError:
            continue
    return " ".join(parts)


def alive(pid: int) -> bool:
    """Whether a process of this number runs here; on Windows nobody can be asked so without harm, so: yes."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
