"""An AIS message → a position, and what the ship says of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from kg.model import identifiers, mmsi
from kg.model.records import Record, Statement
from loaders.ais_positions.tracks import Position, Tracks
from loaders.formats.figures import position, ship_mmsi
from loaders.formats.instants import days, instant
from loaders.formats.rows import Row
from loaders.reading import Reading

NOAA = ("MMSI", "BaseDateTime", "LAT", "LON")
NOAA_STATIC = {"VesselName": "name", "CallSign": "call_sign", "VesselType": "vessel_type"}
NOAA_IGNORED = ("SOG", "COG", "Heading", "Status", "Length", "Width", "Draft", "Cargo", "TransceiverClass")
"""Motion, dimensions and cargo class: no property of the graph, and gaps and jumps need none of them."""
TRACK_IGNORED = (
    *("course", "speed", "heading", "status", "seg_id", "msgid", "receiver_type", "ais_class", "type"),
    *("distance_from_shore_m", "distance_from_port_m"),
)


class Ship:
    """All that was sent under one MMSI."""

    def __init__(self, number: str, row: Row) -> None:
        self.number, self.locator, self.printed = number, row.locator, row.published
        self.facts: dict[str, list[str]] = {}
        self.imos: dict[str, str] = {}
        self.first: datetime | None = None
        self.last: datetime | None = None

    def heard(self, time: datetime) -> None:
        self.first = min(self.first or time, time)
        self.last = max(self.last or time, time)

    def say(self, name: str, text: str) -> None:
        if text and text not in self.facts.setdefault(name, []):
            self.facts[name].append(text)

    def records(self, reading: Reading) -> Iterator[Record]:
        """The ship of the MMSI. Where several IMO numbers were sent, each is a record of its own: several hulls."""
        facts: dict[str, Any] = {**self.facts, **ship_mmsi(self.number)}
        if self.first and self.last:
            facts["as_of"] = days(self.first, self.last)
        one = len(self.imos) == 1
        if not one and self.imos:
            facts["note"] = f"several IMO numbers were sent under this MMSI: {', '.join(self.imos)}"
        imo = {"imo": next(iter(self.imos))} if one else {}
        yield reading.record("Vessel", f"mmsi/{self.number}", self.locator, self.printed, **facts, **imo)
        for number, locator in self.imos.items() if not one else ():
            key = f"mmsi/{self.number}/{number}"
            told = f"MMSI: {self.number}\nIMO: {number}"
            yield reading.record("Vessel", key, locator, told, **ship_mmsi(self.number), imo=number)


class Messages:
    """The state of one reading: ships heard, and messages counted."""

    def __init__(self, tracks: Tracks) -> None:
        self.tracks = tracks
        self.ships: dict[str, Ship] = {}
        self.rows = self.unavailable = 0
        self.stations: Counter[str] = Counter()
        """Messages of stations that are no ships, by what they are."""

    def read(self, row: Row) -> Iterable[Statement]:
        """Keep the position; statements follow when all files are read."""
        self.rows += 1
        noaa = "MMSI" in row.values
        number, when, north, east = NOAA if noaa else ("ssvid", "timestamp", "lat", "lon")
        row.ignore(*(NOAA_IGNORED if noaa else TRACK_IGNORED))
        key = mmsi.digits(row.number(number))
        if station := mmsi.other_station(key):
            row.ignore(*row.values)
            self.stations[station] += 1
            return []
        time, place = instant(row, when), position(row, north, east)
        if key not in self.ships:
            self.ships[key] = Ship(key, row)
        ship = self.ships[key]
        ship.heard(time)
        if noaa:
            self._static(ship, row)
        if place is None:
            self.unavailable += 1
        else:
            self.tracks.add(key, Position(time.timestamp(), *place, row.locator))
        return []

    def _static(self, ship: Ship, row: Row) -> None:
        for column, name in NOAA_STATIC.items():
            text = _sent(row.maybe(column))
            ship.say(name, f"AIS type {text}" if text and name == "vessel_type" else text)
        text = row.maybe("IMO")
        bare = text.upper().removeprefix("IMO").strip()
        number = identifiers.imo(bare)
        if number:
            ship.imos.setdefault(number, row.locator)
        elif bare.strip("0"):
            ship.say("claimed_imo", text)


def _sent(text: str) -> str:
    """What was sent before the first `@`, which fills the rest of a field up (ITU-R M.1371)."""
    return text.partition("@")[0].strip()
