"""The door for analysts' assistants (Model Context Protocol): read-only tools, each answer with its sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from importlib.metadata import version
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations

from kg.api.graph import Graph
from kg.errors import KgError
from kg.ftm import twins

OURS = "export-control-graph"
INSTRUCTIONS = """\
A knowledge graph of illegal-export cases, DPRK networks and sanctions lists. Every answer names its sources with
locators: cite them. A hit of a red flag is a lead, never proof; an alleged statement is no fact; "not_evaluable" means
that data are missing. Look a name up with `screen` first: it gives the ids that the other tools take."""
READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)
MOST = 50


def server(graph: Graph) -> MCPServer:
    """A server with the tools over one graph."""
    made: MCPServer = MCPServer(OURS, instructions=INSTRUCTIONS, version=version(OURS))
    for tool in (screen, show, path, network, flags, cases, totals, lookups, lookup):
        made.tool(name=tool.__name__, annotations=READS, structured_output=False)(_over(graph, tool))
    return made


def screen(graph: Graph, name: str, kind: str = "", country: str = "", birth_date: str = "", imo: str = "") -> Any:
    """Which party a name in any script may mean, how likely, and why. kind: Person, Company, Organization, Vessel or
    Aircraft. country: code or name. birth_date: 1966-05-04, 1966-05 or 1966. imo: number of a ship."""
    from kg.screening.query import query

    asked = query(
        *([name] if name else []), schema=twins.kind(kind), imo=imo,
        countries=[country] if country else [], birth_dates=[birth_date] if birth_date else [],
    )  # fmt: skip
    return [one.to_dict() for one in graph.door().ask(asked, 3, sources=True).matches]


def show(graph: Graph, id: str, as_of: str = "") -> Any:
    """Everything the sources say of the party, case or other thing of this id: facts with conflicts, acts of
    authorities, relations with modality, records with citations. as_of: day to look back to, such as 2019-03-31."""
    from kg.answers.dossier import dossier

    return dossier(graph.store, id, as_of=as_of).to_dict()


def path(graph: Graph, start: str, end: str, by: list[str] | None = None, as_of: str = "") -> Any:
    """Up to five ways between two things, given as ids or exact names; each step has its relation, modality, day and
    records. No way is an answer too. by: kinds of connection (holding, people, links, events, addresses unless given;
    also measures, countries, places, goods, lists, claims). A way is no proof of dealings."""
    from kg.answers.connections import between
    from kg.answers.connections.named import named

    ends = named(graph.store, start), named(graph.store, end)
    return between(graph.store, *ends, chosen=by or (), as_of=as_of or date.today().isoformat()).to_dict()


def network(graph: Graph, id: str, hops: int = 1, by: list[str] | None = None, as_of: str = "") -> Any:
    """What stands around a thing, given by id or exact name, at most 4 hops away. by: as in `path`."""
    from kg.answers.connections import around
    from kg.answers.connections.named import named

    steps, day = min(max(hops, 1), 4), as_of or date.today().isoformat()
    return around(graph.store, named(graph.store, id), steps=steps, chosen=by or (), as_of=day).to_dict()


def flags(graph: Graph, flag: str = "", verdict: str = "hit", as_of: str = "") -> Any:
    """Findings of the red flags (or of one flag by its id) with path, evidence, counter-evidence and what is missing.
    verdict: hit, clear, not_evaluable or all."""
    from kg.api.desk import found_of

    found = found_of(graph, as_of or date.today().isoformat(), [flag] if flag else [])
    return [one.to_dict() for one in found if verdict in ("all", one.verdict)][:MOST]


def cases(graph: Graph, offset: int = 0, limit: int = 20) -> Any:
    """Cases of unauthorized export, a page each, by id; `show` tells everything of one."""
    from kg.api.desk import CASES

    rows = graph.store.read(CASES, {"offset": max(offset, 0), "limit": min(max(limit, 1), MOST)}).rows
    return [row["c"] for row in rows]


def totals(graph: Graph, metric: str = "") -> Any:
    """Published totals beside what is evidenced in the graph, and where published numbers contradict each other."""
    from kg.answers.totals import reconcile

    return reconcile(graph.store, metric).to_dict()


def lookups(graph: Graph) -> Any:
    """The look-ups of the query library that `lookup` can ask, with their parameters and columns."""
    from kg.answers import queries

    found = queries.library("lookups")
    return [{"id": id, "title": one.facts["title"], "params": one.facts["params"]} for id, one in found.items()]


def lookup(graph: Graph, id: str, parameters: dict[str, Any] | None = None) -> Any:
    """Rows of one look-up of the query library. No other Cypher is taken."""
    from kg.answers import queries
    from kg.errors import UsageError
    from kg.store.values import plain

    found = queries.library("lookups").get(id)
    if found is None:
        raise UsageError(f"no look-up {id[:80]!r}", todo="lookups lists them")
    values = found.parameters(parameters or {})
    if "$as_of" in found.text:
        values.setdefault("as_of", date.today().isoformat())
    result = graph.store.read(found.text, values, deadline=30, limit=MOST, max_bytes=1_000_000)
    return {"rows": [{n: plain(v) for n, v in row.items()} for row in result.rows], "cut": result.cut}


def _over(graph: Graph, tool: Callable[..., Any]) -> Callable[..., Any]:
    """The tool without its first parameter; errors become answers that say what to do."""
    import inspect

    signature = inspect.signature(tool, eval_str=True)

    @wraps(tool)
    def over(**given: Any) -> Any:
        try:
            found = tool(graph, **given)
            return {"results": found} if isinstance(found, list) else found
        except KgError as error:
            raise ToolError(str(error)) from None

    del over.__wrapped__
    over.__signature__ = signature.replace(parameters=list(signature.parameters.values())[1:])  # type: ignore[attr-defined]
    over.__annotations__ = {name: p.annotation for name, p in list(signature.parameters.items())[1:]}
    return over
