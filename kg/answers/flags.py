"""Red flags: run `cypher/flags/*.cypher` and turn their rows into findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from kg.answers import cited, counter_evidence, guidance, own_flags, paths, queries
from kg.answers.findings import Evidence, Finding, Hop, Node, Reason, Searched
from kg.answers.looking_back import loaded
from kg.answers.queries import Query
from kg.answers.sentences import fill
from kg.errors import UsageError
from kg.model.modality import weakest
from kg.model.records import fingerprint
from kg.store import Store

SEVERITIES = ("critical", "high", "medium", "low", "info")
VERDICTS = ("hit", "not_evaluable", "clear")
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


@dataclass(frozen=True, slots=True)
class Draft:
    """A row of a flag with its path and all that it speaks of, before evidence is read for it."""

    row: Mapping[str, Any]
    subject: Node
    path: tuple[Hop, ...]
    things: tuple[Node, ...]
    own: tuple[str, ...]
    """Records of the subject, on which a finding without a path rests."""

    @property
    def resting(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(record for hop in self.path for record in hop.records)) or self.own


def run(store: Store, flag: Query, *, as_of: str, parameters: dict[str, Any] | None = None) -> list[Finding]:
    """Run one flag. Findings come worst verdict first, then as the query orders them; nothing is later than the day."""
    return run_each(store, [flag], as_of=as_of, parameters=parameters)[flag.id]


def run_all(store: Store, *, as_of: str, only: Iterable[str] = ()) -> list[Finding]:
    """Run all flags, or those named; most severe first."""
    chosen = [flag(id) for id in only] or list(flags().values())
    return in_order(finding for some in run_each(store, chosen, as_of=as_of).values() for finding in some)


def run_each(
    store: Store, chosen: Iterable[Query], *, as_of: str, parameters: dict[str, Any] | None = None
) -> dict[str, list[Finding]]:
    """Findings of each of these flags, by its id. What speaks against them and their evidence are read once for all."""
    undated = loaded(store)
    ran = [_answer(store, one, parameters or {}, as_of, undated) for one in chosen]
    nodes = _nodes(store, {id for one in ran for row in one.rows for id in _named(one.flag, row)})
    drafts = {one.flag.id: [_draft(one.flag, row, nodes, as_of) for row in one.rows] for one in ran}
    things = {node.id for some in drafts.values() for draft in some for node in draft.things}
    found = counter_evidence.look(store, things, as_of, undated)
    resting = {record for some in drafts.values() for draft in some for record in draft.resting}
    evidence = cited.evidence(store, resting | found.records)
    return {one.flag.id: _sorted(one, drafts[one.flag.id], found, evidence, as_of) for one in ran}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the query of one flag answered."""

    flag: Query
    rows: list[dict[str, Any]]
    about: dict[str, Any]
    """Engine, hash of the query text and parameters, as every finding tells them."""


def _answer(store: Store, flag: Query, parameters: dict[str, Any], as_of: str, undated: str) -> Answer:
    values = flag.parameters(parameters)
    result = store.read(flag.text, {**values, "undated": undated, "as_of": as_of}, deadline=120)
    told = {name: value for name, value in values.items() if name != "undated"}
    return Answer(flag, result.rows, {"engine": result.engine, "query": flag.text_hash, "parameters": told})


def _sorted(
    ran: Answer, drafts: list[Draft], found: counter_evidence.Found, evidence: Mapping[str, Evidence], as_of: str
) -> list[Finding]:
    made = [_finding(ran.flag, draft, found, evidence, as_of, ran.about) for draft in drafts]
    return sorted(made, key=lambda f: VERDICTS.index(f.verdict)) or [_asleep(ran.flag, as_of, ran.about)]


