"""Whose database it is. What is ours carries a mark, settled at the first build; nothing else is ever touched.

The mark is one node, `(:KgGraph)`. It says whether the graph has the database for itself (then its labels are those of
the schema) or lies beside other people's data (then they are apart, see `kg.store.label_names`). The local engine is
ours in any case: nobody else has its password. A graph of an earlier version has no mark; it is known by its look.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg.errors import UsageError
from kg.model.schema import schema
from kg.store import apart, label_names
from kg.store.bolt import Store
from kg.store.deadlines import LONG

SOME = 1000
"""Foreign nodes looked at: enough to tell what they are."""
MARK = "MATCH (g:KgGraph {id: 'graph'}) RETURN g.state AS state"
PUT = "MERGE (g:KgGraph {id: 'graph'}) ON CREATE SET g.made_at = toString(datetime()) SET g.state = $state"
ALONE, MOVING, APART = "alone", "moving", "apart"
"""States of a graph: it has the database for itself, is being set apart, lies beside other data."""
OWN = "n:KgGraph OR n:KgWriter OR n:KgLeft"
SPLIT = "kg build --beside sets the graph apart from them; nothing of theirs is changed"
ANOTHER = "name another database (KG_NEO4J_DATABASE) or server"
NAMED = (
    f"{ANOTHER}; or kg build --beside: the graph then lies beside them under labels of its own, "
    "and nothing of theirs is changed"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a writing command is to do about the mark."""

    before: str
    """State in the mark; empty without one."""
    after: str


def recognise(store: Store) -> None:
    """Learn what our labels are called on this server, for reading.

    UsageError where answers would be mixed with other data. A database with nothing of ours in it is read as one whose
    graph is apart: that is, as an empty one.
    """
    state = _mark(store)
    store.names = label_names.APART if state == APART else label_names.PLAIN
    if state == MOVING:
        raise UsageError(
            "the graph is being set apart from other data", where=store.uri, todo="kg build --beside again"
        )
    if state == APART:
        return
    if not (state or _begun(store)):
        store.names = label_names.APART
    elif found := _mixed(store):
        what = f"other people's data lie under labels of the graph: {_told(found)}"
        raise UsageError(what, where=store.uri, todo=SPLIT)


def plan(store: Store, *, beside: bool) -> Plan:
    """What is to be done before the first write; nothing is written yet.

    Raises UsageError for a database that holds anything else, unless it was named before or is `beside` now.
    """
    state = _mark(store)
    store.names = label_names.APART if state == APART else label_names.PLAIN
    if store.private or state == APART:
        return Plan(state, ALONE if store.private else APART)
    found = foreign(store)
    if found and not beside:
        what = f"the database {store.database!r} holds data that are not of this graph: {_told(found)}"
        raise UsageError(what, where=store.uri, todo=NAMED)
    if beside and state != MOVING and (taken := apart.taken(store)):
        what = f"labels that the graph needs beside other data are in use: {', '.join(taken)}"
        raise UsageError(what, where=store.uri, todo=ANOTHER)
    return Plan(state, APART if beside else ALONE)


def settle(store: Store, to: Plan) -> None:
    """Put the mark where there is none, and set the graph apart where that was planned."""
    if to.before != to.after == APART and (to.before or _begun(store)):
        store.write(PUT, {"state": MOVING})
        apart.move(store, ROOTS)
    if to.before != to.after:
        store.write(PUT, {"state": to.after})
    store.names = label_names.APART if to.after == APART else label_names.PLAIN


DIGEST = "coalesce(n.digest =~ '[0-9a-f]{16}', false)"
ROOTS = {
    "Thing": f"n:Thing AND n.id IS NOT NULL AND {DIGEST} AND n.schema IS NOT NULL",
    "Record": f"n:Record AND n.id IS NOT NULL AND {DIGEST} AND n.source IS NOT NULL",
    "Source": "n:Source AND n.title IS NOT NULL AND n.state IS NOT NULL AND n.records IS NOT NULL",
}
"""How nodes of ours look in a database that is ours alone: every one we write has these properties."""
OURS = " OR ".join(f"({look})" for look in ROOTS.values())


def foreign(store: Store) -> list[list[str]]:
    """Labels of nodes that we did not make, a thousand at most; a rule of somebody else's on labels of ours counts."""
    query = f"MATCH (n) WHERE NOT ({OURS} OR {OWN}) RETURN labels(n) AS labels"
    found = [row["labels"] for row in store.read(query, limit=SOME, deadline=LONG).rows]
    return found + [[f"{label} (a rule on it)"] for label in apart.ruled(store)]


def look(store: Store) -> None:
    """Whether the graph of a store that has been open for a while was set apart meanwhile."""
    if not store.private and _mark(store) == APART:
        store.names = label_names.APART


def _mark(store: Store) -> str:
    return next((str(row["state"]) for row in store.read(MARK).rows), "")


def _begun(store: Store) -> bool:
    """Whether an earlier version has loaded a source here."""
    return bool(store.read(f"MATCH (n:Source) WHERE {ROOTS['Source']} RETURN n.id AS id", limit=1).rows)


def _mixed(store: Store) -> list[list[str]]:
    """Labels of nodes that carry a label of ours and are not."""
    labels = "|".join(kind.label for kind in schema().kinds.values())
    query = f"MATCH (n:{labels}) WHERE NOT ({OURS}) RETURN labels(n) AS labels"
    return [row["labels"] for row in store.read(query, limit=SOME, deadline=LONG).rows]


def _told(found: list[list[str]]) -> str:
    """`:Movie 38, :Person 133`, most frequent first."""
    counts = Counter(":" + ":".join(labels) if labels else "without a label" for labels in found)
    shown = [f"{label} {count:,}" for label, count in counts.most_common(5)]
    more = [f"{len(counts) - 5} more kinds"] if len(counts) > 5 else []
    least = " at least" if len(found) >= SOME else ""
    return f"{', '.join(shown + more)}{least}"
