"""Paths of a query as hops: dated, cut at the day asked for, with what the days tell of each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from kg.answers.findings import Hop, Node
from kg.answers.sentences import counted
from kg.model import dates
from kg.store import label_names


def hops(paths: Iterable[Any], as_of: str, known: dict[str, Hop] | None = None) -> tuple[Hop, ...]:
    """Relationships of the paths, each once, in their order; nothing in them is later than the day.

    What is `known` already, by the id of the relationship in the database, is not made again.
    """
    known = {} if known is None else known
    edges = {edge.element_id: edge for path in paths for edge in path.relationships}
    happened = _event(edges.values())
    for id, edge in edges.items():
        if id not in known:
            known[id] = hop(edge, as_of)
    return tuple(_remarked(known[id], edge, happened) for id, edge in edges.items())


def hop(edge: Any, as_of: str = "") -> Hop:
    """A driver's relationship as a hop. An end after the day asked for is none yet."""
    start, end = (Node(n.get("id", ""), n.get("schema", ""), n.get("caption", "")) for n in edge.nodes)
    until = edge.get("until", "")
    return Hop(
        start=start,
        relation=label_names.bare(edge.type),
        end=end,
        since=edge.get("since", ""),
        until="" if as_of and until and dates.interval(until)[0] > as_of else until,
        records=tuple(edge.get("records", ())),
        sources=tuple(edge.get("sources", ())),
        stated_at=tuple(edge.get("stated_at", ())),
        quotes=tuple(edge.get("quotes", ())),
        modality=edge.get("modality", "") or "asserted",
    )


MOVED = ("Transfer", "Shipment", "Case")
"""Events in which goods moved: a listing is before or after these."""


def _event(edges: Iterable[Any]) -> tuple[str, str]:
    """First and last day on which goods moved, over the events of the path; empty where no day is published."""
    nodes = (node for edge in edges for node in edge.nodes if node.get("schema") in MOVED)
    days = [(_day(node, "from"), _day(node, "until")) for node in nodes]
    known = [(first, last) for first, last in days if first and last]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else ("", "")


def _day(node: Any, end: str) -> str:
    name = "export_period" if node.get("schema") == "Case" else "date"
    return str(node.get(f"{name}_{end}") or "")


def _remarked(hop: Hop, edge: Any, happened: tuple[str, str]) -> Hop:
    if hop.relation == "LISTS":
        remark = _in_force(hop, *happened)
    elif hop.since or "Case" not in (hop.start.schema, hop.end.schema):
        return hop
    else:
        found = next((n.get("detected") for n in edge.nodes if n.get("schema") == "Case" and n.get("detected")), "")
        remark = f"day not published; detected {found}" if found else ""
    return replace(hop, remark=remark) if remark else hop


def _in_force(hop: Hop, first: str, last: str) -> str:
    """Whether the listing was in force when the goods moved; empty where a day is unknown."""
    if not (hop.since and last):
        return ""
    began = dates.interval(hop.since)[0]
    if began > last:
        after = counted((date.fromisoformat(began) - date.fromisoformat(last)).days, "day", "days")
        return f"{after} after the event: not in force that day"
    if hop.until and dates.interval(hop.until)[1] < first:
        return "ended before the event: not in force that day"
    return ""
