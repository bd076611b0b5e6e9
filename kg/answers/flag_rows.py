"""From a row that a red flag answered to a finding: path, what it rests on, what speaks against it, severity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kg.answers import counter_evidence
from kg.answers.findings import SEVERITIES, Evidence, Finding, Hop, Node, Reason, Searched
from kg.answers.queries import Query
from kg.answers.sentences import fill, names_in
from kg.model.modality import weakest
from kg.model.records import fingerprint


@dataclass(frozen=True, slots=True)
class Draft:
    """A row of a flag with its path and all that it speaks of, before evidence is read for it."""

    row: Mapping[str, Any]
    subject: Node
    path: tuple[Hop, ...]
    things: tuple[Node, ...]
    resting: tuple[str, ...]
    """Records of the path; of the subject, for a finding without one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the query of one flag answered."""

    flag: Query
    rows: list[dict[str, Any]]
    about: dict[str, Any]
    """Engine, hash of the query text and parameters, as every finding tells them."""
    walked: list[tuple[Hop, ...]] = field(default_factory=list)
    """The path of each row, by the day."""
    ended: str = ""
    """Why it has no rows, where the query was ended before it answered, or is none that can be answered."""
    refused: bool = False
    """Whether the latter."""


def columns(flag: Query) -> tuple[str, ...]:
    """What a finding takes from a row of the flag, beside its paths."""
    told = (name for template in flag.facts["summary"].values() for name in names_in(template))
    decided = ["decided"] if re.search(r"\bAS decided\b", flag.text, re.IGNORECASE) else []
    return tuple(dict.fromkeys(("verdict", "missing", *decided, *flag.facts["identity"], *told)))


def named(flag: Query, row: Mapping[str, Any]) -> list[str]:
    """Ids of things that the row itself names: the subject, and what else its identity tells."""
    return [value for name in flag.facts["identity"] if isinstance(value := row.get(name), str)]


Shown = dict[str, Node]


def shown(path: Iterable[Hop]) -> Shown:
    """The things on a path, by id."""
    return {node.id: node for hop in path for node in (hop.start, hop.end)}


def unread(flag: Query, row: Mapping[str, Any], path: Iterable[Hop], on_path: Shown) -> list[str]:
    """Of the named things, what has to be read: those not on the path; all where there is nothing else to rest on."""
    rests = any(hop.records for hop in path)
    return [id for id in named(flag, row) if not (rests and id in on_path)]


def draft(
    flag: Query, row: Mapping[str, Any], path: tuple[Hop, ...], on_path: Shown, nodes: Mapping[str, Mapping[str, Any]]
) -> Draft:
    """The row with its path, and with the nodes it names, as the path or the graph has them."""
    own = [one for id in named(flag, row) if (one := on_path.get(id) or _node(nodes, id))]
    things = {node.id: node for node in own} | on_path
    records = dict.fromkeys(record for hop in path for record in hop.records)
    if not records and own[0].id in nodes:
        records = dict.fromkeys(nodes[own[0].id]["records"])
    return Draft(row, own[0], path, tuple(things.values()), tuple(records))


def _node(nodes: Mapping[str, Mapping[str, Any]], id: str) -> Node | None:
    return Node(id, nodes[id]["schema"], nodes[id]["caption"]) if id in nodes else None


def finding(
    flag: Query,
    draft: Draft,
    found: counter_evidence.Found | None,
    evidence: Mapping[str, Evidence],
    as_of: str,
    about: dict[str, Any],
) -> Finding:
    """The finding that a row is, with what speaks for it and against it; bare where neither was looked for."""
    row, facts = draft.row, flag.facts
    identity = {name: row.get(name) for name in facts["identity"]}
    resting = tuple(one for record in draft.resting if (one := evidence.get(record))) if found else ()
    sure = weakest({hop.modality for hop in draft.path})
    against = counter_evidence.against(draft.things, draft.path, found, evidence) if found else ()
    template = facts["summary"][row["verdict"]]
    return Finding(
        id=fingerprint([flag.id, identity]),
        flag=flag.id,
        revision=facts["revision"],
        title=facts["title"],
        severity=severity(flag, sure),
        verdict=row["verdict"],
        subject=draft.subject,
        identity=identity,
        summary=fill(template, row),
        values={name: row[name] for name in names_in(template)},
        path=draft.path,
        evidence=resting,
        modality=sure,
        counter_evidence=against,
        searched=Searched(draft.things if found else (), sum(one.kind != counter_evidence.CAVEAT for one in against)),
        missing=tuple(row["missing"] or ()),
        innocent_reasons=_reasons(flag, row),
        next_steps=tuple(facts["next_steps"]),
        as_of=as_of,
        run=about,
    )


def _reasons(flag: Query, row: Mapping[str, Any]) -> tuple[Reason, ...]:
    texts = tuple(flag.facts["innocent_reasons"])
    return _stated(texts, tuple(row.get("decided") or ["unknown"] * len(texts)))


@cache
def _stated(texts: tuple[str, ...], states: tuple[Any, ...]) -> tuple[Reason, ...]:
    """Made once for all findings that say the same."""
    return tuple(_reason(text, state) for text, state in zip(texts, states, strict=True))


def _reason(text: str, state: Any) -> Reason:
    """`state`: one of the states of a reason, or of how many events none can be told, such as `unknown for 1 of 3`."""
    _, partly, untold = state.partition(UNTOLD)
    return Reason(text, "unknown", untold) if partly else Reason(text, state)


UNTOLD = "unknown for "
NOTHING, ENDED = "Nothing is loaded that this red flag speaks of", "This red flag was ended before it answered"
REFUSED = "This red flag has a query that cannot be answered"
OWN_TABLE = "user_shipments"
"""Source of the user's own shipments, as a need of a flag names it; such a flag says in `wakes` that none is loaded."""


def asleep(ran: Answer, as_of: str, own_table: bool) -> Finding:
    """What a flag says when nothing is loaded that it speaks of, or when it was ended: it is never silent. `own_table`:
    whether a shipment table of the user's is loaded."""
    flag, facts = ran.flag, ran.flag.facts
    node = Node(f"flag:{flag.id}", "Source", facts["title"])
    missing = ran.ended or _lacking(facts, own_table)
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
        summary=REFUSED if ran.refused else ENDED if ran.ended else NOTHING,
        path=(),
        evidence=(),
        searched=Searched((node,), 0),
        missing=(missing,),
        innocent_reasons=tuple(Reason(text) for text in facts["innocent_reasons"]),
        next_steps=tuple(facts["next_steps"]),
        as_of=as_of,
        run=ran.about,
    )


def _lacking(facts: Mapping[str, Any], own_table: bool) -> str:
    needs = [str(need) for need in facts["needs"]]
    if "wakes" not in facts:
        return "data of this kind: " + "; ".join(needs)
    if not own_table:
        return str(facts["wakes"])
    return "beside the shipment table that is loaded: " + "; ".join(need for need in needs if OWN_TABLE not in need)


def answered(finding: Finding) -> bool:
    """Whether the flag was run to its end: if not, the next run may say otherwise of the same graph."""
    return bool(finding.path) or finding.summary not in (ENDED, REFUSED)


def severity(flag: Query, modality: str) -> str:
    """The flag's own, or one step lower for what nobody asserts."""
    own = SEVERITIES.index(flag.facts["severity"])
    return SEVERITIES[own if modality == "asserted" else min(own + 1, len(SEVERITIES) - 1)]
