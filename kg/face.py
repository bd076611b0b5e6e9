"""The public face: what a notebook or another program needs, as functions over an open store.

    import kg, loaders

    with kg.open_store() as store:
        kg.build(store, loaders.bundled())
        hits = [finding for finding in kg.findings(store) if finding.verdict == "hit"]

Everything raises errors of `kg.errors`: each says what was found, where, and what to do. What writes waits for its turn
and is refused on a database that holds other people's data.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.store import Store, open_store

if TYPE_CHECKING:
    from kg.answers.connections import Ways
    from kg.answers.dossier_forms import Dossier
    from kg.answers.findings import Finding
    from kg.answers.totals import Reconciliation
    from kg.graph.entities import Rebuilt
    from kg.graph.handed import Source
    from kg.graph.loading import Loaded
    from kg.screening.door import Answer

__all__ = ["build", "dossier", "findings", "load", "open_store", "paths", "resolve", "screen", "totals"]


def build(store: Store, sources: Iterable[Source]) -> Rebuilt:
    """Load the excerpts that come with these sources (`loaders.bundled()`), then resolve.

    Doing it again changes nothing; a source of which the user has loaded an edition of their own is left as it is.
    SourceError when files cannot be read, StoreError when the graph cannot be written.
    """
    from kg.graph import bundled
    from kg.store.settings import settings
    from kg.store.writing import turn

    with turn(store, "kg.build"):
        kept = bundled.replaced(store)
        for one in sources:
            if one.id not in kept:
                bundled.brought(store, one, settings().home)
        return resolve(store)


def load(store: Store, source: Source, path: Path | str, *, strict: bool = False) -> Loaded:
    """Load the user's own files of a source (`loaders.named("us_ofac_sdn")`); `resolve` brings the entities to it.

    The file is read whole before anything is written. What was not understood is told in `problems`, each with file
    and line; `strict` refuses instead. DataError for an edition that is older than the loaded one or lacks much of it.
    """
    from kg.graph import loading
    from kg.store.settings import settings
    from kg.store.writing import turn

    with turn(store, "kg.load"):
        return loading.load(store, source, Path(path), strict=strict, home=settings().home)


def resolve(store: Store) -> Rebuilt:
    """Bring the entities to what is loaded and judged: who is the same as whom. Equal parts are not touched.

    DataError, before anything is written, when the file of judgements is not as it was left.
    """
    from kg.graph import entities
    from kg.store.settings import settings
    from kg.store.writing import turn

    with turn(store, "kg.resolve"):
        return entities.rebuild(store, settings().files.judgements)


def screen(store: Store, *names: str, limit: int = 5, **facts: Any) -> Answer:
    """Which party may be meant, likeliest first: `answer.matches`, each with probability, reasons and sources.

    Several names are spellings of one party. Facts: `schema`, `countries`, `birth_dates`, `imo`, `mmsi`, `identifiers`,
    `address`, `goods`, `destinations` (lists of text where the name is a plural). Goods and destinations bring up
    `answer.notes` and never say who somebody is. No match is an answer. UsageError for a country, day or number that is
    none. For many queries hold a `kg.screening.door.Door`.
    """
    from kg.screening.door import Door
    from kg.screening.query import query

    return Door(store).ask(query(*names, **facts), limit, sources=True)


def findings(store: Store, *, as_of: str = "", only: Iterable[str] = ()) -> list[Finding]:
    """What the red flags say on a day (`2019-03-31`; today where none is given), most severe first.

    Each has a verdict (`hit`, `clear`, `not_evaluable`), the path, evidence with publications, counter-evidence and
    innocent reasons. `only`: ids of flags. UsageError for a flag there is not.
    """
    from kg.answers.flags import run_all

    return run_all(store, as_of=as_of or date.today().isoformat(), only=only)


def dossier(store: Store, id: str, as_of: str = "") -> Dossier:
    """Everything the graph says of one entity: facts by source with conflicts, statements, a timeline.

    With `as_of`, what was there by that day. UsageError when nothing has this id.
    """
    from kg.answers.dossier import dossier

    return dossier(store, id, as_of)


def paths(store: Store, start: str, end: str, *, as_of: str = "", kinds: Iterable[str] = ()) -> Ways:
    """Up to five ways from one thing to another (ids, or names of one thing), best first, in `ways`: tuples of steps.

    Each step has its day, modality and records. `kinds`: which relations are walked (`kg path --help` lists them). No
    way is an answer; a way is no proof of dealings. UsageError for a name that is nobody's or several parties'.
    """
    from kg.answers.connections import between
    from kg.answers.connections.named import named

    first, last = named(store, start), named(store, end)
    return between(store, first, last, chosen=kinds, as_of=as_of or date.today().isoformat())


def totals(store: Store, metric: str = "", *, as_of: str = "") -> Reconciliation:
    """Published totals beside the cases that are evidenced, and where totals contradict each other."""
    from kg.answers.totals import reconcile

    return reconcile(store, metric, as_of=as_of)
