"""The file of the kept search: its tables, its opening, and the hash by which the resolution knows it for its own.

It is a database of SQLite, changed in one transaction and used only while it hashes to what the kept resolution says
(`last_resolution.Kept.search`): a file that was altered, cut or left by a killed command is not there for its reader.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from kg.names.words import Name

TABLES = """
CREATE TABLE source (id TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID;
CREATE TABLE record (number INTEGER PRIMARY KEY, id TEXT UNIQUE, source TEXT, digest TEXT, masked INT);
CREATE TABLE relation (id TEXT PRIMARY KEY, source TEXT, digest TEXT, start TEXT, other TEXT) WITHOUT ROWID;
CREATE TABLE name (number INTEGER PRIMARY KEY, spelled TEXT UNIQUE);
CREATE TABLE carried (name INT, record INT, PRIMARY KEY (name, record)) WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, times INT) WITHOUT ROWID;
CREATE TABLE of_word (word TEXT, name INT, PRIMARY KEY (word, name)) WITHOUT ROWID;
CREATE TABLE name_key (key TEXT, name INT, strong INT, PRIMARY KEY (key, name)) WITHOUT ROWID;
CREATE TABLE fact_key (key TEXT, record INT, PRIMARY KEY (key, record)) WITHOUT ROWID;
CREATE TABLE guarded (value TEXT, record INT, PRIMARY KEY (value, record)) WITHOUT ROWID;
CREATE TABLE shared (value TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE points (target TEXT, record INT, PRIMARY KEY (target, record)) WITHOUT ROWID;
CREATE TABLE refers (target TEXT, record INT, PRIMARY KEY (target, record)) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX record_source ON record (source);
CREATE INDEX relation_source ON relation (source);
CREATE INDEX relation_start ON relation (start);
CREATE INDEX relation_other ON relation (other);
CREATE INDEX carried_record ON carried (record);
CREATE INDEX fact_key_record ON fact_key (record);
CREATE INDEX guarded_record ON guarded (record);
CREATE INDEX points_record ON points (record);
CREATE INDEX refers_record ON refers (record);
"""
CACHE = 16_000
"""Kilobytes of the file that are held in memory."""
Spelled = tuple[Name, str]
"""A distinct name, and the family of kinds as which it is read."""


class Leads(NamedTuple):
    """Where the values of a record lead to: ids of keyed entities, and of records that it names."""

    points: frozenset[str]
    refers: frozenset[str]


def created(path: Path) -> sqlite3.Connection:
    """An empty file in place of whatever is there, to be filled at once."""
    for file in (path, path.with_name(f"{path.name}-journal")):
        file.unlink(missing_ok=True)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    found = opened(path)
    found.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {TABLES}")
    return found


def opened(path: Path) -> sqlite3.Connection:
    """The file, in transactions that are begun and ended by name."""
    found = sqlite3.connect(path, isolation_level=None)
    found.execute(f"PRAGMA cache_size={-CACHE}")
    return found


def marked(path: Path) -> str:
    """Hash of the file as it lies on the disk; empty when it is not there."""
    try:
        with closing(path.open("rb")) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def written(spelled: Spelled) -> str:
    """A distinct name as text: equal names, equal texts."""
    name, family = spelled
    return json.dumps([family, name.text, name.words, name.classes, name.written])


def read(text: str) -> Spelled:
    """The name of such a text."""
    family, whole, words, classes, forms = json.loads(text)
    return Name(whole, tuple(words), tuple(classes), tuple(forms)), family
