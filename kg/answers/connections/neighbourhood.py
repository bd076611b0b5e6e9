"""What stands around one thing, step by step, within a bound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers.connections import kinds
from kg.answers.connections.steps import HUB, Walk
from kg.answers.findings import Hop, Node
from kg.store import Store

MOST = 200
"""Things of a neighbourhood that are still read."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Things around one, each with how many steps away it stands, and the relationships between them."""

    middle: Node
    kinds: tuple[str, ...]
    as_of: str
    away: dict[str, int]
    """Id → steps from the middle."""
    nodes: tuple[Node, ...]
    hops: tuple[Hop, ...]
    hubs: tuple[Node, ...]
    """Things too broad to cross."""
    cut: bool
    """Whether more stands around than is told."""

    def to_dict(self) -> dict[str, Any]:
        """JSON form, documented in docs/json.md."""
        return asdict(self)


def around(
    store: Store, middle: Node, *, steps: int = 2, chosen: Iterable[str] = (), as_of: str, hub: int = HUB
) -> Neighbourhood:  # fmt: skip
    """The neighbourhood of a thing. UsageError for a kind of connection that is none."""
    names = tuple(chosen) or kinds.usual()
    walk = Walk(store, kinds.relations(names), as_of, hub=hub)
    away, nodes, hops = {middle.id: 0}, {middle.id: middle}, list[Hop]()
    cut = False
    for step in range(1, steps + 1):
        for hop in walk.steps([id for id, far in away.items() if far == step - 1], ends=(middle.id,)):
            new = [node for node in (hop.start, hop.end) if node.id not in away]
            if new and len(away) >= MOST:
                cut = True
                continue
            for node in new:
                away[node.id], nodes[node.id] = step, node
            hops.append(hop)
    once = {(h.start.id, h.relation, h.end.id, h.since, h.modality, h.records): h for h in hops}
    hubs = tuple(walk.hubs[id] for id in sorted(walk.hubs))
    return Neighbourhood(middle, names, as_of, away, tuple(nodes.values()), tuple(once.values()), hubs, cut)
