"""Clusters of records under cannot-link: positives by descending weight, a "no" is never overruled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.records import Record
from kg.resolution.judgements import Judgement
from kg.resolution.rules import contradiction


@dataclass(frozen=True, slots=True)
class Conflict:
    """A "same" that a "different" or a contradiction forbids: shown to a person, never merged."""

    judgement: Judgement
    reason: str


@dataclass(slots=True)
class Clusters:
    """Records grouped into parties: `root` of each record id, judgements that joined it, conflicts left over."""

    records: dict[str, Record]
    parent: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    joined: dict[str, list[Judgement]] = field(default_factory=lambda: defaultdict(list))
    conflicts: list[Conflict] = field(default_factory=list)
    _apart: dict[str, list[tuple[str, Judgement]]] = field(default_factory=lambda: defaultdict(list))

    def root(self, id: str) -> str:
        while (up := self.parent.get(id, id)) != id:
            self.parent[id] = self.parent.get(up, up)
            id = up
        return id

    def group(self, id: str) -> list[str]:
        """Ids of all records of the same party, sorted."""
        root = self.root(id)
        return sorted(self.members.get(root, [root]))

    def forbid(self, judgement: Judgement) -> None:
        self._apart[judgement.left].append((judgement.right, judgement))
        self._apart[judgement.right].append((judgement.left, judgement))

    def join(self, judgement: Judgement, *, by_person: bool) -> None:
        """Unite two clusters unless something forbids it; a person's "same" outranks a machine's contradiction."""
        left, right = self.root(judgement.left), self.root(judgement.right)
        if left != right:
            reason = self._forbidden(left, right, ask_identifiers=not by_person)
            if reason:
                self.conflicts.append(Conflict(judgement, reason))
                return
            self._unite(left, right)
        self.joined[judgement.left].append(judgement)
        self.joined[judgement.right].append(judgement)

    def _unite(self, left: str, right: str) -> None:
        small, large = sorted((left, right), key=lambda r: (len(self.members.get(r, [r])), r))
        self.members.setdefault(large, [large]).extend(self.members.pop(small, [small]))
        self.parent[small] = large

    def _forbidden(self, left: str, right: str, *, ask_identifiers: bool) -> str:
        ours, theirs = self.members.get(left, [left]), self.members.get(right, [right])
        for id in ours:
            for other, no in self._apart.get(id, ()):
                if self.root(other) == right:
                    return f"{no.by} judged {id} and {other} different: {'; '.join(no.reasons)}"
        if not ask_identifiers:
            return ""
        pairs = ((self.records[a], self.records[b]) for a in ours for b in theirs)
        return next((reason for a, b in pairs if (reason := contradiction(a, b))), "")


def cluster(records: Iterable[Record], machine: Iterable[Judgement], people: Iterable[Judgement]) -> Clusters:
    """Form the clusters. The result does not depend on the order of the input."""
    clusters = Clusters({record.id: record for record in records})
    known = [j for j in people if j.left in clusters.records and j.right in clusters.records]
    for judgement in known:
        if judgement.decision == "different":
            clusters.forbid(judgement)
    for judgement in sorted(known, key=lambda j: j.pair):
        if judgement.decision == "same":
            clusters.join(judgement, by_person=True)
    for judgement in sorted(machine, key=lambda j: (-j.weight, j.pair)):
        if judgement.decision == "same":
            clusters.join(judgement, by_person=False)
    return clusters
