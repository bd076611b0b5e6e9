"""Edges from what records and relations state, each with everything it rests on, its day and its modality."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
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
        self._records: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        self._sources: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        self._places: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        self._quotes: dict[tuple[Any, ...], set[str]] = defaultdict(set)

    def add(
        self, type_: str, start: str, end: str, by: Record, since: str, until: str, role: str, modality: str = ""
    ) -> None:  # fmt: skip
        """`modality`: where it is not that of the record alone."""
        sure = modality or str(by.first("modality") or "asserted")
        key = (type_, start, end, since, until, role, None, sure)
        self._records[key].add(by.id)
        self._sources[key].add(by.source)
        self._places[key].add(f"{by.source} {by.locator}")

    def add_relation(self, said: Relation, homes: dict[str, str], records: dict[str, Record]) -> None:
        """Without dates of its own it has those of its event, and it is never surer than its event."""
        event = event_days.acting(said.relation, records[said.start], records[said.end])
        since, until = said.since, said.until
        if event and not (since or until):
            since, until = event_days.happened(event)
        # who exported in an alleged case did no more than allegedly export, however plainly the row says who
        sure = weakest((said.modality, str(event.first("modality") or "") if event else ""))
        ends = said.relation, homes[said.start], homes[said.end]
        key = (*ends, since, until, said.role, said.share_pct, sure)
        self._records[key] |= {said.start, said.end}
        self._sources[key].add(said.source)
        self._places[key].add(f"{said.source} {said.locator}")
        if said.quote:
            self._quotes[key].add(said.quote)

    def edges(self) -> list[GraphEdge]:
        return [self._edge(key) for key in sorted(self._records, key=repr)]

    def _edge(self, key: tuple[Any, ...]) -> GraphEdge:
        type_, start, end, since, until, role, share, modality = key
        facts = {"since": since, "until": until, "role": role, "share_pct": share, "modality": modality}
        if since or until:
            facts["first_day"] = dates.interval(since)[0] if since else None
            facts["last_day"] = dates.interval(until or since)[1] if until else None
        kept = {name: value for name, value in facts.items() if value not in ("", None)}
        kept |= {"records": sorted(self._records[key]), "sources": sorted(self._sources[key])}
        kept |= {"stated_at": sorted(self._places[key])}
        kept |= {"quotes": sorted(self._quotes[key])} if key in self._quotes else {}
        return GraphEdge(fingerprint(list(key)), type_, start, end, kept)


def evidence(records: dict[str, Record], homes: dict[str, str], clusters: Clusters) -> Iterator[GraphEdge]:
    for id in records:
        joined = clusters.joined.get(id, [])
        facts: dict[str, Any] = {"score": 1.0}
        if joined:
            facts["reasons"] = sorted({f"{j.by}: {sentence}" for j in joined for sentence in j.reasons})
            facts["judgement"] = sorted(j.id for j in joined)
        yield GraphEdge(fingerprint([id, homes[id]]), "EVIDENCE_FOR", id, homes[id], facts)
