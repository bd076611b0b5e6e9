"""The way of goods, computed from its legs: countries between the first start and the last arrival, each on its day.

Only legs that took place count: a country that was only declared is never on the way. An event without legs keeps what
its source says of the way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.graph import event_days
from kg.model.modality import EDGES, weakest
from kg.model.records import Record, Relation

TOOK_PLACE = ("", "done")
"""States of a leg that happened; one that was declared, intended or stopped brought the goods nowhere."""
ROLE = "computed from the legs"


@dataclass(frozen=True, slots=True)
class Passage:
    """A country on the way of an event: with the leg that came there, and how surely both are told."""

    country: str
    """Alpha-2 code."""
    leg: Record
    """The leg that came there."""
    modality: str
    """The weaker one of leg and event."""


@dataclass(slots=True)
class Routes:
    """Legs by the record they are parts of."""

    legs: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))

    def passages(self, event: Record) -> Iterator[Passage]:
        """Countries the goods came to before the last leg ended, without the one they started from."""
        legs = self.legs.get(event.id, [])
        if len(legs) < 2:
            return
        last, starts = _position(legs[-1]), _countries(legs, "from_country", _position(legs[0]))
        ends = _countries(legs, "to_country", last)
        for leg in legs:
            country = str(leg.first("to_country") or "")
            if country and _position(leg) < last and country not in starts | ends:
                sure = weakest((str(leg.first("modality") or ""), str(event.first("modality") or "")))
                yield Passage(country, leg, sure)

    def known(self, event: Record) -> bool:
        """Whether the legs tell the way, so that what the event itself says of it is not needed."""
        return len(self.legs.get(event.id, [])) > 1

    def arrival(self, event: Record, country: str) -> tuple[str, str]:
        """Day on which the last leg came to this country; empty where no leg did or its day is not published."""
        for leg in reversed(self.legs.get(event.id, [])):
            if leg.first("to_country") == country:
                return event_days.happened(leg)
        return "", ""


def routes(records: Mapping[str, Record], relations: Iterable[Relation]) -> Routes:
    """Legs that took place, in their order, by the record whose way they are parts of."""
    found = Routes()
    for said in relations:
        if said.relation == "LEG_OF" and not said.gone and said.modality in EDGES and said.start in records:
            leg = records[said.start]
            told = str(leg.first("modality") or "asserted")
            if str(leg.first("leg_state") or "") in TOOK_PLACE and told in ("asserted", "alleged"):
                found.legs[said.end].append(leg)
    for legs in found.legs.values():
        legs.sort(key=lambda leg: (_position(leg), leg.id))
    return found


def _position(leg: Record) -> float:
    return float(leg.first("position") or 0)


def _countries(legs: list[Record], name: str, position: float) -> set[str]:
    return {str(leg.first(name)) for leg in legs if _position(leg) == position and leg.first(name)}
