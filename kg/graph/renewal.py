"""The entity layer brought to a small change of what is loaded and judged: what a computation from nothing would write.

Everything is raised where the change is not small, or where the graph or the kept files are not those of the last
resolution: then all is computed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from kg.graph import evidence, part_writing
from kg.graph.differing import differing
from kg.graph.elements import GraphNode
from kg.graph.entities import counted, grown
from kg.graph.identity import NAMING, entity_ids
from kg.graph.loaded import Loaded, leads
from kg.graph.nodes import property_edges
from kg.graph.part_writing import Crossed, Touched
from kg.graph.touched_part import Part, changed, parted, read
from kg.home.places import Home
from kg.judgements import party_moves
from kg.judgements.judgement import Judgement
from kg.model.records import Record
from kg.resolution import last_resolution
from kg.resolution.components import clustered, connected, joining
from kg.resolution.kept import noting, renewing, tables
from kg.resolution.kept.figures import selected
from kg.resolution.kept.noting import Differing
from kg.resolution.kept.renewing import Change, Renewed
from kg.resolution.kept.turning import Everything
from kg.resolution.last_resolution import Kept
from kg.resolution.party_kinds import is_party
from kg.store import Store
from kg.store.trial import transaction
from kg.store.write import Changes

PARAGRAPH = "paragraph:"
"""How ids of paragraphs begin."""
MOST = 20_000
"""Records of a part that are written in one transaction."""
__all__ = ["Everything", "renewed"]


def renewed(store: Store, home: Path, before: Kept, people: list[Judgement], state: str) -> tuple[Kept, Changes]:
    """The resolution as it is after the change, written to graph and home."""
    _standing(store, before)
    with _search(home, before) as db:
        differs, loaded = differing(store, db), Loaded(store)
        keyed, change, found = _judged(db, loaded, differs, before)
        noting.forgotten(db, differs.gone)
        seeds = found.seeds | changed(before, people)
        parties = _parties(db, loaded, found, seeds, [*before.people, *people])
        others = {id: record for id, record in read(loaded, change.touched).items() if not is_party(record)}
        some = _part(db, loaded, (parties, others), differs, keyed, (found.machine, people))
        after = _after(before, state, people, found.machine, some, renewing.doubtful(db))
        touched = _written(store, some, after)
    after = replace(after, size=grown(store, before.size, touched.grown), search=tables.marked(Home(home).search))
    last_resolution.write(home, after)
    then = {id: home for id, home in some.before.items() if id in some.records and is_party(some.records[id])}
    party_moves.note(home, party_moves.moves(then, some.homes, some.clusters, people))
    return after, touched.changes


def _standing(store: Store, before: Kept) -> None:
    """The layer must be whole as it was computed last: a load leaves the mark of that, a broken writing does not."""
    marks = {source.get("layer") for source in evidence.sources(store)} - {None}
    if marks != {before.state} or not before.size or counted(store)[1] != before.size[1]:
        raise Everything


@contextmanager
def _search(home: Path, before: Kept) -> Iterator[sqlite3.Connection]:
    """The kept search of this resolution in one transaction, which is taken back when anything is raised."""
    path = Home(home).search
    if not before.search or tables.marked(path) != before.search:
        raise Everything
    with closing(tables.opened(path)) as db:
        db.execute("BEGIN IMMEDIATE")
        try:
            yield db
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise


def _judged(
    db: sqlite3.Connection, loaded: Loaded, differs: Differing, before: Kept
) -> tuple[set[str], Change, Renewed]:  # fmt: skip
    """Keyed entities that the changed records lead or led to; the change; the judgements after it."""
    touched = {*differs.records, *differs.gone, *noting.ends(db, differs)}
    keyed = noting.noted(db, differs, loaded.records(differs.records), leads)
    touched |= {end for said in loaded.relations(differs.records) for end in (said.start, said.end)}
    keyed |= {id for record in loaded.records(touched) for id in leads(record).points if id.startswith(PARAGRAPH)}
    change = Change(frozenset({*differs.records, *differs.gone}), frozenset(touched))
    return keyed, change, renewing.judged_anew(db, loaded, change, before.machine)


def _parties(
    db: sqlite3.Connection, loaded: Loaded, found: Renewed, seeds: Collection[str], people: Iterable[Judgement]
) -> dict[str, Record]:  # fmt: skip
    """The parties that judgements connect with the seeds, and those that a number of theirs may name."""
    connecting, keys = [*joining(found.machine), *people], set(found.numbers)
    ids, records = set[str](), dict[str, Record]()
    wanted = set(seeds)
    while wanted - ids:
        ids = connected(wanted, connecting)
        if len(ids) > MOST:
            raise Everything
        records = read(loaded, ids)
        keys |= {f"{name} {value}" for record in records.values() for name in NAMING for value in record.all(name)}
        naming = [key for key in keys if key.partition(" ")[0] in NAMING]
        query = "SELECT r.id FROM fact_key k JOIN record r ON r.number = k.record WHERE k.key IN"
        wanted = ids | {id for (id,) in selected(db, query, naming)}
    return {id: record for id, record in records.items() if is_party(record)}


def _part(
    db: sqlite3.Connection, loaded: Loaded, records: tuple[dict[str, Record], dict[str, Record]],
    differs: Differing, keyed: set[str], judged: tuple[Iterable[Judgement], list[Judgement]],
) -> Part:  # fmt: skip
    """The part of these parties and other records, with all members of the entities they were and are."""
    parties, others = records
    machine, people = judged
    clusters = clustered(parties, joining(machine), people, renewing.doubtful(db))
    lost = differs.gone | differs.returned
    homes = {*loaded.homes([*parties, *others]).values(), *loaded.homes_of_gone(lost).values()}
    homes |= {*keyed, *entity_ids(others, clusters).values()}
    if any(id.startswith(PARAGRAPH) for id in homes):  # its edges rest on all records that stand there
        raise Everything
    members = read(loaded, loaded.members(homes) - parties.keys() - others.keys())
    if any(is_party(record) for record in members.values()):
        raise Everything
    query = "SELECT r.id FROM refers f JOIN record r ON r.number = f.record WHERE f.target IN"
    naming = {id for (id,) in selected(db, query, {*differs.records, *parties})}
    every = dict(sorted({**parties, **others, **members}.items()))
    some = parted(loaded, every, clusters, gone=lost, naming=naming)
    led = keyed | set(some.before.values()) - set(some.homes.values())
    return replace(some, keyed=_keyed(db, loaded, led, set(some.homes.values())))


def _keyed(
    db: sqlite3.Connection, loaded: Loaded, ids: Collection[str], homes: Collection[str]
) -> dict[str, GraphNode | None]:  # fmt: skip
    """Entities that only values lead to, as the first record that does makes them; None where none does."""
    query = "SELECT p.target, min(r.id) FROM points p JOIN record r ON r.number = p.record WHERE p.target = ?"
    firsts = {id: next((first for _, first in db.execute(query, (id,))), None) for id in ids if id not in homes}
    records = {record.id: record for record in loaded.records(first for first in firsts.values() if first)}
    return {id: _led(id, records[first]) if first in records else None for id, first in firsts.items()}


def _led(id: str, record: Record) -> GraphNode | None:
    return next((node for _, node in property_edges(record) if node.id == id), None)


def _after(
    before: Kept, state: str, people: list[Judgement], machine: tuple[Judgement, ...], some: Part,
    doubtful: frozenset[tuple[str, str]],
) -> Kept:  # fmt: skip
    """The kept resolution with the part put in place."""
    touched = some.records.keys() | some.before.keys()
    roots = {id: root for id, root in before.roots.items() if id not in touched}
    roots |= {id: root for id in some.records if (root := some.clusters.root(id)) != id}
    conflicts = [conflict for conflict in before.conflicts if conflict.judgement.left not in touched]
    return replace(
        before, state=state, people=tuple(people), machine=machine, roots=roots, doubtful=doubtful,
        conflicts=(*conflicts, *some.clusters.conflicts),
    )  # fmt: skip


def _written(store: Store, some: Part, after: Kept) -> Touched:
    if len(some.records) > MOST:
        raise Everything
    try:
        with transaction(store, keep=True) as one:
            touched = part_writing.write(one, some, after)
            evidence.mark_resolved(one, after.state)
            return touched
    except Crossed:
        raise Everything from None
