"""Open pairs: records that may be one party, while neither a rule nor a person says so; told, and never joined.

They stand in the graph between the two records, so that whoever reads a party or a finding learns of them. A decision
of a person takes the pair away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from kg.judgements.judgement import Judgement
from kg.model.records import fingerprint
from kg.resolution.last_resolution import Kept
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.write import Changes, EdgeRow, Progress, Sync

TYPE = "MAY_BE"


def open_pairs(kept: Kept, among: Collection[str] | None = None) -> Iterator[Judgement]:
    """The strongest open pair between each two clusters that no person has judged; `among`: only those with an end
    among these records, which are all of their clusters."""
    judged = {roots(kept, judgement) for judgement in kept.people}
    for judgement in kept.unsure if among is None else kept.unsure_of(among):
        if roots(kept, judgement) not in judged:
            yield judgement


def roots(kept: Kept, judgement: Judgement) -> tuple[str, ...]:
    """The clusters its two records are in."""
    return tuple(sorted(kept.root(id) for id in judgement.pair))


def write(store: Store, kept: Kept, among: Collection[str] | None = None) -> Changes:
    """Bring the open pairs in the graph to those of a resolution; `among`: only those of these records, which are all
    of the clusters that changed."""
    if among is None:
        return bring(store, map(_edge, _told(kept)))
    ids = sorted(among)
    found = (row for query in BESIDE for row in store.read(query, {"ids": ids}, deadline=LONG).rows)
    return _brought(store, map(_edge, _told(kept, among)), found)


def _told(kept: Kept, among: Collection[str] | None = None) -> list[Judgement]:
    """A masked label is no name that could be compared."""
    return [one for one in open_pairs(kept, among) if not one.hypothesis]


def bring(store: Store, wanted: Iterable[EdgeRow], progress: Progress | None = None) -> Changes:
    """Bring the open pairs in the graph to these."""
    return _brought(store, wanted, store.read(WRITTEN, deadline=LONG).rows, progress)


def _brought(
    store: Store, wanted: Iterable[EdgeRow], found: Iterable[dict[str, Any]], progress: Progress | None = None
) -> Changes:  # fmt: skip
    sync = Sync(store, progress)
    sync.edges("Record", "Record", wanted, {row["id"]: (row["digest"], TYPE, row["start"]) for row in found})
    return sync.changes


def count(store: Store) -> int:
    """How many stand in the graph."""
    return int(store.read(f"MATCH (:Record)-[r:{TYPE}]->(:Record) RETURN count(r) AS n", deadline=LONG).rows[0]["n"])


WRITTEN = f"MATCH (a:Record)-[r:{TYPE}]->(:Record) RETURN r.id AS id, r.digest AS digest, a.id AS start"
BESIDE = (
    f"UNWIND $ids AS id MATCH (a:Record {{id: id}})-[r:{TYPE}]->(:Record) "
    "RETURN r.id AS id, r.digest AS digest, a.id AS start",
    f"UNWIND $ids AS id MATCH (:Record {{id: id}})<-[r:{TYPE}]-(a:Record) "
    "RETURN r.id AS id, r.digest AS digest, a.id AS start",
)
"""From the records outward, and back."""


def _edge(judgement: Judgement) -> EdgeRow:
    facts: dict[str, Any] = {"probability": judgement.probability, "reasons": list(judgement.reasons)}
    kept = {name: value for name, value in facts.items() if value not in (None, [])}
    id = fingerprint([TYPE, *judgement.pair])
    return EdgeRow(id, TYPE, judgement.left, judgement.right, fingerprint(kept), kept)
