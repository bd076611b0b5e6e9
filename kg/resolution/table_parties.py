"""Parties of a table: records are joined while what the parties know together speaks for it.

Two parties are compared like two records: in each feature by the pair of their records that agrees best. So a record
can be the bridge between two others, and what two records contradict stays in sight: a man is not joined with his
father because a third record of their name and address gives no date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from kg.resolution.compare import Compared
from kg.resolution.ragged import Floats, Ints
from kg.resolution.table import Table
from kg.resolution.weights import LEVELS, Weights

NEAR = 6.0
"""Log-odds below the deciding ones at which two records may yet be joined by what others of their parties know."""
EVEN = 1.0
"""Log-odds by which one of two parties that cannot be one must fit better, where a record fits both."""
ONE_EACH = ("birth_date", "gender", "generation")
"""Features of which a party has one: parties that differ in one and do not fit cannot be one."""
ROUNDS = 6


@dataclass(slots=True)
class Parties:
    """The records of a table on their way to parties. Without `weights` the log-odds of pairs decide alone."""

    table: Table
    compared: Compared
    log_odds: Floats
    weights: Weights | None
    decides: float
    two_lists: bool
    """A source lists a party once."""
    members: dict[int, list[int]] = field(default_factory=dict)
    root: list[int] = field(default_factory=list)
    beside: Mapping[int, list[int]] = field(default_factory=dict)
    """Record → records with which it could be joined."""
    codes: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def found(self) -> dict[str, str]:
        """Record id → the first record of its party."""
        size = len(self.table.records)
        self.members, self.root = {row: [row] for row in range(size)}, list(range(size))
        self.codes = self.compared.left * size + self.compared.right
        pairs = list(self._pairs())
        self.beside = _beside(pairs)
        for _ in range(ROUNDS):
            joined = sum(self._join(a, b, worth) for a, b, worth in pairs)
            if not joined or self.weights is None:
                break
        ids = [record.id for record in self.table.records]
        return {ids[row]: ids[min(rows)] for rows in self.members.values() for row in rows}

    def _pairs(self) -> Iterator[tuple[int, int, float]]:
        """Pairs that may be joined, likeliest first."""
        least = self.decides - (NEAR if self.weights and not self.two_lists else 0.0)
        order = np.lexsort((self.compared.right, self.compared.left, -self.log_odds))
        order = order[: int((self.log_odds >= least).sum())]
        columns = (self.compared.left[order], self.compared.right[order], self.log_odds[order])
        yield from zip(*(column.tolist() for column in columns), strict=True)

    def _join(self, left: int, right: int, worth: float) -> bool:
        """Whether the parties of these two records became one."""
        a, b = self.root[left], self.root[right]
        if a == b or (self.two_lists and self._sources(a) & self._sources(b)):
            return False
        if self.weights is not None:
            worth = self._worth(self.members[a], self.members[b])
            if worth < self.decides or self._torn(a, b, worth) or self._torn(b, a, worth):
                return False
        elif worth < self.decides:
            return False
        for row in self.members[b]:
            self.root[row] = a
        self.members[a] += self.members.pop(b)
        return True

    def _sources(self, root: int) -> set[str]:
        return {self.table.records[row].source for row in self.members[root]}

    def _places(self, ours: list[int], theirs: list[int]) -> Ints:
        """Where the pairs between these records stand among the compared ones."""
        rows, others = np.array(ours), np.array(theirs)
        low, high = np.minimum(rows[:, None], others).ravel(), np.maximum(rows[:, None], others).ravel()
        wanted = low * len(self.root) + high
        at = np.minimum(np.searchsorted(self.codes, wanted), len(self.codes) - 1)
        return np.array(at[self.codes[at] == wanted])

    def _worth(self, ours: list[int], theirs: list[int]) -> float:
        """Log-odds that the parties of these records are one, by the best level in each feature."""
        places = self._places(ours, theirs)
        if len(places) < 2:
            return float(self.log_odds[places[0]]) if len(places) else -np.inf
        assert self.weights is not None
        kind, levels = self.table.kinds[ours[0]], self._levels(places)
        named = self.compared.levels["name"][places] == levels["name"]
        total = self.weights.log_odds.get(("prior", "", ""), 0.0) + float(self.compared.frequency[places][named].max())
        total += sum(self.weights.of_levels(kind, levels).values())
        return float(self.weights.calibrated(np.array(total)))

    def _levels(self, places: Ints) -> dict[str, int]:
        return {feature: int(level[places].max(initial=0)) for feature, level in self.compared.levels.items()}

    def _torn(self, a: int, b: int, worth: float) -> bool:
        """Whether the first party fits a third one as well, which cannot be one with both: then it is neither's."""
        ours, both = self.members[a], self.members[a] + self.members[b]
        others = {self.root[row] for own in ours for row in self.beside.get(own, ())} - {a, b}
        thirds = (self.members[root] for root in sorted(others))
        return any(self._apart(both, third) and self._worth(ours, third) > worth - EVEN for third in thirds)

    def _apart(self, ours: list[int], theirs: list[int]) -> bool:
        """Whether parties cannot be one: they differ in what a party has one of, and do not fit."""
        levels = self._levels(self._places(ours, theirs))
        differ = any(levels[feature] == LEVELS[feature].index("differs") for feature in ONE_EACH)
        return differ and self._worth(ours, theirs) < self.decides


def _beside(pairs: list[tuple[int, int, float]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for a, b, _ in pairs:
        found[a].append(b)
        found[b].append(a)
    return found
