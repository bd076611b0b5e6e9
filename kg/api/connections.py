"""What leads from one thing to another, and what stands around one, as `kg path` and `kg network` tell it."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from kg.answers.connections import around, between
from kg.answers.connections.named import named
from kg.answers.connections.steps import HUB
from kg.answers.findings import Node
from kg.api import asked
from kg.api.datasets import NotThere
from kg.api.desk import day
from kg.api.graph import Graph
from kg.errors import UsageError

MOST_CROSSED = 10_000
"""Relationships of a hub that may still be asked to be crossed."""
FARTHEST = 4


def path(graph: Graph, request: Request) -> dict[str, Any]:
    """Up to five ways from `start` to `end`, given as ids or names."""
    start, end = _thing(graph, request, "start"), _thing(graph, request, "end")
    hub = asked.whole(request, "hubs", HUB, MOST_CROSSED, low=2)
    return between(graph.store, start, end, chosen=asked.words(request, "by"), as_of=day(request), hub=hub).to_dict()


def network(graph: Graph, request: Request) -> dict[str, Any]:
    """What stands around one thing, at most `hops` steps away."""
    middle = _named(graph, request.path_params["id"])
    steps = asked.whole(request, "hops", 2, FARTHEST, low=1)
    return around(graph.store, middle, steps=steps, chosen=asked.words(request, "by"), as_of=day(request)).to_dict()


def _thing(graph: Graph, request: Request, parameter: str) -> Node:
    name = request.query_params.get(parameter, "").strip()
    if not name:
        raise UsageError(f"no {parameter}", todo="GET /path?start=ID&end=ID; GET /search finds ids")
    return _named(graph, name)


def _named(graph: Graph, name: str) -> Node:
    """The thing that is meant. NotThere, in words of this door, when there is none; UsageError for several."""
    try:
        return named(graph.store, name)
    except UsageError as error:
        if error.found.startswith("nothing"):
            raise NotThere(error.found[:200], todo="GET /search finds ids") from None
        raise
