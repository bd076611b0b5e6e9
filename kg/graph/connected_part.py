"""The part of the entity layer that a small change touches: what judgements and numbers connect with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import replace

from kg.graph.elements import GraphNode
from kg.graph.identity import NAMING, entity_ids
from kg.graph.loaded import Loaded
from kg.graph.nodes import property_edges
from kg.graph.touched_part import Part, parted, read
from kg.judgements.judgement import Judgement
from kg.model.records import Record
from kg.resolution.components import clustered, connected, joining
from kg.resolution.kept import renewing
from kg.resolution.kept.figures import selected
from kg.resolution.kept.noting import Differing
from kg.resolution.kept.renewing import Renewed
from kg.resolution.kept.turning import Everything
from kg.resolution.party_kinds import is_party

PARAGRAPH = "paragraph:"
"""How ids of paragraphs begin."""
MOST = 20_000
"""Records of a part that are written in one transaction."""


def parties(
    db: sqlite3.Connection, loaded: Loaded, found: Renewed, seeds: Collection[str], people: Iterable[Judgement]
) -> dict[str, Record]:  # fmt: skip
    """The parties that judgements connect with the seeds, and those that a number of theirs may name."""
    connecting = [judgement.pair for judgement in (*joining(found.machine), *people)]
    keys = set(found.numbers)
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


def part(
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
