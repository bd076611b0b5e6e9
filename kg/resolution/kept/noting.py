"""Records and relations that came, changed or went, noted in the kept search."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kg.model.records import Record
from kg.resolution.kept.figures import selected
from kg.resolution.kept.filling import record_facts
from kg.resolution.kept.tables import Leads

Said = tuple[str, str, str]
"""Digest, start and end of a relation."""


@dataclass(frozen=True, slots=True)
class Differing:
    """What the graph holds otherwise than the kept search knows."""

    contents: Mapping[str, str]
    """Every source → hash of its statements now."""
    records: Mapping[str, str]
    """Records that came or changed → digest."""
    gone: frozenset[str]
    relations: Mapping[str, tuple[str, Said]]
    """Relations that came or changed → source, and what it says."""
    unsaid: frozenset[str]
    """Relations that went."""
    returned: frozenset[str] = frozenset()
    """Records that went and came back: they stand for nothing now, but some entity still names them."""


def ends(db: sqlite3.Connection, differing: Differing) -> set[str]:
    """Records at the ends of the differing relations, as they were and are, and at those of changed records."""
    changed = {*differing.records, *differing.gone}
    found = {id for _, (_, start, end) in differing.relations.values() for id in (start, end)}
    old = {*differing.relations, *differing.unsaid}
    for query in ("SELECT start, other FROM relation WHERE id IN",):
        found |= {id for both in selected(db, query, old) for id in both}
    for column in ("start", "other"):
        beside = selected(db, f"SELECT start, other FROM relation WHERE {column} IN", changed)
        found |= {id for both in beside for id in both}
    return found


def noted(
    db: sqlite3.Connection, differing: Differing, records: Iterable[Record], leads: Callable[[Record], Leads]
) -> set[str]:  # fmt: skip
    """Note what came or changed; returns the keyed entities that these records lead to or led to. What went stays until
    `forgotten`."""
    found: set[str] = set()
    for record in records:
        facts = record_facts(record, differing.records[record.id])
        db.execute(UPSERT, facts)
        found |= _led(db, record, leads(record))
    gone = selected(
        db, "SELECT p.target FROM points p JOIN record r ON r.number = p.record WHERE r.id IN", differing.gone
    )
    found |= {target for (target,) in gone}
    rows = ((id, source, *said) for id, (source, said) in differing.relations.items())
    db.executemany("INSERT OR REPLACE INTO relation VALUES (?, ?, ?, ?, ?)", rows)
    db.executemany("DELETE FROM relation WHERE id = ?", ((id,) for id in differing.unsaid))
    db.execute("DELETE FROM source")
    db.executemany("INSERT INTO source VALUES (?, ?)", differing.contents.items())
    return found


UPSERT = """
INSERT INTO record (id, source, digest, masked) VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, masked = excluded.masked
"""


def _led(db: sqlite3.Connection, record: Record, leads: Leads) -> set[str]:
    """Bring what a record leads to to these; returns the keyed entities before and after."""
    number = db.execute("SELECT number FROM record WHERE id = ?", (record.id,)).fetchone()[0]
    before = {target for (target,) in db.execute("SELECT target FROM points WHERE record = ?", (number,))}
    for name, targets in zip(Leads._fields, leads, strict=True):
        db.execute(f"DELETE FROM {name} WHERE record = ?", (number,))
        db.executemany(f"INSERT INTO {name} VALUES (?, ?)", ((target, number) for target in targets))
    return before | leads.points


def forgotten(db: sqlite3.Connection, gone: Iterable[str]) -> None:
    """Take records that went out of the file."""
    for id in gone:
        number = db.execute("SELECT number FROM record WHERE id = ?", (id,)).fetchone()[0]
        for name in Leads._fields:
            db.execute(f"DELETE FROM {name} WHERE record = ?", (number,))
        db.execute("DELETE FROM record WHERE number = ?", (number,))
