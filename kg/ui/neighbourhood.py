"""The neighbours of a party as a picture: dashed what sources only allege, deny or suppose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from kg.answers.dossier_forms import Said
from kg.answers.findings import Node
from kg.answers.sentences import span
from kg.model.modality import STRONGEST_FIRST
from kg.ui.picture import PaneEdge, PaneNode, Picture

Row = Mapping[str, Any]
Ends = tuple[str, str, str]
"""Start, relation, end."""
DAYS = 2
"""Dates that a label still holds."""


def neighbourhood(focus: Node, rows_by_id: Mapping[str, Sequence[Row]], statements: Sequence[Said]) -> Picture:
    """The focus with the relationships of every expanded node; relationships that differ in dates only are one edge."""
    nodes = {focus.id: PaneNode(focus.id, focus.caption, focus.schema, focus=True)}
    bundles: dict[Ends, dict[str, Row]] = defaultdict(dict)
    for id, rows in rows_by_id.items():
        for row in rows:
            nodes.setdefault(row["other"], PaneNode(row["other"], row["caption"], row["schema"]))
            start, end = (id, row["other"]) if row["outgoing"] else (row["other"], id)
            bundles[start, row["relation"], end][row["id"]] = row
    edges = [_edge(*ends, tuple(rows.values())) for ends, rows in bundles.items()]
    for number, said in enumerate(s for s in statements if s.modality != "asserted" and s.other.id != focus.id):
        if _ends(focus.id, said) not in bundles:
            nodes.setdefault(said.other.id, PaneNode(said.other.id, said.other.caption, said.other.schema))
            edges.append(_said(f"said-{number}", focus.id, said))
    return Picture(tuple(nodes.values()), tuple(edges))


def _edge(start: str, relation: str, end: str, rows: Sequence[Row]) -> PaneEdge:
    """One row as it is; of several, the dates side by side: that it held in between, nobody says.

    It is as sure as the surest of them: dashed only where nobody asserts it.
    """
    modality = min((row["modality"] for row in rows), key=STRONGEST_FIRST.index)
    sources = tuple(dict.fromkeys(source for row in rows for source in row["sources"]))
    since, until, without = rows[0]["since"], rows[0]["until"], 0
    if len(rows) > 1:
        told = [span(row["since"], row["until"]) for row in rows]
        days, without = sorted(set(told) - {""}), told.count("")
        since = until = ", ".join(days[:DAYS]) + (" …" if len(days) > DAYS else "")
    return PaneEdge(f"edge-{rows[0]['id']}", start, end, relation, since, until, sources, modality, without=without)


def _ends(focus: str, said: Said) -> Ends:
    return (focus, said.relation, said.other.id) if said.outgoing else (said.other.id, said.relation, focus)


def _said(id: str, focus: str, said: Said) -> PaneEdge:
    start, relation, end = _ends(focus, said)
    return PaneEdge(id, start, end, relation, said.since, said.until, (said.source_title,), said.modality)
