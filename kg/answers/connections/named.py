"""The thing that somebody means by an id or a name."""

from __future__ import annotations

from collections.abc import Collection

from kg.answers import queries
from kg.answers.findings import Node
from kg.errors import UsageError
from kg.store import Store


def named(store: Store, name: str) -> Node:
    """The thing of this id, or else the one party called so. UsageError when there is none, or more than one."""
    rows = store.read(queries.lookup("things-named").text, {"name": name}, deadline=60).rows
    exact = [row for row in rows if row["id"] == name]
    found = exact or [row for row in rows if row["party"]] or rows
    if not found:
        raise UsageError(f"nothing in the graph is called {name!r}", todo=f'kg screen "{name}" finds ids')
    if len(found) > 1:
        ids = ", ".join(f"{row['id']} ({row['schema']})" for row in found[:6])
        raise UsageError(f"{len(found)} things are called {name!r}", todo=f"give one of the ids: {ids}")
    return Node(found[0]["id"], found[0]["schema"], found[0]["caption"])


def known(store: Store, ids: Collection[str]) -> dict[str, Node]:
    """Things by their ids, as far as the graph has them."""
    rows = store.read(NODES, {"ids": sorted(ids)}, deadline=60).rows if ids else []
    return {row["id"]: Node(row["id"], row["schema"], row["caption"]) for row in rows}


NODES = (
    "UNWIND $ids AS id MATCH (n:Thing {id: id}) RETURN n.id AS id, n.schema AS schema, n.caption AS caption ORDER BY id"
)
