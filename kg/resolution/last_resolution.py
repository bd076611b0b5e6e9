"""What the last resolution found, kept in a file beside the judgements, so that a decision need not compare all again.

The file is used only for exactly the records, judgements and code it was computed from: their state is a hash, and the
same hash stands at the sources in the graph.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kg import revision
from kg.home import objects
from kg.home.places import Home
from kg.judgements.judgement import Conflict, Judgement
from kg.judgements.packed import Packed, touching, whole
from kg.judgements.undecided import undecided
from kg.model.records import fingerprint

PARTS = ("records", "judgements", "rules")
"""What the parts of a state stand for, in their order."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A resolution without its records."""

    state: str
    machine: Sequence[Judgement]
    """Judgements of the rule set on all pairs it compared, also on those that a person could not decide; read from the
    file when somebody looks at them."""
    people: tuple[Judgement, ...]
    """Judgements of people in force."""
    roots: Mapping[str, str]
    """Record → record that stands for its cluster; a record that is alone is not in it."""
    conflicts: tuple[Conflict, ...]
    doubtful: frozenset[tuple[str, str]] | None = None
    """(scheme, number) that contradicts nothing: only all records together tell."""
    size: tuple[int, ...] = ()
    """Records, entities and edges of the graph it was written to."""
    entries: Mapping[str, str] = field(default_factory=dict)
    """Record → the list that has it as the one entry of its party."""
    search: str = ""
    """Hash of the kept search that goes with it (`kept.tables`); empty where none was kept."""

    @property
    def unsure(self) -> list[Judgement]:
        """Pairs worth a person's look, strongest first."""
        return self._undecided(self.machine)

    def unsure_of(self, records: Collection[str]) -> list[Judgement]:
        """Those of them with an end among these records, which are all of their clusters."""
        return self._undecided(touching(self.machine, records))

    def _undecided(self, machine: Iterable[Judgement]) -> list[Judgement]:
        closed = {judgement.pair for judgement in self.people if judgement.decision == "unsure"}
        open_ones = (one for one in machine if one.pair not in closed)
        return undecided(open_ones, self.root, self.conflicts, self.entries)

    def root(self, id: str) -> str:
        return self.roots.get(id, id)


def state(sources: Iterable[Mapping[str, Any]], people: Iterable[Judgement]) -> str:
    """Hashes of the content of all sources, the judgements in force and the code that decides: see PARTS."""
    loaded = sorted(
        str((s["id"], s.get("state"), s.get("content") or (s.get("loaded_at"), s.get("records")))) for s in sources
    )
    judged = sorted(judgement.id for judgement in people)
    return ":".join(map(fingerprint, (loaded, judged, revision.code())))


def read(folder: Path) -> Kept | None:
    """The kept resolution, or None when there is none or anything is wrong with it: it is made anew then."""
    return objects.read(Home(folder).resolution, Kept)


def write(folder: Path, kept: Kept) -> None:
    """Keep it. A reader never sees half a file."""
    conflicts = tuple(replace(one, judgement=whole(one.judgement)) for one in kept.conflicts)
    people = tuple(map(whole, kept.people))
    packed = replace(kept, machine=Packed.of(kept.machine), people=people, conflicts=conflicts)
    objects.keep(Home(folder).resolution, packed)
