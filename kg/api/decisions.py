"""POST /decisions: a person's judgement on two records, as `kg review` notes it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from starlette.requests import Request

from kg.api import asked
from kg.api.graph import Graph
from kg.errors import UsageError

WANTED = ("left", "right", "decision", "reason")


def decide(graph: Graph, request: Request) -> dict[str, Any]:
    """Note `{left, right, decision: same|different|unsure, reason}` under the name of the key; tells its effect."""
    said = asked.body(request)
    if missing := [name for name in WANTED if not isinstance(said.get(name), str) or not said[name].strip()]:
        raise UsageError(
            f"{missing[0]} is missing", todo="{left, right, decision, reason}: ids of two records, and texts"
        )
    desk = _desk(graph)
    values = [said[name].strip() for name in WANTED]
    done = desk.decide(values[0], values[1], values[2], request.state.who, values[3])
    graph.forget()
    return {"noted": [asdict(line) for line in done.lines], "effect": asdict(done.effect)}


def queue(graph: Graph, request: Request) -> dict[str, Any]:
    """Pairs that wait for a person, most worthwhile first."""
    limit = asked.whole(request, "limit", 20, 500)
    waiting = _desk(graph).queue()
    return {"results": [asdict(one) for one in waiting[:limit]], "total": {"value": len(waiting), "relation": "eq"}}


def _desk(graph: Graph) -> Any:
    from kg.review.desk import Desk
    from kg.store.settings import settings

    return Desk.open(graph.store, settings().files.judgements, date.today().isoformat())
