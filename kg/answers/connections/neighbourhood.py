"""What stands around one thing, step by step, within a bound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers.connections import kinds
from kg.answers.connections.named import known
from kg.answers.connections.steps import HUB, Step, Walk
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
    away, met, cut = {middle.id: 0}, list[Step](), False
    for far in range(1, steps + 1):
        for step in walk.steps([id for id, was in away.items() if was == far - 1], ends=(middle.id,)):
            new = [id for id in (step.start, step.end) if id not in away]
            if new and len(away) >= MOST:
                cut = True
                continue
            away |= dict.fromkeys(new, far)
            met.append(step)
    nodes, told = {middle.id: middle} | known(store, away.keys() - {middle.id}), walk.hops(met)
    hops = [told[step.edge] for step in dict.fromkeys(met)]
    hubs = tuple(walk.hubs[id] for id in sorted(walk.hubs))
    standing = tuple(nodes[id] for id in away)
    return Neighbourhood(middle, names, as_of, away, standing, tuple(hops), hubs, cut or walk.spent)
