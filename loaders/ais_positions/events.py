"""A ship's positions in the order of time → silences and impossible jumps, by stated thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.model.records import Record, Statement
from loaders.ais_positions.limits import Limits
from loaders.ais_positions.messages import Ship
from loaders.ais_positions.tracks import Position
from loaders.formats.figures import KM_PER_NAUTICAL_MILE, kilometres
from loaders.formats.instants import days, shown
from loaders.reading import Reading


class Events:
    """Gaps and jumps of one reading."""

    def __init__(self, reading: Reading, limits: Limits) -> None:
        self.reading = reading
        self.hours, self.knots, self.km = limits.gap_hours, limits.jump_knots, limits.jump_km

    def of(self, ship: Ship, positions: Iterable[Position]) -> Iterator[Statement]:
        """Gaps and jumps between neighbouring positions of a ship; one pair can be both."""
        seen: set[str] = set()
        for before, after in pairwise(positions):
            hours = (after.seconds - before.seconds) / 3600
            distance = kilometres(before.place, after.place)
            knots = distance / KM_PER_NAUTICAL_MILE / hours if hours else None
            found: list[Record] = []
            if hours >= self.hours:
                found.append(self._gap(ship, before, after, hours, distance))
            if distance >= self.km and (knots is None or knots >= self.knots):
                found.append(self._jump(ship, before, after, distance, knots))
            for event in found:
                if event.id not in seen:
                    seen.add(event.id)
                    start = f"{self.reading.source.id}:mmsi/{ship.number}"
                    yield event
                    yield self.reading.relation("TOOK_PART_IN", start, event, event.locator)

    def _gap(self, ship: Ship, before: Position, after: Position, hours: float, distance: float) -> Record:
        summary = f"MMSI {ship.number} sent no position for {hours:.1f} hours, then {distance:.0f} km away."
        return self._event(
            "AisGap", "gap", ship, before, after, distance_km=round(distance, 3), hours=round(hours, 3),
            threshold=f"no position for {self.hours:g} hours or more", summary=summary,
        )  # fmt: skip

    def _jump(self, ship: Ship, before: Position, after: Position, distance: float, knots: float | None) -> Record:
        need = f"which needs {knots:,.0f} knots" if knots else "at the same second"
        summary = f"MMSI {ship.number} sent two positions {distance:.0f} km apart, {need}."
        return self._event(
            "AisJump", "jump", ship, before, after, distance_km=round(distance, 3),
            speed_knots=round(knots, 1) if knots else None,
            threshold=f"{self.km:g} km or more at {self.knots:g} knots or more", summary=summary,
        )  # fmt: skip

    def _event(
        self, kind: str, word: str, ship: Ship, before: Position, after: Position, **facts: float | str | None
    ) -> Record:
        date = days(before.time, after.time)
        key = (
            f"{word}/{ship.number}/{shown(before.time)}/{after.seconds:.3f}/{after.latitude:.5f},{after.longitude:.5f}"
        )
        printed = "\n".join(
            f"{at.locator}: {shown(at.time)} {at.latitude:g} {at.longitude:g}" for at in (before, after)
        )
        return self.reading.record(
            kind, key, after.locator, printed, modality="asserted", date=date, as_of=date,
            start=shown(before.time), end=shown(after.time), latitude=before.latitude, longitude=before.longitude,
            end_latitude=after.latitude, end_longitude=after.longitude, **facts,
        )  # fmt: skip
