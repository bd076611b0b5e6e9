"""The index of the graph in the store, kept in a file that is used only for exactly this graph and this code."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import partial
from pathlib import Path

from kg import revision
from kg.home import sealed
from kg.home.places import Home
from kg.index import building, entries, sealed_index
from kg.index.index import Index
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.settings import settings

STATE = "MATCH (n:Party) RETURN n.id AS id, n.digest AS digest ORDER BY id"
PARTIES = "MATCH (n:Party) RETURN properties(n) AS n ORDER BY n.id"

_latest: dict[str, Index] = {}


def stored_index(store: Store, home: Path | None = None) -> Index:
    """The index of all parties in the store. Built when the graph, the code or the vocabulary has changed.

    The key is a hash over every party's id and digest, so a file of another state of the graph is never used.
    """
    key = state(store)
    if key not in _latest:
        folder = Home(home or settings().home).screening
        found = sealed_index.read(folder / f"{key}.index")
        if found is None:
            rows = (row["n"] for row in store.read(PARTIES, deadline=LONG).rows)
            found = building.build(entries.entries(rows))
            sealed.keep(partial(_write, folder, key, found))
        _latest.clear()
        _latest[key] = found
    return _latest[key]


def file(store: Store, home: Path | None = None) -> Path:
    """The file of that index, for who reads it elsewhere. StoreError when the disk does not take it."""
    path = Home(home or settings().home).screening / f"{state(store)}.index"
    found = stored_index(store, home)
    if not path.is_file():  # it was built by this process when there was no room
        _write(path.parent, path.stem, found)
    return path


def state(store: Store) -> str:
    """Hash of the parties in the store and of the code that indexes them."""
    digest = hashlib.sha256(revision.code().encode())
    for row in store.read(STATE, deadline=LONG).rows:
        digest.update(f"{row['id']}\0{row['digest']}\n".encode())
    return digest.hexdigest()[:24]


def _write(folder: Path, key: str, found: Index) -> None:
    """Keep the index; older states go. A reader never sees half a file."""
    with sealed.writing(folder / f"{key}.index", sealed_index.KIND) as draft:
        sealed_index.write(found, draft)
    for old in (*folder.glob("*.index"), *folder.glob("*.pickle")):
        with suppress(PermissionError):  # another process of this system may still have it mapped
            if old.stem != key:
                old.unlink(missing_ok=True)
