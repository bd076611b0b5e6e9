"""POST /match: parties that the entities of a request may be, as yente answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from kg.api import asked
from kg.api.datasets import Choice, chosen
from kg.api.graph import Graph
from kg.errors import KgError, UsageError
from kg.ftm import twins
from kg.screening import scoring
from kg.screening.match import Match
from kg.screening.query import Query

MOST_QUERIES = 100
"""Queries in one request; yente's own bound is the same."""
MOST = 100
THRESHOLD, CUTOFF = 0.7, 0.5
"""yente's defaults: score from which `match` is true, and below which a party is not told."""
WIDER = 5
"""How many times as many parties are looked up where some are to be left out."""


def answer(graph: Graph, request: Request) -> dict[str, Any]:
    """The answer to each query of the body by its key; a query that cannot be is answered 400, the others as usual."""
    queries = asked.body(request).get("queries")
    if not isinstance(queries, dict) or not queries:
        raise UsageError(
            "the body has no queries", todo='{"queries": {"q1": {"schema": "Person", "properties": {...}}}}'
        )
    if len(queries) > MOST_QUERIES:
        raise UsageError(
            f"{len(queries):,} queries in one request", todo=f"send at most {MOST_QUERIES}, or /screen/batch"
        )
    limit = asked.whole(request, "limit", 5, MOST, low=1)
    bounds = Bounds(
        limit, asked.number(request, "threshold", THRESHOLD, 0, 1), asked.number(request, "cutoff", CUTOFF, 0, 1)
    )
    among = chosen(graph, request)
    return {
        "responses": {str(key): _one(graph, one, bounds, among) for key, one in queries.items()},
        "matcher": scoring_docs(), "limit": limit,
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many parties, from which score on, are told and called a match."""

    limit: int
    threshold: float
    cutoff: float


def scoring_docs() -> dict[str, Any]:
    """What the score means, as yente describes its matchers."""
    about = "Log-odds of names and facts, summed and calibrated; the score is a probability"
    return {"score": {"description": f"{about} ({scoring.RULESET} {scoring.VERSION}).", "url": None}}


def _one(graph: Graph, one: Any, bounds: Bounds, among: Choice) -> dict[str, Any]:
    if not isinstance(one, dict):
        return _refused({}, UsageError("a query is an object", todo="{schema, properties}"))
    echo = {"id": one.get("id"), "schema": one.get("schema"), "properties": one.get("properties") or {}}
    try:
        query = twins.question(one)
    except KgError as error:
        return _refused(echo, error)
    results = matched(graph, query, bounds, among)
    return {
        "status": 200, "query": echo, "results": results,
        "total": {"value": len(results), "relation": "eq" if len(results) < bounds.limit else "gte"},
    }  # fmt: skip


def _refused(echo: dict[str, Any], error: KgError) -> dict[str, Any]:
    return {"status": 400, "query": echo, "results": [], "total": {"value": 0, "relation": "eq"}, "detail": str(error)}


def matched(graph: Graph, query: Query, bounds: Bounds, among: Choice) -> list[dict[str, Any]]:
    """Scored entities, likeliest first."""
    wanted = bounds.limit * (WIDER if among.narrow else 1)
    found = [one for one in graph.door().ask(query, wanted).matches if one.probability >= bounds.cutoff]
    parties = graph.parties(match.id for match in found)
    entities = [scored(match, parties[match.id], bounds.threshold) for match in found if match.id in parties]
    return [dict(one) for one in among.of(entities)][: bounds.limit]


def scored(match: Match, entity: dict[str, Any], threshold: float) -> dict[str, Any]:
    """An entity with its score and what made it: log-odds of each feature, with the sentence a person reads."""
    explanations = {
        f.feature: {"score": f.weight, "detail": f.sentence, "query": f.query_value, "candidate": f.match_value}
        for f in reversed(match.features)
    }
    return entity | {
        "score": match.probability, "match": match.probability >= threshold, "band": match.band,
        "features": {name: told["score"] for name, told in explanations.items()}, "explanations": explanations,
    }  # fmt: skip
