"""Slots in which two slow ships were near each other → encounters, by stated thresholds.

Ships that lay side by side as long as both were heard did not meet: berths and anchored fleets look like that. Nobody
observed a transfer, and how far the next port was is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from statistics import median

from kg.model.records import Statement
from loaders.ais_positions.limits import Limits
from loaders.ais_positions.messages import Ship
from loaders.ais_positions.slow import SLOT, Nearness
from loaders.formats.instants import days, instant_of, shown
from loaders.reading import Reading

PAUSE = 3600
"""Seconds without a common slot that do not end an encounter: reception has holes. As long as a speed is believed."""


class Encounters:
    """Encounters of one reading."""

    def __init__(self, reading: Reading, limits: Limits) -> None:
        self.reading, self.hours = reading, limits.encounter_hours
        self.neighbours = 0
        """Stays of ships that were side by side as long as both were heard."""
        self.threshold = (
            f"within {limits.encounter_metres:g} m for {self.hours:g} hours or more, both slower than"
            f" {limits.encounter_knots:g} knots, and one was heard to come or go; distance from ports not looked at"
        )

    def of(self, near: Iterable[Nearness], ships: dict[str, Ship]) -> Iterator[Statement]:
        """The encounters of every two ships."""
        for (first, second), slots in groupby(near, key=lambda one: (one.first, one.second)):
            for stay in _stays(slots):
                if (stay[-1].end - stay[0].start) / 3600 < self.hours:
                    continue
                if _all_the_time(stay, ships[first], ships[second]):
                    self.neighbours += 1
                else:
                    yield from self._encounter(stay)

    def _encounter(self, stay: list[Nearness]) -> Iterator[Statement]:
        begin, finish = instant_of(stay[0].start), instant_of(stay[-1].end)
        first, second, middle = stay[0].first, stay[0].second, stay[len(stay) // 2]
        hours, date = (stay[-1].end - stay[0].start) / 3600, days(begin, finish)
        printed = "\n".join(f"{one.first_locator}, {one.second_locator}: {one.km:.3f} km apart" for one in stay)
        event = self.reading.record(
            "Encounter", f"encounter/{first}/{second}/{shown(begin)}", stay[-1].second_locator, printed,
            modality="asserted", date=date, as_of=date, start=shown(begin), end=shown(finish), hours=round(hours, 3),
            latitude=middle.latitude, longitude=middle.longitude, distance_km=round(median(n.km for n in stay), 3),
            speed_knots=round(median(n.knots for n in stay), 1), threshold=self.threshold,
            summary=f"MMSI {first} and {second} stayed close to each other for {hours:.1f} hours.",
        )  # fmt: skip
        yield event
        for number in (first, second):
            yield self.reading.relation("TOOK_PART_IN", f"{self.reading.source.id}:mmsi/{number}", event, event.locator)


def _stays(slots: Iterable[Nearness]) -> Iterator[list[Nearness]]:
    """Runs of slots without a longer pause."""
    stay: list[Nearness] = []
    for one in slots:
        if stay and one.start - stay[-1].end > PAUSE:
            yield stay
            stay = []
        stay.append(one)
    if stay:
        yield stay


def _all_the_time(stay: list[Nearness], first: Ship, second: Ship) -> bool:
    """Whether neither the coming nor the going of one of them was heard while the other was heard too."""
    starts, ends = (first.first, second.first), (first.last, second.last)
    came = max(time.timestamp() for time in starts if time)
    went = min(time.timestamp() for time in ends if time)
    return stay[0].start - came < SLOT and went - stay[-1].end < SLOT
