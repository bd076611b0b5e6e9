"""The kept search made from a resolution of everything."""

from __future__ import annotations

import sqlite3
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from kg.home.places import Home
from kg.home.sealed import NotKept
from kg.model.records import Record, Relation
from kg.resolution import meeting_keys
from kg.resolution.candidate_pairs import fact_keys
from kg.resolution.features import FEATURES
from kg.resolution.joins import PART
from kg.resolution.kept.tables import INDEXES, Leads, created, marked, written
from kg.resolution.table import Table

LOT = 1000
"""Records of which is written at once: for one, SQLite takes longer to begin than to write."""
GUARDED = [feature.name for feature in FEATURES if feature.guarded]


@dataclass(frozen=True, slots=True)
class Everything:
    """What a resolution of everything was made from, and what it made."""

    contents: Mapping[str, str]
    """Source → hash of its statements."""
    records: Iterable[Record]
    relations: Iterable[Relation]
    digests: Mapping[str, str]
    """Digest of each record and relation in the graph."""
    leads: Callable[[Record], Leads]
    table: Table


def kept_search(home: Path, of: Everything) -> str:
    """Keep the search in the home; returns its hash, or nothing where the disk does not take it."""
    path = Home(home).search
    try:
        filled(path, of)
    except (OSError, sqlite3.Error) as error:
        warnings.warn(f"what was computed is not kept: {error}", NotKept, stacklevel=2)
        return ""
    return marked(path)


def filled(path: Path, of: Everything) -> None:
    """Put the file in place. It counts only once the kept resolution names its hash."""
    db = created(path)
    db.execute("BEGIN")  # one transaction: without, every row would be one
    db.executemany("INSERT INTO source VALUES (?, ?)", of.contents.items())
    records = sorted(of.records, key=lambda record: record.id)
    facts = ((number, *record_facts(one, of.digests[one.id])) for number, one in enumerate(records))
    db.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?)", facts)
    said = (relation_facts(one, of.digests[one.id]) for one in sorted(of.relations, key=lambda one: one.id))
    db.executemany("INSERT INTO relation VALUES (?, ?, ?, ?, ?)", said)
    with _sorting(db, *Leads._fields) as add:
        for at in range(0, len(records), LOT):
            led = [(number, of.leads(one)) for number, one in enumerate(records[at : at + LOT], at)]
            for place, name in enumerate(Leads._fields):
                add(name, [(target, number) for number, leads in led for target in leads[place]])
    parties = {record.id for record in of.table.records}
    rows = [number for number, one in enumerate(records) if one.id in parties]  # both stand in the order of ids
    _names(db, of.table, rows)
    _facts(db, of.table, rows)
    db.execute("COMMIT")
    db.executescript(INDEXES)
    db.close()


def record_facts(record: Record, digest: str) -> tuple[object, ...]:
    """What is kept of a record behind its number."""
    return record.id, record.source, digest, bool(record.first("masked"))


def relation_facts(said: Relation, digest: str) -> tuple[str, ...]:
    """What is kept of a relation."""
    return said.id, said.source, digest, said.start, said.end


@contextmanager
def _sorting(db: sqlite3.Connection, *tables: str) -> Iterator[Callable[[str, Iterable[tuple[Any, ...]]], None]]:
    """Adds rows to tables in any order, each once; in the end they stand there in the order of their keys. SQLite sorts
    them, beside the memory: a million records have ten times as many keys. The primary keys keep doubles out: DISTINCT
    would make an index of its own for that, at three times the time."""
    for name in tables:
        db.execute(f"CREATE TEMP TABLE new_{name} AS SELECT * FROM {name}")

    def add(name: str, rows: Iterable[tuple[Any, ...]]) -> None:
        marks = "?, ?, ?" if name == "name_key" else "?, ?"
        db.executemany(f"INSERT INTO new_{name} VALUES ({marks})", rows)

    yield add
    for name in tables:
        db.execute(f"INSERT OR IGNORE INTO {name} SELECT * FROM new_{name} ORDER BY 1, 2")
        db.execute(f"DROP TABLE new_{name}")


def _names(db: sqlite3.Connection, table: Table, rows: Sequence[int]) -> None:
    """`rows`: number of the record in each row of the table."""
    db.executemany("INSERT INTO name VALUES (?, ?)", ((n, written(name)) for name, n in table.named.items()))
    times = Counter(word for name, _ in table.named for word in name.words)
    db.executemany("INSERT INTO word VALUES (?, ?)", sorted(times.items()))
    cells = zip(table.carried.values.tolist(), table.carried.rows().tolist(), strict=True)
    with _sorting(db, "carried", "of_word", "name_key") as add:
        add("carried", ((name, rows[row]) for name, row in cells))
        add("of_word", ((word, n) for (name, _), n in table.named.items() for word in set(name.words)))
        keys = meeting_keys.of_names((name for name, _ in table.named), (kind == "Person" for _, kind in table.named))
        of_name = zip(table.named.values(), keys, strict=True)
        add("name_key", ((key, n, share >= PART) for n, some in of_name for key, share in some.items()))


def _facts(db: sqlite3.Connection, table: Table, rows: Sequence[int]) -> None:
    columns = [(name, table.columns[name]) for name in GUARDED if name in table.columns]
    with _sorting(db, "fact_key", "guarded") as add:
        add("fact_key", ((key, row) for row, found in zip(rows, fact_keys(table), strict=True) for key in found))
        for name, column in columns:
            cells = zip(column.rows.rows().tolist(), column.rows.values.tolist(), strict=True)
            add("guarded", ((f"{name} {column.values[value]}", rows[row]) for row, value in cells))
    shared = ((f"{name} {column.values[n]}",) for name, column in columns for n in np.flatnonzero(column.several))
    db.executemany("INSERT INTO shared VALUES (?)", sorted(shared))
