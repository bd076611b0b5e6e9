"""What a party may be the same as, as long as nobody has decided: read from the open pairs in the graph."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from kg.answers import queries
from kg.answers.findings import Node
from kg.store import Store
from kg.store.deadlines import LONG


@dataclass(frozen=True, slots=True)
class Possible:
    """Another party that this one may be."""

    other: Node
    authorities: tuple[str, ...]
    """Who lists the other one; empty when nobody does."""
    probability: float | None
    """That both are one, by the rule set; None when it gives none."""
    reasons: tuple[str, ...] = ()
    records: tuple[str, ...] = field(default=())
    """The two records that were compared."""

    @property
    def sentence(self) -> str:
        """Such as "Possibly the same as Yu Son (listed by US OFAC), 31 % likely; nobody has decided." """
        listed = f" (listed by {', '.join(self.authorities)})" if self.authorities else ""
        likely = "" if self.probability is None else f", {self.probability:.0%} likely".replace("%", " %")
        return f"Possibly the same as {self.other.caption}{listed}{likely}; nobody has decided."


def possible(store: Store, ids: Collection[str], as_of: str = "") -> dict[str, list[Possible]]:
    """By entity, the parties it may be, listed ones first; listings later than the day are not told."""
    query = queries.lookup("possibly-same")
    values = query.parameters({"ids": sorted(ids)}) | {"as_of": as_of or "9999"}
    found: dict[str, list[Possible]] = {}
    for row in store.read(query.text, values, deadline=LONG).rows:
        found.setdefault(row["about"], []).append(_possible(row))
    return {id: sorted(some, key=lambda one: not one.authorities) for id, some in found.items()}


def _possible(row: dict[str, Any]) -> Possible:
    other = Node(row["other"], row["schema"], row["caption"])
    return Possible(
        other, tuple(row["authorities"]), row["probability"], tuple(row["reasons"]), tuple(row["records"])
    )  # fmt: skip


def beside(store: Store, ids: Collection[str]) -> set[str]:
    """The entities on the other side of the open pairs of these."""
    return {one.other.id for some in possible(store, ids).values() for one in some} if ids else set()
