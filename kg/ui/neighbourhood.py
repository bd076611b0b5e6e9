"""The neighbours of a party as a picture: asserted relationships, and dashed what sources only allege or deny."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.dossier import Said
from kg.findings import Node
from kg.ui.picture import PaneEdge, PaneNode, Picture

Row = Mapping[str, Any]


def neighbourhood(focus: Node, rows_by_id: Mapping[str, Sequence[Row]], statements: Iterable[Said]) -> Picture:
    """The focus with the relationships of every expanded node, each node and edge once."""
    nodes = {focus.id: PaneNode(focus.id, focus.caption, focus.schema, focus=True)}
    edges: dict[str, PaneEdge] = {}
    for id, rows in rows_by_id.items():
        for row in rows:
            nodes.setdefault(row["other"], PaneNode(row["other"], row["caption"], row["schema"]))
            edges.setdefault(f"edge-{row['id']}", _edge(id, row))
    for number, said in enumerate(s for s in statements if s.modality != "asserted" and s.other.id != focus.id):
        if not _drawn(edges.values(), focus.id, said):
            nodes.setdefault(said.other.id, PaneNode(said.other.id, said.other.caption, said.other.schema))
            edges[f"said-{number}"] = _said(f"said-{number}", focus.id, said)
    return Picture(tuple(nodes.values()), tuple(edges.values()))


def _edge(id: str, row: Row) -> PaneEdge:
    start, end = (id, row["other"]) if row["outgoing"] else (row["other"], id)
    sources = tuple(row["sources"])
    return PaneEdge(f"edge-{row['id']}", start, end, row["relation"], row["since"], row["until"], sources)


def _drawn(edges: Iterable[PaneEdge], focus: str, said: Said) -> bool:
    """Whether the relation to an event is drawn already: the event, not the relation, is the alleged one."""
    ends = {focus, said.other.id}
    return any({edge.start, edge.end} == ends and edge.relation == said.relation for edge in edges)


def _said(id: str, focus: str, said: Said) -> PaneEdge:
    start, end = (focus, said.other.id) if said.outgoing else (said.other.id, focus)
    return PaneEdge(id, start, end, said.relation, said.since, said.until, (said.source_title,), said.modality)
