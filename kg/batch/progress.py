"""What is done of a table, kept on disk after every few hundred rows: an interrupted run goes on where it stopped.

One file a table, ruleset and state of the graph. It holds results, so it stays in the user's own data folder, readable
by nobody else, and goes after a week. One that was damaged is thrown away: everything in it is computed again.
"""

from __future__ import annotations

import json
import time
import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from kg.batch import proven
from kg.home import disk

KEPT_DAYS = 7
ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
Rows = Iterable[tuple[Any, Any]]


class Progress:
    """The file of one run. Rows, parties and counters of a batch are written together or not at all."""

    def __init__(self, folder: Path, key: str) -> None:
        with disk.told(folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = folder / f"{key}.sqlite"
        _forget_old(folder)
        self._db, self.damaged = proven.opened(self.path)
        """`damaged`: whether what an earlier run kept was thrown away."""
        weakref.finalize(self, self._db.close)  # a run is told of until nobody asks any more; no one place ends it
        self._parties = {id for (id,) in self._db.execute("SELECT key FROM party")}
        self._contexts = {key for (key,) in self._db.execute("SELECT key FROM context")}

    def about(self, key: str, default: Any = None) -> Any:
        """A kept fact of the run."""
        found = self._db.execute("SELECT data FROM about WHERE key = ?", (key,)).fetchone()
        return default if found is None else json.loads(found[0])

    def keep(self, about: Mapping[str, Any], *, lines: Rows = (), parties: Rows = (), contexts: Rows = ()) -> None:
        """Write a batch."""
        new = {"line": list(lines), "party": list(parties), "context": list(contexts), "about": list(about.items())}
        packed = {table: [(key, ENCODE(value)) for key, value in rows] for table, rows in new.items()}
        proven.put(self._db, self.path, packed)
        self._parties.update(id for id, _ in new["party"])
        self._contexts.update(key for key, _ in new["context"])

    def knows(self, party: str) -> bool:
        return party in self._parties

    def knows_context(self, key: str) -> bool:
        return key in self._contexts

    def lines(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Rows with something to tell, in order."""
        for number, data in self._db.execute("SELECT key, data FROM line ORDER BY key"):
            yield number, json.loads(data)

    def party(self, id: str) -> dict[str, Any]:
        found: dict[str, Any] = self._one("party", id)
        return found

    def context(self, key: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._one("context", key)
        return found

    def _one(self, table: str, key: str) -> Any:
        return json.loads(self._db.execute(f"SELECT data FROM {table} WHERE key = ?", (key,)).fetchone()[0])

    def forget(self) -> None:
        """Begin anew."""
        proven.emptied(self._db)
        self._parties.clear()
        self._contexts.clear()

    def close(self) -> None:
        self._db.close()


def _forget_old(folder: Path) -> None:
    for old in folder.glob("*.sqlite*"):
        with suppress(OSError):  # another run may be doing the same
            if time.time() - old.stat().st_mtime > KEPT_DAYS * 86400:
                old.unlink()
