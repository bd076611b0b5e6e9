"""Ways from one thing to another, told: each step with its day and records; where there is none, what both share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from heapq import nsmallest
from typing import Any

from kg.answers import cited
from kg.answers.citations import Citation
from kg.answers.connections import kinds, laying
from kg.answers.connections.laying import LONGEST, SURE
from kg.answers.connections.named import known
from kg.answers.connections.steps import HUB, Walk
from kg.answers.findings import Evidence, Hop, Node
from kg.store import Store

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Ways:
    """Ways from one thing to another, best first; none is an answer too, with what was left out."""

    start: Node
    end: Node
    kinds: tuple[str, ...]
    """Kinds of connection that were walked (vocab/connection_kinds.csv)."""
    as_of: str
    """Day whose relationships were walked; empty where none was asked for."""
    ways: tuple[tuple[Hop, ...], ...]
    """Each from the start to the end, hop by hop."""
    walked: int
    """Things that were walked through."""
    hubs: tuple[Node, ...] = ()
    """Things too broad to cross, met on the way."""
    beside: Mapping[str, tuple[Node, ...]] = field(default_factory=dict)
    """Where there is no way: what both have in common by kinds that were not chosen."""
    spent: bool = False
    """Whether the walk ended at its bound, so that there may be ways nobody has seen."""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """Records behind the steps, by id."""

    def citations(self, hop: Hop) -> tuple[Citation, ...]:
        """Publications behind a step, best first, each once."""
        known = (self.evidence[record] for record in hop.records if record in self.evidence)
        return tuple(dict.fromkeys(citation for one in known for citation in one.citations))

    @property
    def sentence(self) -> str:
        """The answer in words, also where there is none."""
        if self.ways:
            return f"{len(self.ways)} of the best ways, by {', '.join(self.kinds)}."
        common = "; ".join(f"{len(some)} through {kind} ({_few(some)})" for kind, some in self.beside.items() if some)
        bound = f" The walk ended after {self.walked:,} things." if self.spent else ""
        return f"No way by {', '.join(self.kinds)}{', but ' + common if common else ''}.{bound}"

    def to_dict(self) -> dict[str, Any]:
        """JSON form, documented in docs/json.md."""
        made = asdict(self) | {"sentence": self.sentence}
        made["ways"] = [{"weakest": weakest(way), "hops": [asdict(hop) for hop in way]} for way in self.ways]
        return made


def between(
    store: Store, start: Node, end: Node, *, chosen: Iterable[str] = (), as_of: str, hub: int = HUB,
    longest: int = LONGEST,
) -> Ways:  # fmt: skip
    """Up to five ways that no thing crosses twice. UsageError for a kind that is none."""
    names = tuple(chosen) or kinds.usual()
    walk = Walk(store, kinds.relations(names), as_of, hub=hub)
    beside = laying.walked(walk, start.id, end.id, longest)
    best = nsmallest(SHOWN, laying.laid(beside, start.id, end.id, longest), key=laying.rank)
    told = walk.hops(step for way in best for step in way)
    found = tuple(tuple(told[step.edge] for step in way) for way in best)
    others = [] if found else [kind for kind in kinds.kinds() if kind not in names]
    hubs = tuple(sorted(walk.hubs.values(), key=lambda node: (node.caption, node.id)))
    evidence = cited.evidence(store, {record for way in found for hop in way for record in hop.records})
    shared = _shared(store, start.id, end.id, others, as_of) if others else {}
    return Ways(start, end, names, as_of, found, len(walk.crossed), hubs, shared, walk.spent, evidence)


def weakest(way: tuple[Hop, ...]) -> dict[str, Any]:
    """The step on which the way hangs: least surely told, then told by the fewest sources."""
    hop = min(way, key=lambda hop: (-SURE.index(hop.modality), len(set(hop.sources))))
    return {"modality": hop.modality, "sources": len(set(hop.sources)), "relation": hop.relation}


def _shared(store: Store, start: str, end: str, others: list[str], as_of: str) -> dict[str, tuple[Node, ...]]:
    """Kind of connection → what both stand beside by it, read at once for all kinds that were not chosen."""
    walk = Walk(store, kinds.relations(others), as_of)
    steps = walk.steps([start, end], ends=(start, end))
    kind_of = {relation: kind for kind in others for relation in kinds.kinds()[kind]}
    beside = {id: {(kind_of[s.relation], s.beyond(id)) for s in steps if id in (s.start, s.end)} for id in (start, end)}
    common = beside[start] & beside[end]
    nodes = known(store, {id for _, id in common})
    return {kind: tuple(nodes[id] for of, id in sorted(common) if of == kind and id in nodes) for kind in others}


def _few(nodes: tuple[Node, ...]) -> str:
    return ", ".join(node.caption for node in nodes[:3]) + (" and others" if len(nodes) > 3 else "")
