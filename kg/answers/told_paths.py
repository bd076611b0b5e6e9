"""Paths as lists of what is told of them. The driver's own objects carry every property of every node on them, and
take three times as long to make; an answer of ten thousand rows is mostly made of them.

A path is `[nodes, edges]`. A node is `[id, kind, caption, days]`, with `days` only for an event in which goods moved:
first and last day on which they did, day of detection. An edge is `[id in the database, type, id of its start, since,
until, records, sources, stated at, quotes, modality]`. What is not there is null.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Told = list[list[list[Any]]]
DAYS = (
    "CASE WHEN n.schema = 'Case' THEN [n.export_period_from, n.export_period_until, n.detected] "
    "WHEN n.schema IN ['Shipment', 'Transfer'] THEN [n.date_from, n.date_until, null] END"
)
FACTS = ("since", "until", "records", "sources", "stated_at", "quotes", "modality")
NODE = f"[n.id, n.schema, n.caption, {DAYS}]"
EDGE = f"[elementId(r), type(r), startNode(r).id, {', '.join(f'r.{name}' for name in FACTS)}]"
PATHS = f"[p IN paths | [[n IN nodes(p) | {NODE}], [r IN relationships(p) | {EDGE}]]]"


AT_ONCE = 200
"""Rows that come in one message: reading a message costs as much as the rows in it."""


def asked(text: str, columns: Iterable[str]) -> str:
    """The query with its column `paths` as lists, and of its other columns these, in its own order; see `rows`."""
    row = f"[{', '.join(columns)}, {PATHS}]"
    return (
        f"CALL () {{ {text.rstrip().removesuffix(';')}\n}}\nWITH {row} AS row\nWITH collect(row) AS told\n"
        f"UNWIND range(0, size(told) - 1, {AT_ONCE}) AS at\nRETURN told[at..at + {AT_ONCE}] AS rows"
    )


def rows(answered: Iterable[Mapping[str, Any]], columns: Iterable[str]) -> list[dict[str, Any]]:
    """What such a query answers, a row each."""
    names = (*columns, "paths")
    return [dict(zip(names, row, strict=True)) for some in answered for row in some["rows"]]


def told(path: Any) -> Told:
    """A path of the driver in this form."""
    nodes = [[n.get("id", ""), n.get("schema", ""), n.get("caption", ""), _days(n)] for n in path.nodes]
    edges = [[r.element_id, r.type, r.nodes[0].get("id", ""), *map(r.get, FACTS)] for r in path.relationships]
    return [nodes, edges]


def _days(node: Any) -> list[Any] | None:
    if node.get("schema") == "Case":
        return [node.get("export_period_from"), node.get("export_period_until"), node.get("detected")]
    if node.get("schema") in ("Shipment", "Transfer"):
        return [node.get("date_from"), node.get("date_until"), None]
    return None
