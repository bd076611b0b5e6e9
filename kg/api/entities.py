"""GET /entities: one party with what stands around it: acts of authorities as `sanctions`, relations as links."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from starlette.requests import Request

from kg.answers import looking_back, queries
from kg.answers.listings import Listed, listings
from kg.api import asked, twins
from kg.api.datasets import NotThere
from kg.api.graph import Graph

MOST_AROUND = 500
"""Relations of one party that are told; a hub has thousands."""


class Tie(NamedTuple):
    """How a relation of ours is a link of FollowTheMoney: its schema, its two ends, what each end calls it."""

    schema: str
    start: str
    end: str
    at_start: str
    at_end: str


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
    rows = graph.store.read(queries.lookup("entity").text, {"id": id}).rows
    if not rows:
        raise NotThere(f"nothing in the graph has the id {id[:120]!r}", todo="GET /search finds ids")
    return twins.entity(rows[0]["entity"])


def around(graph: Graph, id: str) -> dict[str, list[dict[str, Any]]]:
    """Nested entities by the property under which this one holds them. Each says how sure it is (`modality`)."""
    near: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in looking_back.neighbours(graph.store, id, MOST_AROUND):
        if tie := ties().get(row["relation"]):
            near[tie.at_start if row["outgoing"] else tie.at_end].append(_link(tie, row))
    acts = looking_back.listings(graph.store.read(queries.lookup("listings").text, {"id": id}).rows, "")
    for number, act in enumerate(listings(acts)):
        near["sanctions"].append(_sanction(f"{id}#sanction-{number}", act))
    return dict(near)


@cache
def ties() -> dict[str, Tie]:
    """Relations that are links, by their name."""
    with (Path(__file__).parent / "ties.csv").open(encoding="utf-8", newline="") as file:
        return {row.pop("relation"): Tie(**row) for row in csv.DictReader(file)}


def _link(tie: Tie, row: dict[str, Any]) -> dict[str, Any]:
    other = {"id": row["other"], "caption": row["caption"], "schema": twins.twin(row["schema"]),
             "properties": {"name": [row["caption"]]}, "datasets": [], "referents": [], "target": True}  # fmt: skip
    properties: dict[str, list[Any]] = {tie.end if row["outgoing"] else tie.start: [other]}
    for name, value in (("startDate", row["since"]), ("endDate", row["until"])):
        if value:
            properties[name] = [value]
    properties["role"] = [row["relation"].replace("_", " ").lower()]
    return {"id": row["id"], "caption": properties["role"][0], "schema": tie.schema, "properties": properties,
            "datasets": list(row["sources"]), "referents": list(row["records"]), "target": False,
            "modality": row["modality"]}  # fmt: skip


def _sanction(id: str, act: Listed) -> dict[str, Any]:
    properties = {
        "authority": [act.authority], "status": [act.status], "program": list(act.programmes),
        "startDate": [act.since], "endDate": [act.until], "authorityId": list(act.references),
    }  # fmt: skip
    said = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": id, "caption": f"{act.authority}: {act.status}", "schema": "Sanction",
            "properties": {name: values for name, values in said.items() if values},
            "datasets": sorted({entry.record.partition(":")[0] for entry in act.entries}),
            "referents": [entry.record for entry in act.entries], "target": False,
            "modality": act.modality}  # fmt: skip


def _page(those: list[dict[str, Any]], limit: int, offset: int) -> dict[str, Any]:
    total = {"value": len(those), "relation": "eq" if len(those) < MOST_AROUND else "gte"}
    return {"results": those[offset : offset + limit], "total": total, "limit": limit, "offset": offset}
