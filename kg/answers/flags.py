"""Red flags: run `cypher/flags/*.cypher` and turn their rows into findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.answers import cited, counter_evidence, paths, queries
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


def flags() -> dict[str, Query]:
    """All red flags by id."""
    return queries.library("flags")


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
    values = flag.parameters(parameters or {})
    undated = loaded(store)
    result = store.read(flag.text, {**values, "undated": undated, "as_of": as_of}, deadline=120)
    told = {name: value for name, value in values.items() if name != "undated"}
    about = {"engine": result.engine, "query": flag.digest, "parameters": told}
    drafts = _drafts(store, flag, result.rows, as_of)
    found = counter_evidence.look(store, {node.id for draft in drafts for node in draft.things}, as_of, undated)
    evidence = cited.evidence(store, {r for draft in drafts for r in draft.resting} | found.records)
    made = [_finding(flag, draft, found, evidence, as_of, about) for draft in drafts]
    return sorted(made, key=lambda f: VERDICTS.index(f.verdict))


def run_all(store: Store, *, as_of: str, only: Iterable[str] = ()) -> list[Finding]:
    """Run all flags, or those named; most severe first."""
    chosen = [flag(id) for id in only] or list(flags().values())
    return in_order([finding for one in chosen for finding in run(store, one, as_of=as_of)])


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Most severe first; a flag's own order within."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))


def severity(flag: Query, modality: str) -> str:
    """The flag's own, or one step lower for what nobody asserts."""
    own = SEVERITIES.index(flag.facts["severity"])
    return SEVERITIES[own if modality == "asserted" else min(own + 1, len(SEVERITIES) - 1)]


def _drafts(store: Store, flag: Query, rows: list[dict[str, Any]], as_of: str) -> list[Draft]:
    named = {id for row in rows for id in _named(flag, row)}
    nodes = {row["id"]: row for row in store.read(NODES, {"ids": sorted(named)}, deadline=120).rows}
    return [_draft(flag, row, nodes, as_of) for row in rows]


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
