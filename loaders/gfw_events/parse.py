"""Answers of the Global Fishing Watch API (JSON): events become events with their ships, insights become claims.

An event object has a type, an insight a period; a file holds one object, a list, or an answer with entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import SourceError
from kg.records import Statement
from loaders.formats import folder, json
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.gfw_events.events import Events
from loaders.gfw_events.insights import insight
from loaders.source import Reading

EVENT, INSIGHT = "type", "period"
"""A key that only an event, or only an insight, has."""
BESIDE = ("limit", "offset", "nextOffset", "total", "metadata")
"""What stands beside the entries of an answer."""


def parse(reading: Reading) -> Iterator[Statement]:
    events = Events(reading)

    def read(row: Row) -> Iterable[Statement]:
        assert isinstance(row, JsonObject)
        return insight(reading, row, events) if INSIGHT in row.data else events.event(row)

    for path in folder.files(reading, ".json"):
        yield from reading.each(_objects(reading, path), read)
    if events.fishing and not events.seen:
        found = f"{events.fishing} fishing events and nothing else, which are left out"
        raise SourceError(
            found, where=reading.path.name, todo="ask the API for encounters, gaps, loitering, port visits"
        )
    if events.fishing:
        reading.notes["fishing events, left out"] = str(events.fishing)


def _objects(reading: Reading, path: Path) -> Iterator[JsonObject]:
    """The one object of a file, the entries of an answer, or the items of a list."""
    whole: dict[str, object] = {}
    line, found = 1, 0
    for key, item in json.items(path, ["entries"]):
        if key in ("entries", ""):
            found += 1
            yield item
        elif key not in BESIDE:
            whole[key] = item.data["value"]
            line = min(line, int(item.line))
    if EVENT in whole or INSIGHT in whole:
        yield JsonObject(path.name, line, whole)
    elif whole:
        reading.problem(path.name, f"keys {', '.join(whole)} are not known", todo="read or name them", lost=False)
    if not found and EVENT not in whole and INSIGHT not in whole:
        todo = "expected what the events or the insights API answers"
        raise SourceError("no event and no insight in it", where=path.name, todo=todo)
