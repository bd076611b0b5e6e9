"""What a picture of a graph is made of: nodes, edges, and what the reader has picked. Pure values, no Streamlit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.errors import UsageError


@dataclass(frozen=True, slots=True)
class PaneNode:
    """One thing in the picture."""

    id: str
    caption: str
    schema: str
    """Name of a kind in schema.yaml: decides shape and colour."""
    focus: bool = False
    """Whether the picture is about this node: it gets a heavy outline."""


@dataclass(frozen=True, slots=True)
class PaneEdge:
    """One relationship in the picture, drawn as an arrow from start to end."""

    id: str
    start: str
    end: str
    relation: str
    """Edge kind as in schema.yaml, such as OWNS."""
    since: str = ""
    until: str = ""
    """ISO dates as precise as the source; empty when the source states none."""
    sources: tuple[str, ...] = ()
    """Ids or titles of the sources it rests on, for the text list."""
    modality: str = "asserted"
    """Anything but asserted is drawn dashed, so that an allegation never looks like a fact."""
    undated: str = ""
    """What is told of the days where none is stated, such as that only the day of detection is known."""
    without: int = 0
    """How many of the statements that the line stands for state no day: the days are not theirs."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader picked in the pane. `expand` is the node double-clicked in this very run, else empty."""

    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    expand: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes and edges that fit together: ids are unique, every edge ends at nodes of the picture."""

    nodes: tuple[PaneNode, ...]
    edges: tuple[PaneEdge, ...]
    ways: tuple[tuple[str, ...], ...] = ()
    """Of a picture of ways between two things: ids of nodes from start to end, the nearest way first."""

    def __post_init__(self) -> None:
        _reject_repeats("node", (node.id for node in self.nodes))
        _reject_repeats("edge", (edge.id for edge in self.edges))
        _reject_repeats("node or edge", [node.id for node in self.nodes] + [edge.id for edge in self.edges])
        known = {node.id for node in self.nodes}
        for edge in self.edges:
            if loose := [end for end in (edge.start, edge.end) if end not in known]:
                todo = "give the node too, or leave the edge out"
                raise UsageError(f"edge {edge.id!r} ends at a node that is not in the picture: {loose[0]!r}", todo=todo)


def _reject_repeats(what: str, ids: Iterable[str]) -> None:
    """Cytoscape draws the first of two equal ids and says nothing, so the picture would lack something."""
    if repeated := sorted(id for id, times in Counter(ids).items() if times > 1):
        todo = "give every node and edge an id of its own"
        raise UsageError(f"{what} id given twice in one picture: {', '.join(map(repr, repeated))}", todo=todo)


def picked(picture: Picture, nodes: Sequence[str], edges: Sequence[str], expand: str) -> Selection:
    """Selection restricted to what is still in the picture: after a filter the browser may name what is gone."""
    there = {node.id for node in picture.nodes}
    drawn = {edge.id for edge in picture.edges}
    return Selection(
        tuple(id for id in nodes if id in there),
        tuple(id for id in edges if id in drawn),
        expand if expand in there else "",
    )
