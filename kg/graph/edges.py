"""Edges from what records and relations state, each with everything it rests on, its day and its modality."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.graph import event_days
from kg.graph.elements import GraphEdge
from kg.model import dates
from kg.model.modality import weakest
from kg.model.records import Record, Relation, fingerprint
from kg.resolution.clusters import Clusters


class Bundles:
    """Edges with equal ends, type, dates, role and modality, bundled: one edge, all the records that state it.

    What one source asserts and another only alleges stays two edges: each says how surely it is said.
    """

    def __init__(self) -> None:
        self._said: dict[tuple[Any, ...], list[Record | Relation]] = defaultdict(list)

    def add(
        self, type_: str, start: str, end: str, by: Record, since: str, until: str, role: str, modality: str = ""
    ) -> None:  # fmt: skip
        """`modality`: where it is not that of the record alone."""
        sure = modality or str(by.first("modality") or "asserted")
        self._said[type_, start, end, since, until, role, None, sure].append(by)

    def add_relation(self, said: Relation, homes: dict[str, str], records: dict[str, Record]) -> None:
        """Without dates of its own it has those of its event, and it is never surer than its event."""
        event = event_days.acting(said.relation, records[said.start], records[said.end])
        since, until = said.since, said.until
        if event and not (since or until):
            since, until = event_days.happened(event)
        # who exported in an alleged case did no more than allegedly export, however plainly the row says who
        sure = weakest((said.modality, str(event.first("modality") or "") if event else ""))
        ends = said.relation, homes[said.start], homes[said.end]
        self._said[(*ends, since, until, said.role, said.share_pct, sure)].append(said)

    def __len__(self) -> int:
        """How many edges there are."""
        return len(self._said)

    def edges(self) -> Iterator[GraphEdge]:
        """In an order that hangs on what they say alone; each is made when it is asked for."""
        return (_edge(key, self._said[key]) for key in sorted(self._said, key=repr))


def _edge(key: tuple[Any, ...], said: list[Record | Relation]) -> GraphEdge:
    type_, start, end, since, until, role, share, modality = key
    facts = {"since": since, "until": until, "role": role, "share_pct": share, "modality": modality}
    if since or until:
        facts["first_day"] = dates.interval(since)[0] if since else None
        facts["last_day"] = dates.interval(until or since)[1] if until else None
    kept = {name: value for name, value in facts.items() if value not in ("", None)}
    records = {id for one in said for id in ((one.id,) if isinstance(one, Record) else (one.start, one.end))}
    kept |= {"records": sorted(records), "sources": sorted({one.source for one in said})}
    kept |= {"stated_at": sorted({f"{one.source} {one.locator}" for one in said})}
    quotes = {one.quote for one in said if isinstance(one, Relation) and one.quote}
    kept |= {"quotes": sorted(quotes)} if quotes else {}
    return GraphEdge(fingerprint(list(key)), type_, start, end, kept)


def evidence(records: Iterable[str], homes: Mapping[str, str], clusters: Clusters) -> Iterator[GraphEdge]:
    for id in records:
        joined = clusters.joined.get(id, [])
        facts: dict[str, Any] = {"score": 1.0}
        if joined:
            facts["reasons"] = sorted({f"{j.by}: {sentence}" for j in joined for sentence in j.reasons})
            facts["judgement"] = sorted(j.id for j in joined)
        yield GraphEdge(fingerprint([id, homes[id]]), "EVIDENCE_FOR", id, homes[id], facts)
