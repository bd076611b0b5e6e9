"""Where review stands: the resolution of the graph as it is, and bringing the graph to the file of judgements."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kg.graph import entities, evidence, part_writing
from kg.graph.standing import grown, stands
from kg.graph.touched_part import Part, part
from kg.judgements import history, party_moves
from kg.judgements.history import History
from kg.judgements.judgement import Judgement
from kg.resolution import last_resolution as kept
from kg.resolution.last_resolution import Kept
from kg.review import kept_findings
from kg.review.kept_findings import Found
from kg.store import Store, writing
from kg.store.trial import transaction
from kg.store.write import Changes, Progress


@dataclass(frozen=True, slots=True)
class Standing:
    """The kept resolution and all judgements of people."""

    kept: Kept
    """The last resolution, as it lies in the home."""
    past: History


@dataclass(frozen=True, slots=True)
class Brought:
    """What it took to bring the graph to the judgements."""

    standing: Standing
    changes: Changes
    moved: dict[str, set[str]]
    """Entity before → entities after, of the records touched; empty when everything was computed."""
    whole: bool = False
    """Everything was computed: the graph was not resolved for what is loaded, or the change was not local."""
    carried: Found | None = None
    """Findings that the change does not reach, where any were kept."""


def standing(store: Store, file: Path) -> Standing | None:
    """Where review stands; None when the graph is not computed for what is loaded and judged."""
    past = history.read(file)
    found = _of(store, kept.read(file.parent))
    if found is None or found.state != _state(store, past.in_force):
        return None
    return Standing(found, past)


def bring(store: Store, file: Path, progress: Progress | None = None) -> Brought:
    """Bring the graph to the judgements in the file: only what they touch, where that is possible.

    Where there is something to do, it is done when it is our turn to write. StoreError when that does not come;
    DataError, before anything is written, when the file is not as it was left.
    """
    past, found, wanted = _here(store, file)
    if found is not None and found.state == wanted:
        return Brought(Standing(found, past), Changes(), {})
    with writing.turn(store):
        return _brought(store, file, progress)


def _here(store: Store, file: Path) -> tuple[History, Kept | None, str]:
    """The judgements, sure to be all; the kept resolution of this graph; the state that the graph is to have."""
    known = kept.read(file.parent)
    past = history.begun(file, known.people if known else ())
    return past, _of(store, known), _state(store, past.in_force)


def _brought(store: Store, file: Path, progress: Progress | None) -> Brought:
    past, found, wanted = _here(store, file)
    if found is not None and found.state == wanted:
        return Brought(Standing(found, past), Changes(), {})
    if found is None:
        return _all(store, file, past, progress, anew=False)
    try:
        with transaction(store, keep=True) as one:
            some = part(one, found, past.in_force)
            after = renewed(found, wanted, past.in_force, some)
            touched = part_writing.write(one, some, after)
            evidence.mark_resolved(one, wanted)
    except part_writing.Crossed:
        return _all(store, file, past, progress, anew=True)
    after = replace(after, size=grown(store, found.size, touched.grown))
    kept.write(file.parent, after)
    party_moves.note(file.parent, party_moves.moves(some.before, some.homes, some.clusters, past.in_force))
    carried = kept_findings.carry(file.parent, found.state, wanted, touched)
    return Brought(Standing(after, past), touched.changes, some.moved, carried=carried)


def renewed(found: Kept, state: str, people: list[Judgement], some: Part) -> Kept:
    """The kept resolution with its touched part put in place."""
    roots = {id: root for id, root in found.roots.items() if id not in some.records}
    roots |= {id: root for id in some.records if (root := some.clusters.root(id)) != id}
    conflicts = [conflict for conflict in found.conflicts if conflict.judgement.left not in some.records]
    return replace(
        found, state=state, people=tuple(people), roots=roots, conflicts=(*conflicts, *some.clusters.conflicts)
    )


def _of(store: Store, found: Kept | None) -> Kept | None:
    """The kept resolution, when it is of this graph and the graph still has the sources it was computed from."""
    if found is None or found.state != _state(store, list(found.people)) or not stands(store, found):
        return None
    return found


def _state(store: Store, people: list[Judgement]) -> str:
    return kept.state(evidence.sources(store), people)


def _all(store: Store, file: Path, past: History, progress: Progress | None, *, anew: bool) -> Brought:
    rebuilt = entities.rebuild(store, file, progress, anew=anew)
    return Brought(Standing(rebuilt.kept, past), rebuilt.changes, {}, whole=True)