def _asleep(flag: Query, as_of: str, about: dict[str, Any]) -> Finding:
    """What a flag says when nothing is loaded that it speaks of: it is never silent."""
    facts = flag.facts
    node = Node(f"flag:{flag.id}", "Source", facts["title"])
    missing = facts.get("wakes") or "data of this kind: " + "; ".join(map(str, facts["needs"]))
    identity = dict.fromkeys(facts["identity"]) | {"subject": node.id}
    return Finding(
        id=fingerprint([flag.id, identity]),
        flag=flag.id,
        revision=facts["revision"],
        title=facts["title"],
        severity="info",
        verdict="not_evaluable",
        subject=node,
        identity=identity,
        summary="Nothing is loaded that this red flag speaks of",
        path=(),
        evidence=(),
        searched=Searched((node,), 0),
        missing=(missing,),
        innocent_reasons=tuple(Reason(text) for text in facts["innocent_reasons"]),
        next_steps=tuple(facts["next_steps"]),
        as_of=as_of,
        run=about,
    )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Most severe first; a flag's own order within."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))


def severity(flag: Query, modality: str) -> str:
    """The flag's own, or one step lower for what nobody asserts."""
    own = SEVERITIES.index(flag.facts["severity"])
    return SEVERITIES[own if modality == "asserted" else min(own + 1, len(SEVERITIES) - 1)]


def _nodes(store: Store, ids: set[str]) -> dict[str, dict[str, Any]]:
    rows = store.read(NODES, {"ids": sorted(ids)}, deadline=120).rows if ids else []
    return {row["id"]: row for row in rows}


NODES = (
    "UNWIND $ids AS id MATCH (n:Thing {id: id}) RETURN n.id AS id, n.schema AS schema, n.caption AS caption, "
    "coalesce(n.records, []) AS records ORDER BY id"
)


def _named(flag: Query, row: Mapping[str, Any]) -> list[str]:
    """Ids of things that the row itself names: the subject, and what else its identity tells."""
    return [row[name] for name in flag.facts["identity"] if isinstance(row.get(name), str)]


def _draft(flag: Query, row: dict[str, Any], nodes: Mapping[str, Mapping[str, Any]], as_of: str) -> Draft:
    path = paths.hops(row["paths"] or [], as_of)
    own = [nodes[id] for id in _named(flag, row) if id in nodes]
    things = [Node(one["id"], one["schema"], one["caption"]) for one in own]
    things += [node for hop in path for node in (hop.start, hop.end)]
    return Draft(row, things[0], path, tuple({node.id: node for node in things}.values()), tuple(own[0]["records"]))


def _finding(
    flag: Query,
    draft: Draft,
    found: counter_evidence.Found,
    evidence: Mapping[str, Evidence],
    as_of: str,
    about: dict[str, Any],
) -> Finding:
    row, facts = draft.row, flag.facts
    identity = {name: row.get(name) for name in facts["identity"]}
    resting = tuple(evidence[record] for record in draft.resting if record in evidence)
    sure = weakest([hop.modality for hop in draft.path])
    against = counter_evidence.against(draft.things, draft.path, found, evidence)
    return Finding(
        id=fingerprint([flag.id, identity]),
        flag=flag.id,
        revision=facts["revision"],
        title=facts["title"],
        severity=severity(flag, sure),
        verdict=row["verdict"],
        subject=draft.subject,
        identity=identity,
        summary=fill(facts["summary"][row["verdict"]], row),
        path=draft.path,
        evidence=resting,
        modality=sure,
        counter_evidence=against,
        searched=Searched(draft.things, len(against)),
        missing=tuple(row["missing"] or ()),
        innocent_reasons=_reasons(flag, row),
        next_steps=tuple(facts["next_steps"]),
        as_of=as_of,
        run=about,
    )


def _reasons(flag: Query, row: Mapping[str, Any]) -> tuple[Reason, ...]:
    texts = flag.facts["innocent_reasons"]
    states = row.get("decided") or ["unknown"] * len(texts)
    return tuple(Reason(text, state) for text, state in zip(texts, states, strict=True))
