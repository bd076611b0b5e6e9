"""Remove nodes of ours beside other people's data: what somebody else has attached to one of them is not deleted.

A node with a foreign relationship stays without our labels and with its id and caption alone, so that the relationship
has both its ends; our own relationships at it go.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.model.schema import schema
from kg.store.bolt import Store

ATTACHED = "(n)-[theirs WHERE true]-()"
"""A relationship of whatever type: without the condition it would be translated to those of ours."""


def remove(store: Store, root: str, ids: Iterable[str]) -> int:
    """Remove the nodes of these ids under a root label; returns how many."""
    rows = [{"id": id} for id in ids]
    find = f"UNWIND $rows AS row MATCH (n:{root} {{id: row.id}})"
    store.write_batches(f"{find} MATCH (n)-[r]-() DELETE r", rows)
    store.write_batches(f"{find} WHERE NOT EXISTS {{ MATCH {ATTACHED} }} DELETE n", rows)
    labels = ":".join(kind.label for kind in schema().kinds.values())
    store.write_batches(f"{find} REMOVE n:{labels} SET n:KgLeft SET n = {{id: n.id, caption: n.caption}}", rows)
    return len(rows)
