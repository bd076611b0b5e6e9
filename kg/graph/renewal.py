"""The entity layer brought to a small change of what is loaded and judged: what a computation from nothing would write.

Everything is raised where the change is not small, or where the graph or the kept files are not those of the last
resolution: then all is computed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from kg.graph import connected_part, evidence, part_writing
from kg.graph.connected_part import MOST, PARAGRAPH
from kg.graph.differing import differing
from kg.graph.loaded import Loaded, leads
from kg.graph.part_writing import Crossed, Touched
from kg.graph.standing import counted, grown
from kg.graph.touched_part import Part, changed, read
from kg.home.places import Home
from kg.judgements import party_moves
from kg.judgements.judgement import Judgement
from kg.resolution import last_resolution
from kg.resolution.entries import single_entries
from kg.resolution.kept import noting, renewing, tables
from kg.resolution.kept.noting import Differing
from kg.resolution.kept.renewing import Change, Renewed
from kg.resolution.kept.turning import Everything
from kg.resolution.last_resolution import Kept
from kg.resolution.party_kinds import is_party
from kg.store import Store
from kg.store.trial import transaction
from kg.store.write import Changes

__all__ = ["Everything", "renewed"]


def renewed(store: Store, home: Path, before: Kept, people: list[Judgement], state: str) -> tuple[Kept, Changes]:
    """The resolution as it is after the change, written to graph and home."""
    _standing(store, before)
    with _search(home, before) as db:
        differs, loaded = differing(store, db), Loaded(store)
        keyed, change, found = _judged(db, loaded, differs, before)
        noting.forgotten(db, differs.gone)
        seeds = found.seeds | changed(before, people)
        parties = connected_part.parties(db, loaded, found, seeds, [*before.people, *people])
        others = {id: record for id, record in read(loaded, change.touched).items() if not is_party(record)}
        some = connected_part.part(db, loaded, (parties, others), differs, keyed, (found.machine, people))
        after = _after(before, state, people, found.machine, some, renewing.doubtful(db))
        touched = _written(store, some, after, guessed=_guesses(before) != _guesses(after))
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


def _after(
    before: Kept, state: str, people: list[Judgement], machine: Sequence[Judgement], some: Part,
    doubtful: frozenset[tuple[str, str]],
) -> Kept:  # fmt: skip
    """The kept resolution with the part put in place."""
    touched = some.records.keys() | some.before.keys()
    roots = {id: root for id, root in before.roots.items() if id not in touched}
    roots |= {id: root for id in some.records if (root := some.clusters.root(id)) != id}
    entries = {id: name for id, name in before.entries.items() if id not in touched}
    entries |= single_entries(record for record in some.records.values() if is_party(record))
    conflicts = [conflict for conflict in before.conflicts if conflict.judgement.left not in touched]
    return replace(
        before, state=state, people=tuple(people), machine=machine, roots=roots, doubtful=doubtful,
        conflicts=(*conflicts, *some.clusters.conflicts), entries=entries,
    )  # fmt: skip


def _guesses(of: Kept) -> list[Judgement]:
    """Possible links, which may stand for two parties in the place of what rules ask about them."""
    return [judgement for judgement in of.machine if judgement.hypothesis]


def _written(store: Store, some: Part, after: Kept, *, guessed: bool) -> Touched:
    if len(some.records) > MOST:
        raise Everything
    try:
        with transaction(store, keep=True) as one:
            touched = part_writing.write(one, some, after, every_pair=guessed)
            evidence.mark_resolved(one, after.state)
            return touched
    except Crossed:
        raise Everything from None
