"""GET /search: a name typed by a person, over every party of the graph, in any script."""

from __future__ import annotations

from collections import Counter
from typing import Any

from starlette.requests import Request

from kg.api import asked
from kg.api.datasets import chosen
from kg.api.graph import Graph
from kg.errors import UsageError
from kg.ftm import twins
from kg.screening import scoring
from kg.screening.query import query

MOST = 500
LOOKED_AT = 200
"""Parties among which filters and pages choose: who types a name reads the first screen."""
FACETS = ("schema", "countries", "datasets")


def answer(graph: Graph, request: Request) -> dict[str, Any]:
    """Entities whose names are like `q`, likeliest first, with how many there are by kind, country and data set."""
    text = request.query_params.get("q", "")
    if not text.strip():
        raise UsageError("nothing is asked", todo="?q=a name or number")
    limit, offset = asked.whole(request, "limit", 10, MOST), asked.whole(request, "offset", 0, 10_000)
    among = chosen(graph, request)
    kind = _kind(request.query_params.get("schema", ""))
    wanted = query(text, schema=kind)
    found = [one for one in graph.door().ask(wanted, LOOKED_AT).matches if one.probability >= scoring.LEAST]
    parties = graph.parties(match.id for match in found)
    entities = among.of(parties[match.id] for match in found if match.id in parties)
    countries = set(asked.words(request, "countries"))
    kept = [one for one in entities if not countries or countries & set(_countries(one))]
    return {
        "results": kept[offset : offset + limit], "facets": {name: _facet(name, kept) for name in FACETS},
        "total": {"value": len(kept), "relation": "eq" if len(found) < LOOKED_AT else "gte"},
        "limit": limit, "offset": offset,
    }  # fmt: skip


def _kind(name: str) -> str:
    return twins.kind(name) if name else ""


def _countries(one: Any) -> list[str]:
    properties = one["properties"]
    return [code for name in ("country", "nationality", "flag") for code in properties.get(name, ())]


def _told(facet: str, one: Any) -> list[str]:
    told: dict[str, list[str]] = {"schema": [one["schema"]], "countries": _countries(one), "datasets": one["datasets"]}
    return told[facet]


def _facet(name: str, entities: list[Any]) -> dict[str, Any]:
    counts = Counter(value for one in entities for value in dict.fromkeys(_told(name, one)))
    return {"label": name, "values": [{"name": v, "label": v, "count": n} for v, n in counts.most_common(50)]}
