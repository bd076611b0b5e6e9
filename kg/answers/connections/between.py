"""Ways from one thing to another, told: each step with its day and records; where there is none, what both share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from heapq import nsmallest
from typing import Any

from kg.answers import citations, cited, stating
from kg.answers.citations import Citation
from kg.answers.connections import detours, kinds, laying
from kg.answers.connections.in_common import InCommon, in_common
from kg.answers.connections.laying import LONGEST, SURE
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
    in_common: tuple[InCommon, ...] = ()
    """Where there is no way: what both have in common, which is none."""
    spent: bool = False
    """Whether the walk ended at its bound, so that there may be ways nobody has seen."""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """Records behind the steps, by id."""

    def citations(self, hop: Hop) -> tuple[Citation, ...]:
        """Publications that state a step, best first, each once."""
        return stating.published(hop, self.evidence)

    def publications(self, hops: Iterable[Hop]) -> tuple[Citation, ...]:
        """As `citations`, of several steps."""
        return citations.once(citation for hop in hops for citation in self.citations(hop))

    def reports(self, hops: Iterable[Hop]) -> tuple[str, ...]:
        """Documents that the records behind the steps name, by symbol: such as the Panel's, told by a newspaper."""
        rows = (row for hop in hops for row in stating.stating(hop, self.evidence))
        return tuple(sorted({row.report for row in rows} - {""}))

    def heard(self, hop: Hop) -> tuple[str, ...]:
        """Documents whose content others tell, where no record of the step was read in its document itself."""
        rows = stating.stating(hop, self.evidence)
        return tuple(sorted({row.report for row in rows})) if rows and all(row.second_hand for row in rows) else ()

    @property
    def sentence(self) -> str:
        """The answer in words, also where there is none."""
        if self.ways:
            return f"{len(self.ways)} of the best ways, by {', '.join(self.kinds)}."
        bound = f" The walk ended after {self.walked:,} things." if self.spent else ""
        common = f" In common: {_told(self.in_common)}." if self.in_common else ""
        return f"No way by {', '.join(self.kinds)}.{bound}{common}"

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
    straight = detours.without(laying.laid(beside, start.id, end.id, longest), beside, start.id)
    best = nsmallest(SHOWN, straight, key=laying.rank)
    told = walk.hops(step for way in best for step in way)
    found = tuple(tuple(told[step.edge] for step in way) for way in best)
    hubs = tuple(sorted(walk.hubs.values(), key=lambda node: (node.caption, node.id)))
    shared = () if found or start.id == end.id else in_common(store, start.id, end.id, as_of, hub=hub)
    hops = [hop for one in shared for hop in (*one.start, *one.end)] + [hop for way in found for hop in way]
    evidence = cited.evidence(store, {record for hop in hops for record in hop.records})
    return Ways(start, end, names, as_of, found, len(walk.crossed), hubs, shared, walk.spent, evidence)


def weakest(way: tuple[Hop, ...]) -> dict[str, Any]:
    """The step on which the way hangs: least surely told, then told by the fewest sources."""
    hop = min(way, key=lambda hop: (-SURE.index(hop.modality), len(set(hop.sources))))
    return {"modality": hop.modality, "sources": len(set(hop.sources)), "relation": hop.relation}


def _told(common: Iterable[InCommon]) -> str:
    """`authorities (Republic of Korea), countries (Panama)`."""
    by: dict[str, list[str]] = {}
    for one in common:
        by.setdefault(one.by, []).append(one.node.caption + (", contradicted" if one.contested else ""))
    return ", ".join(f"{sort} ({'; '.join(some[:3])}{' and others' if some[3:] else ''})" for sort, some in by.items())
