"""One edition after another: what was added, changed, or no longer stands. What disappeared is closed, not lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from kg.graph.endings import Endings
from kg.graph.held import Held, Tie
from kg.graph.reassigned import another
from kg.home import logs
from kg.home.logs import Log
from kg.home.places import Home
from kg.model.records import Record, Relation
from kg.model.spool import FIXED, Spool, record_from, record_row, relation_from
from kg.store import Store
from kg.store.deadlines import LONG

STANDING = "MATCH (r:Record) WHERE r.source = $source RETURN r.id AS id, r.digest AS digest, r.gone AS gone"
ROWS = "UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN properties(r) AS r"
RELATIONS = (
    "MATCH (a:Record)-[s:STATES]->(b:Record) WHERE a.source = $source AND s.source = $source "
    "RETURN properties(s) AS s, a.id AS start, b.id AS end"
)


@dataclass(slots=True)
class Difference:
    """What one load changed in a source. Entries are `{id, caption}`; changed ones have `values` before and after.

    A relation that came or went between two entries that stand in both editions is a change of its start: its kind is
    the name of the value, the entries it led to are the values.
    """

    source: str
    edition: str
    previous: str
    at: str
    added: list[dict[str, Any]] = field(default_factory=list)
    changed: list[dict[str, Any]] = field(default_factory=list)
    gone: list[dict[str, Any]] = field(default_factory=list)
    others: list[dict[str, Any]] = field(default_factory=list)
    """Entries whose reference now names somebody else, with what tells them apart (`why`)."""

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)

    def stand(self, held: set[str]) -> None:
        """Take back that these are gone."""
        self.gone = [entry for entry in self.gone if entry["id"] not in held]


def compare(store: Store, spool: Spool, held: Held, difference: Difference) -> None:
    """Fill in what the spooled edition adds to, changes in and no longer has of what the graph holds."""
    difference.added = [{"id": id, "caption": caption} for id, caption in held.added()]
    difference.gone = [{"id": one.id, "caption": one.caption} for one in _records(store, held.gone())]
    for one in _records(store, held.changed()):
        after = spool.row("record", one.id)
        if values := _values(record_row(one), after):
            difference.changed.append({"id": one.id, "caption": one.caption, "values": values})
        if why := another(one, record_from(after)):
            difference.others.append({"id": one.id, "caption": one.caption, "why": why})
    _note_ties(difference, spool, held.differing())


def _stated(spool: Spool) -> set[Tie]:
    return {(row.row["relation"], row.row["start"], row.row["end"]) for row in spool.rows("relation")}


def _note_ties(difference: Difference, spool: Spool, differing: list[tuple[Tie, bool]]) -> None:
    """Add to the changed entries the relations that one edition states and the other does not."""
    if not differing:
        return
    changed = {entry["id"]: entry for entry in difference.changed}
    for (kind, start, end), new in differing:
        caption = spool.row("record", start)["caption"]
        entry = changed.setdefault(start, {"id": start, "caption": caption, "values": {}})
        values = entry["values"].setdefault(kind, [[], []])
        values[new].append(f"{spool.row('record', end)['caption']} ({end})")
    difference.changed = [changed[id] for id in sorted(changed)]


def _values(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    names = (before.keys() | after.keys()) - (FIXED - {"gone"})
    return {n: [before.get(n), after.get(n)] for n in sorted(names) if before.get(n) != after.get(n)}


def close(store: Store, source: str, spool: Spool, day: str, endings: Endings) -> None:
    """Keep in the spool the entries that the graph holds and this edition no longer has, as gone since `day`.

    Relations go with them; so does a relation between two entries that still stand, when the edition states none of
    its kind between them any more. An older wording, or the same at another line, is replaced. What `endings` holds
    stays as it stood.
    """
    held = endings.held
    standing = store.read(STANDING, {"source": source}, deadline=LONG).rows
    missing = {row["id"] for row in standing if not spool.digest("record", row["id"])}
    for record in _records(store, list(missing)):
        spool.add(replace(record, gone=record.gone or ("" if record.id in held else day)))
    stated = _stated(spool)
    for relation in _relations(store, source):
        if (relation.relation, relation.start, relation.end) not in stated:
            stands = endings.all or relation.start in held or relation.end in held
            spool.add(replace(relation, gone=relation.gone or ("" if stands else day)))


def _records(store: Store, ids: list[str]) -> Iterator[Record]:
    rest = iter(sorted(ids))
    while batch := list(islice(rest, 1000)):
        yield from (record_from(row["r"]) for row in store.read(ROWS, {"ids": batch}, deadline=LONG).rows)


def _relations(store: Store, source: str) -> Iterator[Relation]:
    for row in store.read(RELATIONS, {"source": source}, deadline=LONG).rows:
        yield relation_from({**row["s"], "start": row["start"], "end": row["end"]})


def note(home: Path, difference: Difference) -> None:
    """Append a difference to the source's log."""
    logs.note(Home(home).edition_log(difference.source), [json.loads(json.dumps(asdict(difference), default=str))])


def log(home: Path, source: str) -> list[dict[str, Any]]:
    """All noted differences of a source, oldest first."""
    return noted(home, source).entries


def noted(home: Path, source: str) -> Log[dict[str, Any]]:
    """All noted differences of a source, oldest first, and what is wrong with the log."""
    return logs.read(Home(home).edition_log(source), lambda facts: asdict(Difference(**facts)))
