"""What waits for a person: open pairs, conflicts and hypotheses, in the order in which a decision is worth most.

First what people contradict each other on, then pairs on which findings hang, then the rest; each by the strength of
the evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kg.answers.findings import Finding, Node
from kg.graph.open_pairs import open_pairs, roots
from kg.judgements.judgement import Judgement
from kg.resolution.last_resolution import Kept
from kg.store import Store
from kg.store.deadlines import LONG

Kind = Literal["open", "conflict", "hypothesis"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pair that waits for a decision."""

    kind: Kind
    judgement: Judgement
    """What the rule set (in a conflict perhaps a person) says of it."""
    left: Node
    right: Node
    """The parties the two records stand for now."""
    against: str = ""
    """In a conflict: what forbids the merge."""
    stake: int = 0
    """What hangs on it: 3 a pattern found, 2 findings of one flag on both parties, 1 any finding on one, 0 nothing."""
    findings: int = 0
    """Findings in which one of the two takes part."""

    @property
    def rank(self) -> tuple[Any, ...]:
        contradicted = self.kind == "conflict" and bool(self.judgement.at)
        return not contradicted, -self.stake, -self.judgement.weight, self.judgement.pair


def waiting(store: Store, kept: Kept, findings: Iterable[Finding]) -> list[Waiting]:
    """All that waits, most worthwhile first."""
    pairs = [*_conflicts(kept), *_open(kept)]
    records = _records(store, {id for _, judgement, _ in pairs for id in judgement.pair})
    part_in = _taking_part(findings)
    found = (_waiting(*one, records, part_in) for one in pairs if all(id in records for id in one[1].pair))
    return sorted(found, key=lambda one: one.rank)


def _conflicts(kept: Kept) -> Iterator[tuple[Kind, Judgement, str]]:
    """Refused merges: people's own, and the rules' between parties that nobody has judged; one for each two."""
    judged, seen = {roots(kept, judgement) for judgement in kept.people}, set()
    for conflict in sorted(kept.conflicts, key=lambda c: (not c.judgement.at, -c.judgement.weight, c.judgement.pair)):
        both = roots(kept, conflict.judgement)
        if both not in seen and (conflict.judgement.at or both not in judged):
            seen.add(both)
            yield "conflict", conflict.judgement, conflict.reason


def _open(kept: Kept) -> Iterator[tuple[Kind, Judgement, str]]:
    for judgement in open_pairs(kept):
        yield "hypothesis" if judgement.hypothesis else "open", judgement, ""


def _records(store: Store, ids: Iterable[str]) -> dict[str, tuple[Node, bool]]:
    """Record → the entity it stands for, and whether the record is a masked label."""
    query = (
        "UNWIND $ids AS id MATCH (r:Record {id: id})-[:EVIDENCE_FOR]->(n:Thing) RETURN r.id AS record, n.id AS id, "
        "n.schema AS schema, n.caption AS caption, coalesce(r.masked[0], false) AS masked"
    )
    rows = store.read(query, {"ids": sorted(ids)}, deadline=LONG).rows
    return {row["record"]: (Node(row["id"], row["schema"], row["caption"]), row["masked"]) for row in rows}


def _taking_part(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Entity → findings about it, with it on their path, or with it among what identifies them."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        path = {node.id for hop in finding.path for node in (hop.start, hop.end)}
        named = {value for value in finding.identity.values() if isinstance(value, str)}
        for id in {finding.subject.id} | path | named:
            found[id].append(finding)
    return found


def _waiting(
    kind: Kind, judgement: Judgement, against: str,
    records: Mapping[str, tuple[Node, bool]], part_in: Mapping[str, list[Finding]],
) -> Waiting:  # fmt: skip
    (left, left_masked), (right, right_masked) = (records[id] for id in judgement.pair)
    ours, theirs = part_in.get(left.id, []), part_in.get(right.id, [])
    both = {finding.flag for finding in ours} & {finding.flag for finding in theirs}
    hit = any(finding.verdict == "hit" for finding in (*ours, *theirs))
    if kind == "open" and (left_masked or right_masked):
        kind = "hypothesis"
    stake = 3 if hit else 2 if both else 1 if ours or theirs else 0
    stake = 0 if kind == "hypothesis" else stake  # it joins nothing, whatever is decided
    return Waiting(kind, judgement, left, right, against, stake, len({f.id for f in (*ours, *theirs)}))
