"""The entity layer in the graph: brought on by what differs, or computed from nothing, from records and judgements."""

from __future__ import annotations

import sqlite3
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph import evidence
from kg.graph.standing import stands
from kg.judgements import history
from kg.judgements.judgement import Judgement
from kg.resolution import last_resolution as kept
from kg.resolution.last_resolution import Kept
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.write import Changes, Progress

if TYPE_CHECKING:  # it brings the numerical libraries
    from kg.graph.from_nothing import Resolver


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The entity layer as it stands after a rebuild, and what the rebuild did."""

    kept: Kept
    changes: Changes
    broken: tuple[str, ...]
    """Lines of the judgement file that could not be read, each with file and line."""
    unknown: tuple[Judgement, ...]
    """People's judgements on records that no loaded source has; they wait."""

    @property
    def records(self) -> int:
        return self.kept.size[0]

    @property
    def entities(self) -> int:
        return self.kept.size[1]

    @property
    def edges(self) -> int:
        return self.kept.size[2]


def rebuild(
    store: Store, judgements: Path, progress: Progress | None = None, *, anew: bool = False,
    resolver: Resolver | None = None,
) -> Rebuilt:  # fmt: skip
    """Bring the entities and edges of the graph to what is loaded and judged. Equal parts are not touched.

    Where they stand for exactly that already, nothing is computed, unless it is to be done `anew`. `resolver`: who
    compares where all is to be compared; else this process. DataError, before anything is written, when the file of
    judgements is not as it was left.
    """
    before = kept.read(judgements.parent)
    past = history.begun(judgements, before.people if before else ())
    people = past.in_force
    state = kept.state(evidence.sources(store), people)
    found, changes = None if anew else before, Changes()
    if found is not None and not (found.state == state and stands(store, found)):
        found, changes = _renewed(store, judgements, people, state, found)
    if found is None:
        found, changes = _computed(store, judgements, people, state, progress, resolver)
    known = _known(store, people)
    unknown = tuple(j for j in people if not known.issuperset(j.pair))
    return Rebuilt(found, changes, (*past.broken, *past.resting), unknown)


def _renewed(
    store: Store, judgements: Path, people: list[Judgement], state: str, before: Kept
) -> tuple[Kept | None, Changes]:  # fmt: skip
    """What a small change makes of the last resolution; None where everything is to be computed."""
    from kg.graph.renewal import Everything, renewed

    try:
        return renewed(store, judgements.parent, before, people, state)
    except Everything:
        return None, Changes()
    except (ArithmeticError, AttributeError, LookupError, NameError, TypeError, ValueError, sqlite3.Error) as error:
        # A fault of ours must not keep anybody from his graph: nothing was written, and all can be computed.
        warnings.warn(f"a small change was not followed ({error!r}): all was computed", stacklevel=2)
        return None, Changes()


def _computed(
    store: Store, judgements: Path, people: list[Judgement], state: str, progress: Progress | None,
    resolver: Resolver | None,
) -> tuple[Kept, Changes]:  # fmt: skip
    from kg.graph.from_nothing import computed  # brings the numerical libraries, for which a standing graph never waits

    return computed(store, judgements, people, state, progress, resolver)


def _known(store: Store, people: Iterable[Judgement]) -> set[str]:
    """Which of the judged records are loaded."""
    query = "UNWIND $ids AS id MATCH (r:Record {id: id}) RETURN r.id AS id"
    ids = sorted({id for judgement in people for id in judgement.pair})
    return {row["id"] for row in store.read(query, {"ids": ids}, deadline=LONG).rows} if ids else set()
