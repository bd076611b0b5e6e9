"""AIS positions (NOAA CSV; tracks as JSON) → the ships that sent them, their silences, impossible jumps and encounters.

Positions themselves are not kept. What is counted as a gap, a jump or an encounter is set by thresholds that every
event states; none says why: reception, a switched-off or a copied transmitter look alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.model.records import Statement
from loaders.ais_positions.encounters import Encounters
from loaders.ais_positions.events import Events
from loaders.ais_positions.limits import limits_of
from loaders.ais_positions.messages import NOAA, Messages
from loaders.ais_positions.slow import Slow
from loaders.ais_positions.tracks import Tracks
from loaders.formats import csv, folder, json
from loaders.formats.rows import Row
from loaders.reading import Reading


def parse(reading: Reading) -> Iterator[Statement]:
    with Tracks() as tracks:
        messages = Messages(tracks)
        for path in folder.files(reading, ".csv", ".json", ".jsonl"):
            yield from reading.each(_rows(path), messages.read, of=path)
        others = sum(messages.stations.values())
        reading.notes["positions"] = f"{messages.rows - messages.unavailable - others:,}"
        for station, times in sorted(messages.stations.items()):
            reading.notes[f"messages left out: their number is that of {station}"] = f"{times:,}"
        if messages.unavailable:
            reading.notes["messages without a position (91, 181 or empty)"] = f"{messages.unavailable:,}"
        for ship in messages.ships.values():
            yield from ship.records(reading)
        yield from _events(reading, tracks, messages)


def _events(reading: Reading, tracks: Tracks, messages: Messages) -> Iterator[Statement]:
    limits = limits_of(reading)
    events, meetings = Events(reading, limits), Encounters(reading, limits)
    with Slow(limits.encounter_knots, limits.encounter_metres / 1000) as slow:
        for number, positions in tracks.ships():
            yield from events.of(messages.ships[number], slow.watch(number, positions))
        yield from meetings.of(slow.near(), messages.ships)
    if meetings.neighbours:
        reading.notes["pairs side by side as long as both were heard, no encounter"] = f"{meetings.neighbours:,}"


def _rows(path: Path) -> Iterator[Row]:
    if path.suffix.lower() == ".csv":
        return csv.rows(path, required=NOAA)
    with path.open("rb") as file:
        listed = file.read(4).lstrip(b"\xef\xbb\xbf").lstrip()[:1] == b"["
    return json.rows(path) if listed else json.lines(path)
