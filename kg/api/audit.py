"""Who asked what, when, which state of the graph answered and how: a chained line a request, in the home."""

from __future__ import annotations

import hashlib
import threading
from datetime import UTC, datetime
from io import BufferedWriter
from pathlib import Path
from typing import Any

from kg.home import chain, disk
from kg.home.chain import Head

LONGEST = 500
"""Letters of an address that are kept."""


class Audit:
    """The log of one server. Lines reach the disk as they are written; a crash of the machine may cost the last second.

    One file a month and server start, so that two servers never write into one chain.
    """

    def __init__(self, folder: Path, mark: str) -> None:
        self.folder, self.mark = folder, mark
        self._lock = threading.Lock()
        self._file: BufferedWriter | None = None
        self._month, self._last = "", Head(0, chain.START)

    def note(self, who: str, method: str, address: str, body: bytes, status: int, edition: str) -> None:
        """One request: of a body only the hash is kept, which tells whether it was a given one."""
        now = datetime.now(UTC)
        facts: dict[str, Any] = {
            "at": now.isoformat(timespec="milliseconds"), "who": who, "asked": f"{method} {address[:LONGEST]}",
            "status": status, "edition": hashlib.sha256(edition.encode()).hexdigest()[:16],
        }  # fmt: skip
        if body:
            facts["body"] = hashlib.sha256(body).hexdigest()
        with self._lock:
            file = self._open(now.strftime("%Y-%m"))
            line, self._last = chain.linked(facts, self._last)
            file.write(line + b"\n")
            file.flush()

    def close(self) -> None:
        with self._lock:
            if self._file:
                self._file.close()
                self._file = None

    def _open(self, month: str) -> BufferedWriter:
        if self._file is None or month != self._month:
            if self._file:
                self._file.close()
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self.folder / f"{month}.{self.mark}.jsonl"
            with disk.told(path):
                self._file, self._month, self._last = _private(path), month, Head(0, chain.START)
        return self._file


def _private(path: Path) -> BufferedWriter:
    import os

    return open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
