"""Red flags: run `cypher/flags/*.cypher` and turn their rows into findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg import queries
from kg.errors import UsageError
from kg.findings import Evidence, Finding, Hop, Node
from kg.queries import Query
from kg.records import fingerprint
from kg.store import Result, Store, names

SEVERITIES = ("critical", "high", "medium", "low", "info")
VERDICTS = ("hit", "not_evaluable", "clear")
RESERVED = {"subject", "verdict", "paths", "counter", "missing"}
"""Columns every flag returns; the rest is identity and the wording of the summary."""


def flags() -> dict[str, Query]:
    """All red flags by id."""
    return queries.library("flags")


def flag(id: str) -> Query:
    """One red flag; UsageError listing the known ones."""
    known = flags()
    if id not in known:
        raise UsageError(f"no red flag {id!r}", todo="one of " + ", ".join(known))
    return known[id]


def run(store: Store, flag: Query, *, as_of: str, parameters: dict[str, Any] | None = None) -> list[Finding]:
    """Run one flag. Findings come worst verdict first, then in the order of the query."""
    values = flag.parameters(parameters or {})
    result = store.read(flag.text, {**values, "as_of": as_of}, deadline=120)
    about = {"engine": result.engine, "query": flag.digest, "parameters": values}
    nodes = _captions(store, [str(row["subject"]) for row in result.rows])
    drafts = [(row, list(_hops(row.get("paths") or []))) for row in result.rows]
    evidence = _evidence(store, {r for _, hops in drafts for hop in hops for r in hop.records} | _own(nodes))
    found = [_finding(flag, row, hops, nodes, evidence, as_of, about) for row, hops in drafts]
    return sorted(found, key=lambda f: VERDICTS.index(f.verdict))


def run_all(store: Store, *, as_of: str, only: Iterable[str] = ()) -> list[Finding]:
    """Run all flags, or those named; most severe first."""
    chosen = [flag(id) for id in only] or list(flags().values())
    chosen.sort(key=lambda f: SEVERITIES.index(f.facts["severity"]))
    return [finding for one in chosen for finding in run(store, one, as_of=as_of)]


def _finding(
    flag: Query,
    row: dict[str, Any],
    hops: list[Hop],
    nodes: dict[str, dict[str, Any]],
    evidence: dict[str, Evidence],
    as_of: str,
    about: dict[str, Any],
) -> Finding:
    subject = nodes[str(row["subject"])]
    identity = {name: row.get(name) for name in flag.facts["identity"]}
    resting = dict.fromkeys([r for hop in hops for r in hop.records] or subject["records"])
    return Finding(
        id=fingerprint([flag.id, identity]),
        flag=flag.id,
        revision=flag.facts["revision"],
        title=flag.facts["title"],
        severity=flag.facts["severity"],
        verdict=row["verdict"],
        subject=Node(subject["id"], subject["schema"], subject["caption"]),
        identity=identity,
        summary=flag.facts["summary"].format_map({name: _words(value) for name, value in row.items()}),
        path=tuple(hops),
        evidence=tuple(evidence[r] for r in resting if r in evidence),
        counter_evidence=tuple(row.get("counter") or ()),
        missing=tuple(row.get("missing") or ()),
        innocent_reasons=tuple(flag.facts["innocent_reasons"]),
        next_steps=tuple(flag.facts["next_steps"]),
        as_of=as_of,
        run=about,
    )


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    if isinstance(value, float):
        return f"{value:,.10g}"
    return "unknown" if value is None else str(value)


def _hops(paths: Iterable[Any]) -> Iterator[Hop]:
    """Relationships of the returned paths, each once, in their order."""
    seen = set()
    for path in paths:
        for edge in path.relationships:
            if edge.element_id not in seen:
                seen.add(edge.element_id)
                yield hop(edge)


def hop(edge: Any) -> Hop:
    """A driver's relationship as a hop; without dates of its own it has that of the event at one of its ends."""
    start, end = (Node(n.get("id", ""), n.get("schema", ""), n.get("caption", "")) for n in edge.nodes)
    happened = (n.get("date") or n.get("detected") for n in edge.nodes)
    return Hop(
        start=start,
        relation=names.bare(edge.type),
        end=end,
        since=edge.get("since") or next(filter(None, happened), ""),
        until=edge.get("until", ""),
        records=tuple(edge.get("records", ())),
        sources=tuple(edge.get("sources", ())),
        stated_at=tuple(edge.get("stated_at", ())),
        quotes=tuple(edge.get("quotes", ())),
    )


def _captions(store: Store, ids: list[str]) -> dict[str, dict[str, Any]]:
    query = (
        "MATCH (n:Thing) WHERE n.id IN $ids RETURN n.id AS id, n.schema AS schema, n.caption AS caption, "
        "coalesce(n.records, []) AS records"
    )
    return {row["id"]: row for row in store.read(query, {"ids": ids}, deadline=120).rows}


def _own(nodes: dict[str, dict[str, Any]]) -> set[str]:
    return {record for node in nodes.values() for record in node["records"]}


EVIDENCE = (
    "UNWIND $ids AS id MATCH (r:Record {id: id}) OPTIONAL MATCH (r)-[:FROM]->(s:Source) "
    "RETURN r.id AS record, r.source AS source, coalesce(s.title, r.source) AS source_title, r.locator AS locator, "
    "r.caption AS caption, coalesce(r.quote[0], r.summary[0], '') AS quote, coalesce(r.source_url[0], '') AS url, "
    "coalesce(r.confidence[0], '') AS confidence, coalesce(r.modality[0], 'asserted') AS modality"
)


def _evidence(store: Store, ids: set[str]) -> dict[str, Evidence]:
    """The records behind the findings, with where they stand."""
    result: Result = store.read(EVIDENCE, {"ids": sorted(ids)}, deadline=120)
    return {row["record"]: Evidence(**row) for row in result.rows}
