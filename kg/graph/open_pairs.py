"""Open pairs: records that may be one party, while neither a rule nor a person says so; told, and never joined.

They stand in the graph between the two records, so that whoever reads a party or a finding learns of them. A decision
of a person takes the pair away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.judgements.judgement import Judgement
from kg.model.records import fingerprint
from kg.resolution.last_resolution import Kept
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.write import Changes, EdgeRow, Progress, Sync

TYPE = "MAY_BE"


def open_pairs(kept: Kept) -> Iterator[Judgement]:
    """The strongest open pair between each two clusters that no person has judged."""
    judged = {roots(kept, judgement) for judgement in kept.people}
    for judgement in kept.unsure:
        if roots(kept, judgement) not in judged:
            yield judgement


def roots(kept: Kept, judgement: Judgement) -> tuple[str, ...]:
    """The clusters its two records are in."""
    return tuple(sorted(kept.root(id) for id in judgement.pair))


def write(store: Store, kept: Kept, before: Kept | None = None) -> Changes:
    """Bring the open pairs in the graph to those of a resolution. `before`: the one whose pairs stand there."""
    if before is None:
        return bring(store, _edges(kept))
    now, then = ({id(one): one for one in _told(resolution)} for resolution in (kept, before))
    standing = (_edge(one) for known, one in then.items() if known not in now)  # what both have is one object
    sync = Sync(store)
    sync.edges(
        "Record", "Record", (_edge(one) for known, one in now.items() if known not in then),
        {edge.id: (edge.digest, TYPE, edge.start) for edge in standing},
    )  # fmt: skip
    return sync.changes


def _edges(kept: Kept) -> Iterator[EdgeRow]:
    return map(_edge, _told(kept))


def _told(kept: Kept) -> list[Judgement]:
    """A masked label is no name that could be compared."""
    return [one for one in open_pairs(kept) if not one.hypothesis]


def bring(store: Store, wanted: Iterable[EdgeRow], progress: Progress | None = None) -> Changes:
    """Bring the open pairs in the graph to these."""
    found = store.read(WRITTEN, deadline=LONG).rows
    sync = Sync(store, progress)
    sync.edges("Record", "Record", wanted, {row["id"]: (row["digest"], TYPE, row["start"]) for row in found})
    return sync.changes


def count(store: Store) -> int:
    """How many stand in the graph."""
    return int(store.read(f"MATCH (:Record)-[r:{TYPE}]->(:Record) RETURN count(r) AS n", deadline=LONG).rows[0]["n"])


WRITTEN = f"MATCH (a:Record)-[r:{TYPE}]->(:Record) RETURN r.id AS id, r.digest AS digest, a.id AS start"


def _edge(judgement: Judgement) -> EdgeRow:
    facts: dict[str, Any] = {"probability": judgement.probability, "reasons": list(judgement.reasons)}
    kept = {name: value for name, value in facts.items() if value not in (None, [])}
    id = fingerprint([TYPE, *judgement.pair])
    return EdgeRow(id, TYPE, judgement.left, judgement.right, fingerprint(kept), kept)
