"""How often candidates of each tier and rule were right, as people decided; and how far two readers agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.reports.reviewed import ACCEPT, EDIT, MISSED, REJECT, Decision, standing


@dataclass(slots=True)
class Count:
    """Decisions on candidates of one kind."""

    accepted: int = 0
    edited: int = 0
    rejected: int = 0

    @property
    def share(self) -> float | None:
        """Accepted as they were proposed, of all decided; None where none was."""
        total = self.accepted + self.edited + self.rejected
        return self.accepted / total if total else None

    def to_dict(self, name: str) -> dict[str, Any]:
        share = None if self.share is None else round(self.share, 3)
        facts = {"accepted": self.accepted, "edited": self.edited, "rejected": self.rejected}
        return {"name": name, **facts, "precision": share}


def counted(made: Iterable[Decision]) -> dict[str, Any]:
    """Counts by tier, predicate and rule; facts that were missed; agreement of readers."""
    made = list(made)
    tiers, predicates, rules = (defaultdict[str, Count](Count) for _ in range(3))
    stands = standing(made)
    for one in stands:
        if one.decision in (ACCEPT, EDIT, REJECT):
            for table, names in ((tiers, [one.candidate.tier]), (predicates, [one.candidate.predicate]),
                                 (rules, one.candidate.rules)):  # fmt: skip
                for name in names:
                    _count(table[name], one.decision)
    missed = sum(one.decision == MISSED for one in stands)
    shown = {"tiers": tiers, "predicates": predicates, "rules": rules}
    told = {name: [table[key].to_dict(key) for key in sorted(table)] for name, table in shown.items()}
    return {**told, "missed": missed, "read_twice": agreement(made)}


def _count(count: Count, decision: str) -> None:
    if decision == ACCEPT:
        count.accepted += 1
    elif decision == EDIT:
        count.edited += 1
    else:
        count.rejected += 1


def agreement(made: Iterable[Decision]) -> dict[str, Any]:
    """Of the candidates on which two people or more decided, how many they decided alike."""
    readers: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for one in made:
        if one.decision in (ACCEPT, EDIT, REJECT):
            readers[one.document, one.proposed][one.by] = "reject" if one.decision == REJECT else "stands"
    twice = [found for found in readers.values() if len(found) > 1]
    alike = sum(len(set(found.values())) == 1 for found in twice)
    return {"candidates": len(twice), "alike": alike, "share": round(alike / len(twice), 3) if twice else None}
