"""One step away from some things: the look-up, what is too broad to walk through, and what it has cost so far."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from kg.answers import paths, queries
from kg.answers.findings import Hop, Node
from kg.answers.looking_back import loaded
from kg.store import Store

HUB = 60
"""Relationships of a thing from which on it is a hub: an agent's office, a port, a list. It is reached, not crossed."""
MOST = 3_000
"""Things that one question may walk through; a day's work for a reader, a second for an engine."""
DEADLINE = 20.0


@dataclass(slots=True)
class Walk:
    """What one question walks on, and what it met."""

    store: Store
    relations: tuple[str, ...]
    as_of: str
    modalities: tuple[str, ...] = ("asserted", "alleged")
    hub: int = HUB
    hubs: dict[str, Node] = field(default_factory=dict)
    """Things too broad to cross, by id."""
    crossed: set[str] = field(default_factory=set)
    """Things that were walked through."""
    undated: str = ""

    @property
    def spent(self) -> bool:
        """Whether the question has cost what it may."""
        return len(self.crossed) >= MOST

    def steps(self, ids: Collection[str], *, ends: Collection[str] = ()) -> list[Hop]:
        """Relationships of these things, hubs left out; `ends` are walked from even if they are hubs."""
        here = self.narrow([id for id in ids if id not in self.crossed], ends)[: max(0, MOST - len(self.crossed))]
        self.crossed.update(here)
        if not here:
            return []
        query = queries.lookup("connection-steps")
        self.undated = self.undated or loaded(self.store)
        values = query.parameters(
            {"ids": here, "relations": list(self.relations), "modalities": list(self.modalities)}
        ) | {"undated": self.undated, "as_of": self.as_of}  # fmt: skip
        rows = self.store.read(query.text, values, deadline=DEADLINE).rows
        return list(paths.hops((row["path"] for row in rows), self.as_of))

    def narrow(self, ids: Iterable[str], ends: Collection[str]) -> list[str]:
        """Those of them that are no hubs; hubs are noted by name."""
        asked = sorted(set(ids))
        if not asked:
            return []
        query = queries.lookup("connection-degrees")
        rows = self.store.read(query.text, {"ids": asked, "relations": list(self.relations)}, deadline=DEADLINE).rows
        broad = {row["id"]: row for row in rows if row["degree"] > self.hub and row["id"] not in ends}
        self.hubs |= {id: Node(id, row["schema"], row["caption"]) for id, row in broad.items()}
        return [id for id in asked if id not in broad]
