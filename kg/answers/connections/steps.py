"""One step away from some things: the look-up, what is too broad to walk through, and what it has cost so far."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kg.answers import paths, queries
from kg.answers.findings import Hop, Node
from kg.answers.looking_back import loaded
from kg.countries import typed
from kg.store import Store

HUB = 60
"""Relationships of a thing from which on it is a hub: an agent's office, a port, a list. It is reached, not crossed."""
MOST = 3_000
"""Things that one question may walk through; a day's work for a reader, a second for an engine."""
DEADLINE = 20.0
COUNTRIES, PLACES = "BASED_IN", "TOOK_PLACE_AT"
"""Relationships by which countries and places are asked for."""


class Step(NamedTuple):
    """A relationship in short, as a search needs it: thousands are looked at for the few that are told."""

    start: str
    relation: str
    end: str
    modality: str = "asserted"
    sources: tuple[str, ...] = ()
    edge: str = ""

    def beyond(self, id: str) -> str:
        """The other end."""
        return self.end if self.start == id else self.start


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
    broad: bool = False
    """Whether of an end with very many relationships only some were read."""
    undated: str = ""

    @property
    def spent(self) -> bool:
        """Whether the question has cost what it may."""
        return self.broad or len(self.crossed) >= MOST

    def steps(self, ids: Iterable[str], *, ends: Collection[str] = ()) -> list[Step]:
        """Relationships of these things, hubs left out; `ends` are walked from even if they are hubs."""
        new = sorted(set(ids) - self.crossed - self.hubs.keys())[: max(0, MOST - len(self.crossed))]
        ours = [id for id in new if id in ends]
        found = self._read([id for id in new if id not in ends], self.hub + 1) if len(ours) < len(new) else []
        hubs = [row for row in found if len(row["steps"]) > self.hub or self._everybody(row)]
        self.hubs |= {row["id"]: Node(row["id"], row["schema"], row["caption"]) for row in hubs}
        if ours:
            wide = self._read(ours, MOST)
            self.broad |= any(len(row["steps"]) >= MOST for row in wide)
            found += wide
        self.crossed.update(id for id in new if id not in self.hubs)
        return [step for row in found if row["id"] not in self.hubs for step in _steps(row)]

    def _everybody(self, row: Mapping[str, Any]) -> bool:
        """Whether an address is no more than a country or a town that nobody asked for: who is there is not beside
        each other."""
        if row["schema"] != "Address":
            return False
        if typed.nation(row["caption"]):
            return COUNTRIES not in self.relations
        return bool(row["town"]) and PLACES not in self.relations

    def hops(self, steps: Iterable[Step]) -> dict[str, Hop]:
        """Relationships as they are told, by their own id: dated, with records, both ends by name."""
        return self.edges((step.start, step.edge) for step in steps)

    def edges(self, pairs: Iterable[tuple[str, str]]) -> dict[str, Hop]:
        """As `hops`, of relationships given by the thing they start at and their own id."""
        wanted = sorted(set(pairs))
        if not wanted:
            return {}
        query = queries.lookup("connection-paths")
        values = {"wanted": [list(one) for one in wanted], "as_of": self.as_of}
        rows = self.store.read(query.text, values, deadline=DEADLINE).rows
        return {row["edge"]: paths.hops([row["path"]], self.as_of)[0] for row in rows}

    def _read(self, ids: list[str], most: int) -> list[dict[str, Any]]:
        query = queries.lookup("connection-steps")
        self.undated = self.undated or loaded(self.store)
        values = {"ids": ids, "relations": list(self.relations), "modalities": list(self.modalities), "most": most}
        asked = query.parameters(values | {"undated": self.undated}) | {"as_of": self.as_of}
        return self.store.read(query.text, asked, deadline=DEADLINE).rows


def _steps(row: Mapping[str, Any]) -> Iterable[Step]:
    for other, outgoing, relation, modality, sources, edge in row["steps"]:
        ends = (row["id"], other) if outgoing else (other, row["id"])
        yield Step(ends[0], relation, ends[1], modality, tuple(sources), edge)
