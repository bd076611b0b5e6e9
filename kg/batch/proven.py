"""The database file of a run, with one sum over all its rows: what was altered, lost or is another's is not believed.

The sum does not hang on the order of the rows, so a batch moves it by its own rows alone (an additive hash: Bellare and
Micciancio, A New Paradigm for Collision-Free Hashing, EUROCRYPT 1997). It stands against chance, not against a forger.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.errors import StoreError
from kg.home import disk

TABLES = {"about": "TEXT", "line": "INTEGER", "party": "TEXT", "context": "TEXT"}
"""Table → type of its keys."""
SUM = "sum"
MODULUS = 1 << 256
UNDAMAGED = {
    sqlite3.SQLITE_BUSY: ("another program holds this file", "wait for it to end, then run the same command again"),
    sqlite3.SQLITE_LOCKED: ("another program holds this file", "wait for it to end, then run the same command again"),
    sqlite3.SQLITE_FULL: ("no space left on the disk", "make room there, then run the same command again"),
    sqlite3.SQLITE_NOMEM: ("there is not enough memory", "end other programs, then run the same command again"),
    sqlite3.SQLITE_CANTOPEN: ("this file cannot be opened", "make its folder readable and writable to you"),
    sqlite3.SQLITE_PERM: ("you may not read or write this file", "make it readable and writable to you"),
}
"""What a failure means that says nothing of the content of the file, by the primary code of SQLite."""
Packed = Mapping[str, Iterable[tuple[object, str]]]
"""Table → keys and texts."""


class Damaged(Exception):
    """The rows are not those that were kept."""


def opened(path: Path) -> tuple[sqlite3.Connection, bool]:
    """The file, proved to the last row, and whether it was damaged: then it is begun anew, empty.

    StoreError when it cannot be used for a reason that lies outside it.
    """
    with disk.told(path):
        try:
            return _proved(path), False
        except (Damaged, sqlite3.Error) as error:
            if outside := _outside(error, path):
                raise outside from None
        for suffix in ("", "-wal", "-shm"):  # a log that outlives its file would be played into the next one
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        try:
            return _proved(path), True
        except sqlite3.Error as error:
            raise _outside(error, path) or _unkept(error, path) from None


def put(db: sqlite3.Connection, path: Path, rows: Packed) -> None:
    """Write rows and their sum together or not at all. StoreError when the disk does not take them."""
    try:
        with db:
            db.execute("BEGIN IMMEDIATE")
            moved = _kept_sum(db, path)
            for table, pairs in rows.items():
                for key, data in pairs:
                    moved += _replaced(db, table, key, data)
            _replace(db, "about", SUM, f"{moved % MODULUS:064x}")
    except sqlite3.Error as error:
        raise _outside(error, path) or _unkept(error, path) from None


def emptied(db: sqlite3.Connection) -> None:
    """Take all rows out."""
    with db:
        db.execute("BEGIN IMMEDIATE")
        for table in TABLES:
            db.execute(f"DELETE FROM {table}")


def _proved(path: Path) -> sqlite3.Connection:
    path.touch(mode=0o600, exist_ok=True)
    db = sqlite3.connect(path, timeout=60, check_same_thread=False, isolation_level=None)
    try:
        db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;")
        for table, key in TABLES.items():
            rowid = "" if key == "INTEGER" else " WITHOUT ROWID"
            db.execute(f"CREATE TABLE IF NOT EXISTS {table} (key {key} PRIMARY KEY, data TEXT){rowid}")
        _prove(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _prove(db: sqlite3.Connection, path: Path) -> None:
    """In one transaction: another run may be writing. A tree in disorder keeps its rows and loses them when asked."""
    with db:
        db.execute("BEGIN")
        if db.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise Damaged("its trees are in disorder")
        found = _base(path)
        for table in TABLES:
            rows = db.execute(f"SELECT key, data FROM {table}")
            found += sum(_hash(table, key, data) for key, data in rows if (table, key) != ("about", SUM))
        if found % MODULUS != _kept_sum(db, path):
            raise Damaged("its rows are not those that were kept")


def _kept_sum(db: sqlite3.Connection, path: Path) -> int:
    kept = db.execute("SELECT data FROM about WHERE key = ?", (SUM,)).fetchone()
    try:
        return int(kept[0], 16) if kept else _base(path)
    except (TypeError, ValueError):
        raise Damaged("its sum is none") from None


def _base(path: Path) -> int:
    """The sum of no rows: another in every file, so that no run takes a copy of another one for its own."""
    return _hash("file", path.stem, "") % MODULUS


def _replaced(db: sqlite3.Connection, table: str, key: object, data: str) -> int:
    """Put a row in place; by how much that moves the sum."""
    before = db.execute(f"SELECT data FROM {table} WHERE key = ?", (key,)).fetchone()
    _replace(db, table, key, data)
    return _hash(table, key, data) - (_hash(table, key, before[0]) if before else 0)


def _replace(db: sqlite3.Connection, table: str, key: object, data: str) -> None:
    db.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", (key, data))


def _hash(table: str, key: object, data: object) -> int:
    return int.from_bytes(hashlib.sha256(repr((table, key, data)).encode("utf-8", "surrogatepass")).digest())


def _outside(error: Exception, path: Path) -> StoreError | None:
    """The error for what is no damage of the file; None where it may be one."""
    known = UNDAMAGED.get(getattr(error, "sqlite_errorcode", -1) & 0xFF)
    return StoreError(known[0], where=str(path), todo=known[1]) if known else None


def _unkept(error: Exception, path: Path) -> StoreError:
    todo = "run the same command again: a file that is damaged is begun anew"
    return StoreError(f"what is done of the table cannot be kept: {error}", where=str(path), todo=todo)
