"""Paths of a query as hops: dated, cut at the day asked for, with what the days tell of each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from kg.answers.findings import Hop, Node
from kg.answers.sentences import counted
from kg.answers.told_paths import Told, told
from kg.model import dates
from kg.store import label_names

Ends = tuple[list[Any], list[Any]]


def hops(paths: Iterable[Any], as_of: str) -> tuple[Hop, ...]:
    """Relationships of the driver's paths, each once, in their order; nothing in them is later than the day."""
    return Walk(as_of).hops(map(told, paths))


class Walk:
    """Makes hops as of a day; what several paths share is made once."""

    def __init__(self, as_of: str) -> None:
        self.as_of = as_of
        self._hops: dict[str, Hop] = {}
        self._nodes: dict[str, Node] = {}

    def hops(self, paths: Iterable[Told]) -> tuple[Hop, ...]:
        """As `hops` of the module."""
        found = {
            edge[0]: (edge, ends) for nodes, edges in paths for edge, ends in zip(edges, pairwise(nodes), strict=True)
        }
        first, last = _happened(node[3] for _, ends in found.values() for node in ends if node[3])
        return tuple(_remarked(self._hop(edge, ends), edge[10], ends, first, last) for edge, ends in found.values())

    def _hop(self, edge: list[Any], ends: Ends) -> Hop:
        """An end after the day asked for is none yet."""
        id, type_, first, since, until, records, sources, stated_at, quotes, modality, _ = edge
        made = self._hops.get(id)
        if made is None:
            start, end = ends if ends[0][0] == first else ends[::-1]
            made = self._hops[id] = Hop(
                start=self._node(start),
                relation=label_names.bare(type_),
                end=self._node(end),
                since=since or "",
                until="" if self.as_of and until and dates.interval(until)[0] > self.as_of else until or "",
                records=tuple(records or ()),
                sources=tuple(sources or ()),
                stated_at=tuple(stated_at or ()),
                quotes=tuple(quotes or ()),
                modality=modality or "asserted",
            )
        return made

    def _node(self, node: list[Any]) -> Node:
        id, schema, caption, _ = node
        if id not in self._nodes:
            self._nodes[id] = Node(id or "", schema or "", caption or "")
        return self._nodes[id]


def _happened(days: Iterable[list[str | None]]) -> tuple[str, str]:
    """First and last day on which goods moved, over the events of the path; empty where no day is published."""
    known = [(first, last) for first, last, _ in days if first and last]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else ("", "")


def _remarked(hop: Hop, share: float | None, ends: Ends, first: str, last: str) -> Hop:
    if share is not None:
        remark = f"a stake of {share:.10g} %"
    elif hop.relation == "LISTS":
        remark = _in_force(hop, first, last)
    elif hop.since or "Case" not in (hop.start.schema, hop.end.schema):
        return hop
    else:
        found = next((days[2] for *_, days in ends if days and days[2]), "")
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
