"""What goes to the browser: one JSON value, made of a picture, its positions and the words around it."""

from __future__ import annotations

from typing import Any

from kg.answers.sentences import span
from kg.ui.components.graph_pane import layout
from kg.ui.components.graph_pane.labels import label
from kg.ui.components.graph_pane.looks import look
from kg.ui.i18n import Say
from kg.ui.picture import PaneEdge, PaneNode, Picture


def message(picture: Picture, *, height: int, alt: str, say: Say, expandable: bool = True) -> dict[str, Any]:
    """The pane's data. Everything in it is drawn as text, never as HTML."""
    at = layout.positions(picture)
    kinds = dict.fromkeys(node.schema for node in picture.nodes)
    return {
        "height": height,
        "alt": alt or described(picture, say),
        "nodes": [_node(node, at[node.id], say) for node in picture.nodes],
        "edges": [_edge(edge, say) for edge in picture.edges],
        "hops": [{"id": edge.id, "text": sentence(edge, picture, say)} for edge in picture.edges],
        "legend": [_legend(kind, say) for kind in kinds],
        "words": {name: say(f"pane.{name}") for name in ("as_text", "fit", "full", "png", "legend", "nothing")}
        | {"hint": say("pane.hint" if expandable else "pane.hint.fixed")},
    }


def _legend(kind: str, say: Say) -> dict[str, Any]:
    return {"kind": say.kind(kind), "colour": look(kind).colour, "points": look(kind).points}


def _node(node: PaneNode, position: layout.Position, say: Say) -> dict[str, Any]:
    drawn = look(node.schema)
    return {
        "id": node.id,
        "label": label(say.named(node)),
        "full": f"{say.named(node)} ({say.kind(node.schema)})",
        "x": position[0],
        "y": position[1],
        "shape": "ellipse" if drawn.shape == "ellipse" else "polygon",
        "points": " ".join(map(str, drawn.points)) or "-1 -1 1 -1 1 1 -1 1",
        "colour": drawn.colour,
        "focus": node.focus,
    }


def _edge(edge: PaneEdge, say: Say) -> dict[str, Any]:
    when = days(edge, say)
    return {
        "id": edge.id,
        "source": edge.start,
        "target": edge.end,
        "label": "\n".join(filter(None, (say.relation(edge.relation), when))),
        "asserted": edge.modality == "asserted",
    }


def days(edge: PaneEdge, say: Say) -> str:
    """The days at a line, and how many of the statements behind it have none; empty where nothing has one."""
    known = span(edge.since, edge.until)
    return ", ".join((known, say("date.none.of", number=edge.without))) if known and edge.without else known


def sentence(edge: PaneEdge, picture: Picture, say: Say) -> str:
    """The hop as a line of text: who, relation, whom, when, by which source."""
    captions = {node.id: say.named(node) for node in picture.nodes}
    when = days(edge, say) or edge.undated or say("date.none")
    sources = "; ".join(edge.sources) or say("source.none")
    modality = "" if edge.modality == "asserted" else f" [{say(f'modality.{edge.modality}')}]"
    return (
        f"{captions[edge.start]} → {say.relation(edge.relation)} → {captions[edge.end]}{modality} · {when} · {sources}"
    )


def described(picture: Picture, say: Say) -> str:
    """Text in the place of the picture for readers who do not see it."""
    named = ", ".join(say.named(node) for node in picture.nodes[:3])
    more = " …" if len(picture.nodes) > 3 else ""
    return say("pane.alt", nodes=len(picture.nodes), edges=len(picture.edges), named=named + more)
