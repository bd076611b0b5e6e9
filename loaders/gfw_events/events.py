"""One event of the API → the event with its ships. Its type says what it is; parts of other types are not its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats.figures import position, ship_mmsi
from loaders.formats.instants import days, instant, shown
from loaders.formats.json_object import JsonObject
from loaders.gfw_events.kinds import READERS, Facts
from loaders.reading import Reading

FISHING = "fishing"


class Events:
    """The state of one reading: records made so far, and fishing events passed over."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.seen: set[str] = set()
        self.fishing = 0

    def event(self, row: JsonObject) -> Iterable[Statement]:
        """The event and its ships; a fishing event is counted and left out."""
        type_ = row.need("type")
        if type_ == FISHING:
            self.fishing += 1
            row.ignore(*row.data)
            return []
        if type_ not in READERS:
            known = ", ".join((*READERS, FISHING))
            raise RowError(f"unknown type of event {type_!r}", where=row.locator, todo=f"known are {known}")
        key = f"{type_}/{row.need('id')}"
        made = list(self._statements(row, key, type_))
        self.reading.once(key, row)  # last: a fault above costs the ships too, whose keys do not hang on the event's
        self.know(made)
        return made

    def know(self, made: Iterable[Statement]) -> None:
        """Remember what was made, once all of it could be read."""
        self.seen.update(record.id.partition(":")[2] for record in made if isinstance(record, Record))

    def _statements(self, row: JsonObject, key: str, type_: str) -> Iterator[Statement]:
        start, end = instant(row, "start"), instant(row, "end") if row.take("end") else None
        if end and end < start:
            raise RowError("ends before it starts", where=row.locator, todo="ask the API again")
        hours = round((end - start).total_seconds() / 3600, 3) if end else None
        part = row.object(type_)
        event = self._event(row, key, (start, end), READERS[type_](row, part, hours))
        yield event
        second = part.objects("vessel") if type_ == "encounter" else []
        for one, role in ((row.object("vessel"), ""), *((one, "encountered vessel") for one in second)):
            ship = self.ship(one)
            if ship.id.partition(":")[2] not in self.seen:
                yield ship
            yield self.reading.relation("TOOK_PART_IN", ship, event, row.locator, role=role)

    def _event(self, row: JsonObject, key: str, time: tuple[datetime, datetime | None], facts: Facts) -> Record:
        self._others(row)
        row.ignore("boundingBox", "distances")  # see source.yaml
        kind, summary, own = facts
        start, end = time
        place, date = position(row.object("position"), "lat", "lon"), days(start, end or start)
        around = {"latitude": place[0], "longitude": place[1]} if place else {}
        regions = row.object("regions")
        note = [*own.pop("note", ()), *(f"EEZ {number} (Marine Regions)" for number in regions.texts("eez"))]
        regions.ignore(*regions.data)  # numbers of other sea areas
        note += [] if end else ["not ended when the answer was given"]
        return self.reading.record(
            kind, key, row.locator, row.published, date=date, as_of=date, modality="asserted", summary=summary,
            start=shown(start), end=shown(end) if end else None, note=note, **{**around, **own},
        )  # fmt: skip

    def _others(self, row: JsonObject) -> None:
        """Parts of other types: an event of one type should hold none."""
        others = [name for name in (*READERS, FISHING) if name != row.take("type") and row.objects(name)]
        row.ignore(*others)
        for name in others:
            row.object(name).ignore(*row.object(name).data)
        if others:
            found = f"an event of type {row.take('type')} also holds {', '.join(others)}"
            self.reading.problem(row.locator, found, todo="only the part of its type was read", lost=False)

    def ship(self, part: JsonObject) -> Record:
        """The ship of an event; its key is the publisher's vessel id, its facts are those of the first event."""
        own, flag, number = part.need("id"), part.take("flag"), part.take("ssvid")
        part.ignore("publicAuthorizations")  # to fish
        code, numbers = self.reading.country(flag, part.locator), ship_mmsi(number) if number else {}
        return self.reading.record(
            "Vessel", f"vessel/{own}", part.locator, part.published, name=part.take("name"), flag=code,
            vessel_type=part.take("type"), other_number=f"Global Fishing Watch {own}", **numbers,
        )  # fmt: skip
