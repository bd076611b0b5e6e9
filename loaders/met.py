"""What was met of a source while it is read, by key: in memory while it is little, in a file of its own beyond."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

HELD = 50_000
"""Keys in memory; most sources have no more of them."""
CACHE = 16_000
"""Kilobytes of the file that are held in memory."""


class Met:
    """Texts by key, as many as there are; memory stays bounded. The file has no name and is gone with the process."""

    def __init__(self) -> None:
        self._held: dict[str, str] = {}
        self._file: sqlite3.Connection | None = None

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __getitem__(self, key: str) -> str:
        """KeyError for a key that was not met."""
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        """Every key, in no order."""
        yield from self._held
        for (key,) in self._file.execute("SELECT key FROM met") if self._file else ():
            if key not in self._held:
                yield key

    def __setitem__(self, key: str, text: str) -> None:
        self._held[key] = text
        if len(self._held) >= HELD:
            self._put_down()

    def get(self, key: str) -> str | None:
        """The text of a key, None when it was not met."""
        found = self._held.get(key)
        if found is None and self._file:
            row = self._file.execute("SELECT text FROM met WHERE key = ?", (key,)).fetchone()
            found = str(row[0]) if row else None
        return found

    def _put_down(self) -> None:
        if not self._file:
            self._file = sqlite3.connect("")
            self._file.executescript(
                f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size={-CACHE};"
                "CREATE TABLE met (key TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID"
            )
        with self._file:  # in the order of keys: neighbours share a page
            self._file.executemany("INSERT OR REPLACE INTO met VALUES (?, ?)", sorted(self._held.items()))
        self._held.clear()
