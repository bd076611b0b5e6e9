"""Clusters of records under cannot-link: positives by descending weight, a "no" is never overruled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.records import Record
from kg.resolution.contradictions import Held, facts, held, unreliable
from kg.resolution.judgements import Conflict, Judgement


@dataclass(slots=True)
class Clusters:
    """Records grouped into parties: `root` of each record id, judgements that joined it, conflicts left over."""

    records: dict[str, Record]
    parent: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    joined: dict[str, list[Judgement]] = field(default_factory=lambda: defaultdict(list))
    conflicts: list[Conflict] = field(default_factory=list)
    _apart: dict[str, list[tuple[str, Judgement]]] = field(default_factory=lambda: defaultdict(list))
    _held: dict[str, Held] = field(default_factory=dict)
    """Root → what its records have one of."""
    _unreliable: frozenset[tuple[str, str]] = frozenset()

    @property
    def doubtful(self) -> frozenset[tuple[str, str]]:
        """(scheme, number) that contradicts nothing, because a source prints it for strangers."""
        return self._unreliable

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
            reason = self._forbidden(left, right, ask_facts=not by_person)
            if reason:
                if " has an entry for each: " not in reason:  # such entries are asked about as a pair of their own
                    self.conflicts.append(Conflict(judgement, reason))
                return
            self._unite(left, right)
        self.joined[judgement.left].append(judgement)
        self.joined[judgement.right].append(judgement)

    def _unite(self, left: str, right: str) -> None:
        small, large = sorted((left, right), key=lambda r: (len(self.members.get(r, [r])), r))
        self._facts(large).take(self._facts(small))
        del self._held[small]
        self.members.setdefault(large, [large]).extend(self.members.pop(small, [small]))
        self.parent[small] = large

    def _facts(self, root: str) -> Held:
        found = self._held.get(root)
        if found is None:
            found = self._held[root] = held([facts(self.records[root], self._unreliable)])
        return found

    def _forbidden(self, left: str, right: str, *, ask_facts: bool) -> str:
        for id in self.members.get(left, [left]) if self._apart else ():
            for other, no in self._apart.get(id, ()):
                if self.root(other) == right:
                    return f"{no.by} judged {id} and {other} different: {'; '.join(no.reasons)}"
        return self._facts(left).against(self._facts(right)) if ask_facts else ""


def cluster(
    records: Iterable[Record], machine: Iterable[Judgement], people: Iterable[Judgement], *,
    doubtful: frozenset[tuple[str, str]] | None = None,
) -> Clusters:  # fmt: skip
    """Form the clusters. The result does not depend on the order of the input.

    `doubtful`: unreliable numbers, when these are only some of the records and all together tell which they are.
    """
    by_id = {record.id: record for record in records}
    clusters = Clusters(by_id, _unreliable=unreliable(by_id.values()) if doubtful is None else doubtful)
    known = [j for j in people if j.left in by_id and j.right in by_id]
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
