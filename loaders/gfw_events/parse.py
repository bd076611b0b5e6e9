"""Answers of the Global Fishing Watch API (JSON): events become events with their ships, insights become claims.

An event object has a type, an insight a period; a file holds one object, a list, or an answer with entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.errors import SourceError
from kg.model.records import Statement
from loaders.formats import answers, folder
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.gfw_events.events import Events
from loaders.gfw_events.insights import insight
from loaders.reading import Reading

EVENT, INSIGHT = "type", "period"
"""A key that only an event, or only an insight, has."""
EXPECTED = "expected what the events or the insights API answers"


def parse(reading: Reading) -> Iterator[Statement]:
    events = Events(reading)

    def read(row: Row) -> Iterable[Statement]:
        assert isinstance(row, JsonObject)
        return insight(reading, row, events) if INSIGHT in row.data else events.event(row)

    for path in folder.files(reading, ".json"):
        found = answers.objects(reading, path, (EVENT, INSIGHT), "event and no insight", EXPECTED)
        yield from reading.each(found, read)
    if events.fishing and not events.seen:
        left = f"{events.fishing} fishing events and nothing else, which are left out"
        todo = "ask the API for encounters, gaps, loitering, port visits"
        raise SourceError(left, where=reading.path.name, todo=todo)
    if events.fishing:
        reading.notes["fishing events, left out"] = str(events.fishing)
