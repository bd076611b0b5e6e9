"""GET /entities: one party with what stands around it: acts of authorities as `sanctions`, relations as links."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from starlette.requests import Request

from kg.answers import looking_back, queries
from kg.answers.former_ids import looked_up
from kg.answers.listings import listings
from kg.api import asked
from kg.api.datasets import NotThere
from kg.api.graph import Graph
from kg.errors import UsageError
from kg.ftm import links, twins

MOST_AROUND = 500
"""Relations of one party that are told; a hub has thousands."""


def answer(graph: Graph, request: Request) -> dict[str, Any]:
    """The entity of this id, or the one that a record of this id is evidence for."""
    found = entity(graph, request.path_params["id"])
    if asked.flag(request, "nested", True):
        found["properties"] |= around(graph, found["id"])
    return found


def adjacent(graph: Graph, request: Request) -> dict[str, Any]:
    """What stands around an entity, by property, a page each."""
    found = entity(graph, request.path_params["id"])
    limit, offset = asked.whole(request, "limit", 10, MOST_AROUND), asked.whole(request, "offset", 0, 100_000)
    near = around(graph, found["id"])
    pages = {name: _page(those, limit, offset) for name, those in near.items()}
    if only := request.path_params.get("property"):
        return pages.get(only, _page([], limit, offset))
    return {"entity": found, "adjacent": pages}


def entity(graph: Graph, id: str) -> dict[str, Any]:
    """The entity without what stands around it. NotThere when there is none."""
    try:
        return twins.entity(looked_up(graph.store, id))
    except UsageError as none:
        raise NotThere(none.found[:400], todo="GET /search finds ids") from none


def around(graph: Graph, id: str) -> dict[str, list[dict[str, Any]]]:
    """Nested entities by the property under which this one holds them. Each says how sure it is (`modality`)."""
    near: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in looking_back.neighbours(graph.store, id, MOST_AROUND):
        if tie := links.ties().get(row["relation"]):
            near[tie.at_start if row["outgoing"] else tie.at_end].append(links.link(tie, row))
    acts = looking_back.listings(graph.store.read(queries.lookup("listings").text, {"id": id}).rows, "")
    for number, act in enumerate(listings(acts)):
        near["sanctions"].append(links.sanction(f"{id}#sanction-{number}", act))
    return dict(near)


def _page(those: list[dict[str, Any]], limit: int, offset: int) -> dict[str, Any]:
    total = {"value": len(those), "relation": "eq" if len(those) < MOST_AROUND else "gte"}
    return {"results": those[offset : offset + limit], "total": total, "limit": limit, "offset": offset}
