"""Ways from one thing to another: walked from both ends at once until they meet, then ranked by their weakest step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from kg.answers import cited
from kg.answers.citations import Citation
from kg.answers.connections import kinds
from kg.answers.connections.steps import HUB, Walk
from kg.answers.findings import Evidence, Hop, Node
from kg.store import Store

LONGEST = 6
"""Steps of a way: farther apart, everything is connected with everything."""
SHOWN = 5
TRIED = 20_000
"""Steps tried while ways are laid, after the walk."""
SURE = ("asserted", "alleged", "denied")


@dataclass(frozen=True, slots=True)
class Ways:
    """Ways from one thing to another, best first; none is an answer too, with what was left out."""

    start: Node
    end: Node
    kinds: tuple[str, ...]
    as_of: str
    ways: tuple[tuple[Hop, ...], ...]
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
    laid = _walked(walk, start.id, end.id, longest)
    found = sorted(_laid(laid, start.id, end.id, longest), key=rank)[:SHOWN]
    others = [] if found else [kind for kind in kinds.kinds() if kind not in names]
    beside = {kind: _common(store, start.id, end.id, kind, as_of) for kind in others}
    hubs = tuple(sorted(walk.hubs.values(), key=lambda node: (node.caption, node.id)))
    evidence = cited.evidence(store, {record for way in found for hop in way for record in hop.records})
    return Ways(start, end, names, as_of, tuple(found), len(walk.crossed), hubs, beside, walk.spent, evidence)


def rank(way: tuple[Hop, ...]) -> tuple[Any, ...]:
    """Surest weakest step first, then the one with more sources, then more sources in all, then the shortest."""
    worst = weakest(way)
    sources = {source for hop in way for source in hop.sources}
    return SURE.index(worst["modality"]), -worst["sources"], len(way), -len(sources), [hop.end.id for hop in way]


def weakest(way: tuple[Hop, ...]) -> dict[str, Any]:
    """The step on which the way hangs: least surely told, then told by the fewest sources."""
    hop = min(way, key=lambda hop: (-SURE.index(hop.modality), len(set(hop.sources))))
    return {"modality": hop.modality, "sources": len(set(hop.sources)), "relation": hop.relation}


def _walked(walk: Walk, start: str, end: str, longest: int) -> dict[str, list[Hop]]:
    """Steps met from both ends, by either of their things, until both meet or the bound is reached."""
    beside: dict[str, list[Hop]] = defaultdict(list)
    seen, waiting, met = {start: {start}, end: {end}}, {start: {start}, end: {end}}, 0
    for _ in range(longest):
        side = min(waiting, key=lambda one: (len(waiting[one]), one))
        if met > 1 or walk.spent or not any(waiting.values()):
            break
        side = side if waiting[side] else next(one for one in waiting if waiting[one])
        following: set[str] = set()
        for hop in walk.steps(waiting[side], ends=(start, end)):
            for one, other in ((hop.start.id, hop.end.id), (hop.end.id, hop.start.id)):
                beside[one].append(hop)
                following.add(other)
        waiting[side] = following - seen[side]
        seen[side] |= following
        met += bool(seen[start] & seen[end])
    walk.narrow((seen[start] & seen[end]) - walk.crossed, (start, end))  # where both sides met may be a hub too
    return {id: hops for id, hops in beside.items() if id not in walk.hubs}


def _laid(beside: Mapping[str, list[Hop]], start: str, end: str, longest: int) -> Iterator[tuple[Hop, ...]]:
    """Ways without a thing twice, shortest first; of equal relationships between two things the best one."""
    tried = 0
    waiting: list[tuple[tuple[str, ...], tuple[Hop, ...]]] = [((start,), ())]
    while waiting and tried < TRIED:
        following: list[tuple[tuple[str, ...], tuple[Hop, ...]]] = []
        for crossed, way in waiting:
            for hop in _best(beside.get(crossed[-1], ())):
                tried += 1
                other = hop.end.id if hop.start.id == crossed[-1] else hop.start.id
                if other == end:
                    yield (*way, hop)
                elif other not in crossed and len(way) + 1 < longest:
                    following.append(((*crossed, other), (*way, hop)))
        waiting = following


def _best(hops: Iterable[Hop]) -> list[Hop]:
    found: dict[tuple[str, str, str], Hop] = {}
    for hop in hops:
        key = (hop.start.id, hop.relation, hop.end.id)
        found[key] = min((hop, found.get(key, hop)), key=lambda one: (SURE.index(one.modality), -len(one.sources)))
    return list(found.values())


def _common(store: Store, start: str, end: str, kind: str, as_of: str) -> tuple[Node, ...]:
    """What both stand beside by one kind of connection."""
    walk = Walk(store, kinds.relations([kind]), as_of)
    found: dict[str, dict[str, Node]] = {start: {}, end: {}}
    for id in (start, end):
        for hop in Walk(store, walk.relations, as_of).steps([id], ends=(id,)):
            other = hop.end if hop.start.id == id else hop.start
            found[id][other.id] = other
    return tuple(found[start][id] for id in sorted(found[start].keys() & found[end].keys()))


def _few(nodes: tuple[Node, ...]) -> str:
    return ", ".join(node.caption for node in nodes[:3]) + (" and others" if len(nodes) > 3 else "")
