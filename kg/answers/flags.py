"""Red flags: run `cypher/flags/*.cypher` and turn their rows into findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from kg.answers import cited, counter_evidence, flag_rows, guidance, own_flags, queries
from kg.answers.findings import SEVERITIES, VERDICTS, Evidence, Finding
from kg.answers.looking_back import loaded
from kg.answers.queries import Query
from kg.errors import DeadlineError, UsageError
from kg.store import Store

DEADLINE = 120.0
"""Seconds for one flag."""
RESERVED = {"subject", "verdict", "paths", "missing"}
"""Columns every flag returns; `decided` is the state of each innocent reason, where the data tell; the rest is identity
and the wording of the summary."""


@cache
def bundled() -> dict[str, Query]:
    """The red flags of this project by id."""
    return {id: told(query) for id, query in queries.library("flags").items()}


def told(flag: Query) -> Query:
    """The flag with the documents it rests on in words."""
    return replace(flag, facts=guidance.complete(flag.facts, f"{flag.id}.cypher"))


def flags() -> dict[str, Query]:
    """All red flags by id: this project's, and the analyst's own that can be run."""
    return bundled() | {id: told(query) for id, query in own_flags.own().flags.items() if id not in bundled()}


def flag(id: str) -> Query:
    """One red flag; UsageError listing the known ones."""
    known = flags()
    if id not in known:
        raise UsageError(f"no red flag {id!r}", todo="one of " + ", ".join(known))
    return known[id]


def run(store: Store, flag: Query, *, as_of: str, parameters: dict[str, Any] | None = None) -> list[Finding]:
    """Run one flag. Findings come worst verdict first, then as the query orders them; nothing is later than the day."""
    return run_each(store, [flag], as_of=as_of, parameters=parameters)[flag.id]


def run_all(store: Store, *, as_of: str, only: Iterable[str] = ()) -> list[Finding]:
    """Run all flags, or those named; most severe first. One that was ended at its deadline says so, the others run."""
    chosen = [flag(id) for id in only] or list(flags().values())
    found = run_each(store, chosen, as_of=as_of, strict=bool(only))
    return in_order(finding for some in found.values() for finding in some)


def run_each(
    store: Store,
    chosen: Iterable[Query],
    *,
    as_of: str,
    parameters: dict[str, Any] | None = None,
    strict: bool = True,
) -> dict[str, list[Finding]]:
    """Findings of each of these flags, by its id. What speaks against them and their evidence are read once for all.
    DeadlineError for a flag that took too long, unless not `strict`: then its one finding tells it."""
    undated = loaded(store)
    ran = [_answer(store, one, parameters or {}, as_of, undated, strict) for one in chosen]
    nodes = _nodes(store, {id for one in ran for row in one.rows for id in flag_rows.named(one.flag, row)})
    drafts = {one.flag.id: [flag_rows.draft(one.flag, row, nodes, as_of) for row in one.rows] for one in ran}
    things = {node.id for some in drafts.values() for draft in some for node in draft.things}
    found = counter_evidence.look(store, things, as_of, undated)
    resting = {record for some in drafts.values() for draft in some for record in draft.resting}
    evidence = cited.evidence(store, resting | found.records)
    return {one.flag.id: _sorted(one, drafts[one.flag.id], found, evidence, as_of) for one in ran}


def _answer(
    store: Store, flag: Query, parameters: dict[str, Any], as_of: str, undated: str, strict: bool = True
) -> flag_rows.Answer:
    values = flag.parameters(parameters)
    told = {name: value for name, value in values.items() if name != "undated"}
    about = {"engine": store.engine, "query": flag.text_hash, "parameters": told}
    try:
        rows = store.read(flag.text, {**values, "undated": undated, "as_of": as_of}, deadline=DEADLINE).rows
    except DeadlineError as error:
        if strict:
            raise
        return flag_rows.Answer(flag, [], about, str(error))
    return flag_rows.Answer(flag, rows, about)


def _sorted(
    ran: flag_rows.Answer,
    drafts: list[flag_rows.Draft],
    found: counter_evidence.Found,
    evidence: Mapping[str, Evidence],
    as_of: str,
) -> list[Finding]:
    made = [flag_rows.finding(ran.flag, draft, found, evidence, as_of, ran.about) for draft in drafts]
    return sorted(made, key=lambda f: VERDICTS.index(f.verdict)) or [flag_rows.asleep(ran, as_of)]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Most severe first; a flag's own order within."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))


def _nodes(store: Store, ids: set[str]) -> dict[str, dict[str, Any]]:
    rows = store.read(NODES, {"ids": sorted(ids)}, deadline=120).rows if ids else []
    return {row["id"]: row for row in rows}


NODES = (
    "UNWIND $ids AS id MATCH (n:Thing {id: id}) RETURN n.id AS id, n.schema AS schema, n.caption AS caption, "
    "coalesce(n.records, []) AS records ORDER BY id"
)
