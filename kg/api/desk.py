"""What yente has no word for: findings, cases and the query library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from starlette.requests import Request

from kg.answers import dossier, flags, queries
from kg.answers.findings import VERDICTS, Finding
from kg.api import asked
from kg.api.datasets import NotThere
from kg.api.graph import Graph
from kg.errors import UsageError
from kg.model import dates
from kg.review import kept_findings
from kg.store.settings import settings
from kg.store.values import plain

MOST_ROWS, MOST_BYTES = 1000, 16_000_000
SECONDS = 30.0
OWN = ("limit", "as_of")
"""Parameters of an address that are the door's own, not the query's."""


def findings(graph: Graph, request: Request) -> dict[str, Any]:
    """Findings as `kg flags --format json` tells them: `flag` names some, `verdict` is hit unless another is asked."""
    verdict = request.query_params.get("verdict", "hit")
    if verdict not in (*VERDICTS, "all"):
        raise UsageError(f"no verdict {verdict[:40]!r}", todo="hit, clear, not_evaluable or all")
    found = found_of(graph, day(request), asked.words(request, "flag"))
    return {"results": [one.to_dict() for one in found if verdict in ("all", one.verdict)]}


def found_of(graph: Graph, as_of: str, only: Sequence[str]) -> list[Finding]:
    """Findings of the flags that are named, else of all, kept for whoever asks next."""
    if only:
        return flags.run_all(graph.store, as_of=as_of, only=only)
    return kept_findings.of_graph(graph.store, settings().home, as_of)


def cases(graph: Graph, request: Request) -> dict[str, Any]:
    """Cases, a page each, by id; `/show/{id}` tells everything of one."""
    limit, offset = asked.whole(request, "limit", 50, MOST_ROWS), asked.whole(request, "offset", 0, 1_000_000)
    page = {"limit": limit, "offset": offset}
    total = graph.store.read("MATCH (c:Case) RETURN count(c) AS n").rows[0]["n"]
    rows = graph.store.read(CASES, page).rows
    return {"results": [row["c"] for row in rows], "total": {"value": total, "relation": "eq"}, **page}


CASES = "MATCH (c:Case) RETURN properties(c) AS c ORDER BY c.id SKIP $offset LIMIT $limit"


def show(graph: Graph, request: Request) -> dict[str, Any]:
    """Everything the sources say of one thing, as `kg show --format json` tells it."""
    wanted = request.query_params.get("as_of")
    try:
        return dossier.dossier(graph.store, request.path_params["id"], as_of=day(request) if wanted else "").to_dict()
    except UsageError as error:
        raise NotThere(error.found, todo="GET /search finds ids") from None


def library(graph: Graph, request: Request) -> dict[str, Any]:
    """The look-ups that can be asked by name, with their parameters."""
    found = queries.library("lookups")
    return {"results": [{"id": id, "title": one.facts["title"], "params": one.facts["params"],
                         "columns": one.facts["columns"]} for id, one in found.items()]}  # fmt: skip


def lookup(graph: Graph, request: Request) -> dict[str, Any]:
    """Rows of one look-up. Its parameters stand in the address, as texts. No other Cypher is taken."""
    found = queries.library("lookups").get(request.path_params["id"])
    if found is None:
        raise NotThere(f"no look-up {request.path_params['id'][:80]!r}", todo="GET /query lists them")
    own = () if "limit" in found.facts["params"] else OWN
    given: dict[str, Any] = {name: value for name, value in request.query_params.items() if name not in own}
    if "limit" in given:
        given["limit"] = asked.whole(request, "limit", 40, MOST_ROWS)
    values = found.parameters(given)
    if "$as_of" in found.text:
        values["as_of"] = day(request)
    result = graph.store.read(found.text, values, deadline=SECONDS, limit=MOST_ROWS, max_bytes=MOST_BYTES)
    rows = [{name: plain(value) for name, value in row.items()} for row in result.rows]
    return {"columns": result.columns, "results": rows, "cut": result.cut}


def day(request: Request) -> str:
    """The day to look back to; today where none is asked for. UsageError when it is no day."""
    text = request.query_params.get("as_of") or date.today().isoformat()
    if not (dates.is_date(text) and len(text) == 10):
        raise UsageError(f"as_of={text[:40]!r} is no day", todo="write it as 2019-03-31")
    return text
