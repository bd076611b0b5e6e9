"""Encounter events of Global Fishing Watch (CSV) → encounters of two ships known by their MMSI.

An encounter is computed from positions: two ships near each other for hours at low speed. Whether anything was
handed over nobody saw, so it is no transfer. An MMSI is reused, so the ships are records of their own that say no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.errors import RowError
from kg.model.records import Record, Relation, Statement
from loaders.formats import csv
from loaders.formats.figures import needed, position, ship_mmsi
from loaders.formats.instants import days, instant, shown
from loaders.formats.rows import Row
from loaders.reading import Reading

SHIPS = {"fishing_vessel_mmsi": "fishing vessel", "transshipment_vessel_mmsi": "transshipment vessel"}
COLUMNS = (
    *SHIPS, "start_time", "end_time", "mean_latitude", "mean_longitude", "duration_hr", "median_distance_km",
    "median_speed_knots",
)  # fmt: skip


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("encounter-events.csv")
    edition = Edition(reading)
    yield from reading.each(csv.rows(path, required=COLUMNS), edition.encounter)
    if edition.repeated:
        reading.notes["rows that repeat an earlier row word for word"] = str(edition.repeated)


class Edition:
    """The state of one reading: which ships were seen."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.ships: set[str] = set()
        self.rows = self.repeated = 0

    def encounter(self, row: Row) -> Iterable[Statement]:
        """The encounter and its two ships; the records of ships met before are not made again."""
        self.rows += 1
        start, end = instant(row, "start_time"), instant(row, "end_time")
        if end < start:
            raise RowError("ends before it starts", where=row.locator, todo="compare with the publisher's file")
        key = f"{row.number(COLUMNS[0])}-{row.number(COLUMNS[1])}-{shown(start)}"
        if self._repeats(key, row):
            return []
        event = self._event(row, key, (shown(start), shown(end)), days(start, end))
        ships = [ship for name in SHIPS if (ship := self._ship(row, name))]
        self.ships.update(ship.id for ship in ships)
        roles = [self._role(row, name, event) for name in SHIPS]
        return [*ships, event, *roles]

    def _role(self, row: Row, name: str, event: Record) -> Relation:
        ship = f"{self.reading.source.id}:mmsi/{row.take(name)}"
        return self.reading.relation("TOOK_PART_IN", ship, event, row.locator, role=SHIPS[name])

    def _repeats(self, key: str, row: Row) -> bool:
        todo = "the first one was loaded; compare with the publisher's file"
        if not self.reading.repeats(key, row, todo=todo):
            return False
        self.repeated += 1
        row.ignore(*COLUMNS)  # read at its first copy
        return True

    def _ship(self, row: Row, name: str) -> Record | None:
        """The ship of a column; None when an earlier row brought it. What it did there is said of the encounter."""
        number = row.need(name)
        key = f"mmsi/{number}"
        if f"{self.reading.source.id}:{key}" in self.ships:
            return None
        return self.reading.record("Vessel", key, row.locator, f"{name}: {number}", **ship_mmsi(number))

    def _event(self, row: Row, key: str, times: tuple[str, str], date: str) -> Record:
        place = position(row, "mean_latitude", "mean_longitude")
        if place is None:
            raise RowError("no position", where=row.locator, todo="an encounter needs one")
        threshold = self.reading.source.lookups["thresholds"]["encounter"]
        numbers = f"{row.take(COLUMNS[0])} and {row.take(COLUMNS[1])}"
        return self.reading.record(
            "Encounter", key, row.locator, row.published,
            date=date, as_of=date, start=times[0], end=times[1], modality="asserted", threshold=threshold,
            latitude=place[0], longitude=place[1], hours=needed(row, "duration_hr"),
            distance_km=needed(row, "median_distance_km"), speed_knots=needed(row, "median_speed_knots"),
            summary=f"MMSI {numbers} stayed close to each other for {needed(row, 'duration_hr'):.1f} hours.",
        )  # fmt: skip
