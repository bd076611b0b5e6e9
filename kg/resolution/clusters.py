"""Clusters of records under cannot-link: positives by descending weight, a "no" is never overruled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import combinations

from kg.judgements.judgement import Conflict, Judgement
from kg.model.records import Record
from kg.resolution.doubles import spare, telling
from kg.resolution.forbidding import ENTRY, Facts, Held, entries, facts, held

EVEN = 0.5
"""Log-odds by which one of two parties that cannot be one must fit a record better to get it. Without it the one that
comes first in the alphabet got the record."""


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
    _single: dict[str, Facts] = field(default_factory=dict)
    """Record → what it has one of, of those that were asked for."""
    _unreliable: frozenset[tuple[str, str]] = frozenset()
    rivals: dict[str, list[Judgement]] = field(default_factory=dict)
    """Records that the rules would join with parties which cannot be one → those judgements, strongest first."""

    worth: dict[tuple[str, str], float] = field(default_factory=dict)
    """Pair → log-odds, of pairs that the rules join and of doubles in one list."""
    _settled: set[str] = field(default_factory=set)
    """Records that a person joined with another."""

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
            if entries(reason):
                left, right, reason = self._doubled(judgement, left, right, reason)
            if not reason and not by_person:
                reason = self._torn(judgement, judgement.left, right) or self._torn(judgement, judgement.right, left)
            if reason:
                if not entries(reason):  # such entries are asked about as an open pair
                    self.conflicts.append(Conflict(judgement, reason))
                return
            self._unite(left, right)
        if by_person:
            self._settled |= {*judgement.pair}
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
            found = self._held[root] = held([self._known(root)])
        return found

    def _forbidden(self, left: str, right: str, *, ask_facts: bool) -> str:
        for id in self.members.get(left, [left]) if self._apart else ():
            for other, no in self._apart.get(id, ()):
                if self.root(other) == right:
                    return f"{no.by} judged {id} and {other} different: {'; '.join(no.reasons)}"
        return self._facts(left).against(self._facts(right)) if ask_facts else ""

    def _doubled(self, judgement: Judgement, left: str, right: str, reason: str) -> tuple[str, str, str]:
        """Roots of both clusters and what still forbids the union, where nothing but doubles of a list stood between.

        Entries that their publisher itself calls one party are joined. Else one of each two is set apart to be asked
        about, so that the records of other lists are not torn in two by them.
        """
        if any(ground.feature == "stated" for ground in judgement.grounds):
            return left, right, ""
        apart = spare(self.members.get(left, [left]), self.members.get(right, [right]), self._known, self.worth)
        if apart is None or apart & self._settled or apart & {*judgement.pair}:
            return left, right, reason
        for id in sorted(apart):
            self._take_out(id)
        return self.root(judgement.left), self.root(judgement.right), ""

    def _take_out(self, id: str) -> None:
        """Make a record a cluster of its own again."""
        group = self.members.pop(self.root(id))
        for held_by in (self._held, self.parent):
            for member in group:
                held_by.pop(member, None)
        rest = [member for member in group if member != id]
        root = min(rest)
        self.parent |= dict.fromkeys((member for member in rest if member != root), root)
        self.members[root] = rest
        self._held[root] = held(self._known(member) for member in rest)
        for member in group:
            self.joined[member] = [j for j in self.joined[member] if member != id and id not in j.pair]

    def _known(self, id: str) -> Facts:
        found = self._single.get(id)
        if found is None:
            found = self._single[id] = facts(self.records[id], self._unreliable)
        return found

    def _torn(self, judgement: Judgement, id: str, partner: str) -> str:
        """Why a record that fits this partner is for a person to place: it fits another party just as well."""
        mine = self.root(id)
        both = Held().take(self._facts(mine)).take(self._facts(partner))
        for rival in self.rivals.get(id, ()):
            if rival.weight < judgement.weight - EVEN:
                return ""
            other = self.root(rival.right if rival.left == id else rival.left)
            if other not in (partner, mine) and not self._facts(other).against(self._facts(mine)):
                against = self._facts(other).against(both)
                if against and not entries(against):
                    return f"{id} fits {other} just as well, which is another party: {against}"
        return ""


def rivals(same: Iterable[Judgement], known: Callable[[str], Facts]) -> dict[str, list[Judgement]]:
    """Records whose possible partners contradict each other → the judgements on them, strongest first."""
    found: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in same:
        for id in judgement.pair:
            found[id].append(judgement)
    return {id: some for id, some in found.items() if len(some) > 1 and _differ(id, some, known)}


def _differ(id: str, judgements: Iterable[Judgement], known: Callable[[str], Facts]) -> bool:
    partners = held(known(j.right if j.left == id else j.left) for j in judgements)
    sets = (some for name, some in partners.sets.items() if not name.startswith(ENTRY))
    return any(not one & other for some in sets for one, other in combinations(some, 2))


def cluster(
    records: Iterable[Record], machine: Iterable[Judgement], people: Iterable[Judgement], *,
    doubtful: frozenset[tuple[str, str]] | None = None,
) -> Clusters:  # fmt: skip
    """Form the clusters. The result does not depend on the order of the input.

    `doubtful`: unreliable numbers, when these are only some of the records and all together tell which they are.
    """
    by_id = {record.id: record for record in records}
    clusters = Clusters(by_id, _unreliable=_doubtful(by_id.values()) if doubtful is None else doubtful)
    known = [j for j in people if j.left in by_id and j.right in by_id]
    for judgement in known:
        if judgement.decision == "different":
            clusters.forbid(judgement)
    for judgement in sorted(known, key=lambda j: j.pair):
        if judgement.decision == "same":
            clusters.join(judgement, by_person=True)
    machine = list(machine)
    clusters.worth = {j.pair: j.weight for j in machine if telling(j)}
    same = [j for j in sorted(machine, key=lambda j: (-j.weight, j.pair)) if j.decision == "same"]
    clusters.rivals = rivals(same, clusters._known)
    for judgement in same:
        clusters.join(judgement, by_person=False)
    return clusters


def _doubtful(records: Iterable[Record]) -> frozenset[tuple[str, str]]:
    from kg.resolution.shared_numbers import unreliable  # brings the numerical libraries; judgements need not wait

    return unreliable(records)
