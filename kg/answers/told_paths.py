"""Paths as lists of what is told of them. The driver's own objects carry every property of every node on them, and
take three times as long to make; an answer of ten thousand rows is mostly made of them.

A path is `[nodes, edges]`. A node is `[id, kind, caption, days]`, with `days` only for an event in which goods moved:
first and last day on which they did, day of detection. An edge is `[id in the database, type, id of its start, since,
until, records, sources, stated at, quotes, modality, per cent of a stake]`. What is not there is null.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.answers import lots

Told = list[list[list[Any]]]
DAYS = (
    "CASE WHEN n.schema = 'Case' THEN [n.export_period_from, n.export_period_until, n.detected] "
    "WHEN n.schema IN ['Shipment', 'Transfer'] THEN [n.date_from, n.date_until, null] END"
)
FACTS = ("since", "until", "records", "sources", "stated_at", "quotes", "modality")
NODE = f"[n.id, n.schema, n.caption, {DAYS}]"
SHARE = "CASE WHEN type(r) ENDS WITH 'OWNS' THEN r.share_pct END"
EDGE = f"[elementId(r), type(r), startNode(r).id, {', '.join(f'r.{name}' for name in FACTS)}, {SHARE}]"
PATHS = f"[p IN paths | [[n IN nodes(p) | {NODE}], [r IN relationships(p) | {EDGE}]]]"


def asked(text: str, columns: Iterable[str]) -> str:
    """The query with its column `paths` as lists, and of its other columns these, in its own order; see `rows`."""
    return lots.asked(f"CALL () {{ {text.rstrip().removesuffix(';')}\n}}", (*columns, PATHS))


def rows(answered: Iterable[Mapping[str, Any]], columns: Iterable[str]) -> list[dict[str, Any]]:
    """What such a query answers, a row each."""
    return lots.rows(answered, (*columns, "paths"))


def told(path: Any) -> Told:
    """A path of the driver in this form."""
    nodes = [[n.get("id", ""), n.get("schema", ""), n.get("caption", ""), _days(n)] for n in path.nodes]
    edges = [
        [r.element_id, r.type, r.nodes[0].get("id", ""), *map(r.get, FACTS), r.get("share_pct")]
        for r in path.relationships
    ]
    return [nodes, edges]


def _days(node: Any) -> list[Any] | None:
    if node.get("schema") == "Case":
        return [node.get("export_period_from"), node.get("export_period_until"), node.get("detected")]
    if node.get("schema") in ("Shipment", "Transfer"):
        return [node.get("date_from"), node.get("date_until"), None]
    return None
