"""What the door serves and whether it can: GET /catalog, /algorithms, /healthz, /readyz."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from kg.api.datasets import LISTED
from kg.api.graph import Graph
from kg.errors import StoreError
from kg.screening import scoring


def catalog(graph: Graph, request: Request) -> dict[str, Any]:
    """Every loaded source as a data set with its terms of use; `default` holds them all, `sanctions` those that tell of
    acts of listing."""
    sources = graph.sources()
    each = [_dataset(source) for source in sources]
    whole = {"name": "default", "title": "The whole graph", "load": True, "index_current": True,
             "children": [one["name"] for one in each]}  # fmt: skip
    lists = {"name": LISTED, "title": "Sources that tell of acts of listing", "load": True, "index_current": True,
             "children": sorted(graph.listing())}  # fmt: skip
    current = ["default", LISTED, *(str(one["name"]) for one in each if one["index_current"])]
    outdated = [str(one["name"]) for one in each if not one["index_current"]]
    return {"datasets": [whole, lists, *each], "current": current, "outdated": outdated, "index_stale": bool(outdated)}


def algorithms(graph: Graph, request: Request) -> dict[str, Any]:
    """One rule set: whatever `algorithm` a client names, this one answers and says so."""
    about = "Log-odds of names and facts, calibrated; explained feature by feature. docs/matching.md has its figures."
    only = {"name": scoring.RULESET, "description": about, "docs": {}}
    return {"algorithms": [only], "default": scoring.RULESET, "best": scoring.RULESET}


def healthz(graph: Graph, request: Request) -> dict[str, str]:
    """The process lives."""
    return {"status": "ok"}


def readyz(graph: Graph, request: Request) -> dict[str, str]:
    """Look-ups can be answered: the store answers and holds records."""
    if not graph.sources():
        raise StoreError("the graph is empty", todo="kg build")
    graph.state()
    return {"status": "ok"}


def _dataset(source: dict[str, Any]) -> dict[str, Any]:
    url, publisher = source.get("url"), source.get("publisher")
    return {
        "name": str(source["id"]), "title": source.get("title"), "summary": source.get("licence"), "url": url,
        "version": source.get("edition"), "entity_count": source.get("records"), "load": True,
        "updated_at": source.get("loaded_at"), "publisher": {"name": publisher, "url": url} if publisher else None,
        "index_current": source.get("state") == "loaded" and bool(source.get("resolved")),
    }  # fmt: skip
