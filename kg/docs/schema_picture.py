"""Mermaid pictures of the schema: which kind leads to which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model.schema import EdgeKind, Schema

GROUPS = {
    "Documents, questions and groups of countries": ("Thing",),
    "Goods and their codes": ("Item", "ControlEntry", "Commodity"),
    "Parties: who is whom to whom": ("Party", "Person", "Organization", "Company", "Vessel", "Aircraft"),
    "Events: something happened, with the roles around it": ("Event",),
    "Numbers and claims": ("ControlTotal", "TradeFlow", "Claim"),
}
"""Title of a picture → kinds whose edges it shows; an edge stands in the last picture that names one of its ends."""


def pictures(schema: Schema) -> list[str]:
    """Markdown of all pictures: the two layers, the family of kinds, then the edges by subject."""
    lines = ["### The two layers", "", *_edges([e for e in schema.edges.values() if e.layer == "evidence"], "LR")]
    lines += ["### The family of kinds", "", *_family(schema)]
    for title, edges in _grouped(schema).items():
        lines += [f"### {title}", "", *_edges(edges, "LR")]
    return lines


def _grouped(schema: Schema) -> dict[str, list[EdgeKind]]:
    groups: dict[str, list[EdgeKind]] = {title: [] for title in GROUPS}
    for edge in (e for e in schema.edges.values() if e.layer == "entity"):
        ends = [name for end in (edge.start, edge.end) for name in schema.kinds[end].lineage]
        title = next(title for title, kinds in reversed(GROUPS.items()) if set(kinds) & set(ends))
        groups[title].append(edge)
    return groups


def _edges(edges: Iterable[EdgeKind], direction: str) -> list[str]:
    """Edges with equal ends share one arrow."""
    arrows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in edges:
        arrows[edge.start, edge.end].append(edge.name)
    drawn = [f'  {start} -- "{"<br/>".join(names)}" --> {end}' for (start, end), names in arrows.items()]
    return ["```mermaid", f"flowchart {direction}", *drawn, "```", ""]


def _family(schema: Schema) -> list[str]:
    """Each kind under the one it extends; abstract ones, which are labels only, are rounded."""
    kinds = [kind for kind in schema.kinds.values() if kind.layer == "entity"]
    boxes = [f"  {kind.name}([{kind.name}])" for kind in kinds if kind.abstract]
    lines = [f"  {kind.lineage[1]} --> {kind.name}" for kind in kinds if len(kind.lineage) > 1]
    return ["```mermaid", "flowchart LR", *boxes, *lines, "```", ""]
