"""Set a graph apart from other people's data: its labels and relationship types get names of their own.

Every step is done in small transactions and only to what is still to be done, so an interrupted move goes on where it
stopped. Relationships first: they are known by the labels at their ends.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.model.schema import schema
from kg.store import label_names
from kg.store.bolt import Store
from kg.store.deadlines import LONG
from kg.store.write import constraints

BATCH = 5000


def taken(store: Store) -> list[str]:
    """Labels and types apart that the database has already, though no graph of ours is apart in it."""
    labels = [name for name in label_names.known().values() if name.startswith(label_names.LABEL)]
    nodes = store.read(f"MATCH (n:{'|'.join(labels)}) RETURN labels(n) AS labels", limit=1).rows
    edges = store.read(f"MATCH ()-[r:{label_names.types()}]->() RETURN type(r) AS type", limit=1).rows
    return sorted({label for row in nodes for label in row["labels"]} | {row["type"] for row in edges})


def ruled(store: Store) -> list[str]:
    """Labels and types of ours on which somebody else has put a constraint or an index."""
    ours, found = set(rules()), set()
    for what in ("CONSTRAINTS", "INDEXES"):
        for row in store.read(f"SHOW {what}").rows:
            on = set(row.get("labelsOrTypes") or ()) & label_names.known().keys()
            found |= on if row["name"] not in ours else set()
    return sorted(found)


def rules() -> dict[str, tuple[str, str]]:
    """Name of every constraint and index of ours → label and property."""
    found = {}
    for kind in schema().kinds.values():
        known = ["id"] if len(kind.lineage) == 1 else []
        for name in known + [prop.name for prop in kind.properties.values() if prop.index]:
            found[f"{kind.label.lower()}_{name}"] = (kind.label, name)
    return found


def move(store: Store, roots: Mapping[str, str]) -> None:
    """Give the graph its names apart. `roots`: root label → what a node of ours looks like."""
    store.names = label_names.APART
    constraints(store)
    store.names = label_names.PLAIN
    for name in rules():
        store.write(f"DROP CONSTRAINT {name} IF EXISTS")
        store.write(f"DROP INDEX {name} IF EXISTS")
    for type_ in schema().edges:
        _move_edges(store, type_)
    ours = " OR ".join(f"({look})" for look in roots.values())
    for label in (kind.label for kind in schema().kinds.values() if kind.label not in roots):
        _move_nodes(store, label, ours)
    for label, look in roots.items():
        _move_nodes(store, label, look)


def _move_edges(store: Store, type_: str) -> None:
    """A relationship of ours carries a digest; the one from a record to its source carries nothing."""
    look = "a:Record AND b:Source" if type_ == "FROM" else "r.digest =~ '[0-9a-f]{16}' AND (a:Thing OR a:Record)"
    _until_done(
        store,
        f"MATCH (a)-[r:{type_}]->(b) WHERE {look} WITH a, r, b LIMIT {BATCH} "
        f"CREATE (a)-[s:{label_names.TYPE}{type_}]->(b) SET s = properties(r) DELETE r RETURN count(*) AS n",
    )


def _move_nodes(store: Store, label: str, look: str) -> None:
    _until_done(
        store,
        f"MATCH (n:{label}) WHERE {look} WITH n LIMIT {BATCH} "
        f"SET n:{label_names.LABEL}{label} REMOVE n:{label} RETURN count(*) AS n",
    )


def _until_done(store: Store, query: str) -> None:
    while store.write(query, deadline=LONG).rows[0]["n"]:
        pass
