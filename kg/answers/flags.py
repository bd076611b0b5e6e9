"""Red flags: run `cypher/flags/*.cypher` and turn their rows into findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from kg.answers import cited, counter_evidence, flag_answers, flag_rows, guidance, own_flags, queries
from kg.answers.findings import SEVERITIES, VERDICTS, Evidence, Finding
from kg.answers.looking_back import loaded
from kg.answers.queries import Query
from kg.errors import UsageError
from kg.home import objects
from kg.store import Store

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
    """One red flag; UsageError listing the known ones, or telling what is wrong with the analyst's own one."""
    known = flags()
    if id not in known:
        for told in own_flags.own().broken:
            if f"{id}.cypher" in told:
                raise UsageError(told)
        raise UsageError(f"no red flag {id!r}", todo="one of " + ", ".join(known))
    return known[id]


def run(store: Store, flag: Query, *, as_of: str, parameters: dict[str, Any] | None = None) -> list[Finding]:
    """Run one flag. Findings come worst verdict first, then as the query orders them; nothing is later than the day."""
    return run_each(store, [flag], as_of=as_of, parameters=parameters)[flag.id]


def run_all(
    store: Store, *, as_of: str, only: Iterable[str] = (), evident: Collection[str] = VERDICTS
) -> list[Finding]:
    """Run all flags, or those named; most severe first. One that was ended at its deadline says so, the others run.
    Findings of the verdicts `evident` are told with evidence and counter-evidence; for others nothing is looked up."""
    chosen = [flag(id) for id in only] or list(flags().values())
    found = run_each(store, chosen, as_of=as_of, strict=bool(only), evident=evident)
    return in_order(finding for some in found.values() for finding in some)


def run_each(
    store: Store,
    chosen: Iterable[Query],
    *,
    as_of: str,
    parameters: dict[str, Any] | None = None,
    strict: bool = True,
    evident: Collection[str] = VERDICTS,
    pause: flag_answers.Pause | None = None,
) -> dict[str, list[Finding]]:
    """Findings of each of these flags, by its id. What speaks against them and their evidence are read once for all.
    DeadlineError for a flag that took too long, unless not `strict`: then its one finding tells it."""
    with objects.unswept():
        return _each(store, chosen, parameters or {}, as_of, strict, evident, pause)


def _each(
    store: Store,
    chosen: Iterable[Query],
    parameters: dict[str, Any],
    as_of: str,
    strict: bool,
    evident: Collection[str],
    pause: flag_answers.Pause | None,
) -> dict[str, list[Finding]]:
    days = {"as_of": as_of, "undated": loaded(store)}
    ran = flag_answers.answers(store, chosen, parameters, days, strict, pause)
    drafts = flag_answers.drafts(store, ran)
    looked = [draft for some in drafts.values() for draft in some if draft.row["verdict"] in evident]
    found = counter_evidence.look(store, {node.id for draft in looked for node in draft.things}, **days)
    resting = {record for draft in looked for record in draft.resting}
    beside = Beside(found, cited.evidence(store, resting | found.records), evident, flag_answers.own_table(store, ran))
    return {one.flag.id: _sorted(one, drafts[one.flag.id], beside, as_of) for one in ran}


@dataclass(frozen=True, slots=True)
class Beside:
    """What was looked up beside the rows, and for findings of which verdicts; whether the user's own shipments are
    loaded."""

    found: counter_evidence.Found
    evidence: Mapping[str, Evidence]
    verdicts: Collection[str]
    own_table: bool


def _sorted(ran: flag_rows.Answer, drafts: list[flag_rows.Draft], beside: Beside, as_of: str) -> list[Finding]:
    made = []
    for draft in drafts:
        found = beside.found if draft.row["verdict"] in beside.verdicts else None
        made.append(flag_rows.finding(ran.flag, draft, found, beside.evidence, as_of, ran.about))
    return sorted(made, key=lambda f: VERDICTS.index(f.verdict)) or [flag_rows.asleep(ran, as_of, beside.own_table)]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Most severe first; a flag's own order within."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
