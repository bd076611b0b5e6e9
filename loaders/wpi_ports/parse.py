"""Ports of the World Port Index (JSON: name, region, country, position) → places without a code of their own.

The file has no port numbers, so name, country and position together make the key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg import countries
from kg.errors import RowError
from kg.records import Statement, fingerprint
from loaders.formats import json
from loaders.formats.facts import slug
from loaders.formats.figures import position
from loaders.formats.rows import Row
from loaders.source import Reading


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("ports.json")
    assert path  # Reading.file raises when it is missing
    ports = Ports(reading)
    yield from reading.each((row for _, row in json.items(path)), ports.port)


class Ports:
    """The state of one reading: the keys met."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.seen: set[str] = set()

    def port(self, row: Row) -> Iterable[Statement]:
        """The port of one object."""
        name, printed, region = row.need("CITY"), row.need("COUNTRY"), row.take("STATE").strip('" ')
        place = position(row, "LATITUDE", "LONGITUDE")
        if place is None:
            raise RowError("no position", where=row.locator, todo="a port without a code needs one")
        code = f"WPI {name}, {printed}, {place[0]:g} {place[1]:g}"
        key = f"{slug(f'{printed} {name}')}/{fingerprint([name, region, *place])}"
        if key in self.seen:
            raise RowError(f"{code} stands twice", where=row.locator, todo="the first one was loaded")
        self.seen.add(key)
        yield self.reading.record(
            "Location", key, row.locator, row.published,
            code=code, name=name, country=self._country(row, printed), region=region, function="port",
            latitude=place[0], longitude=place[1],
        )  # fmt: skip

    def _country(self, row: Row, printed: str) -> str | None:
        known = self.reading.source.lookups["territories"]
        if printed in known:
            return known[printed] or None
        code = countries.code(printed)
        if code is None:
            todo = "add it to lookups.territories in loaders/wpi_ports/source.yaml"
            self.reading.problem(row.locator, f"{printed!r} names no country", todo=todo, lost=False)
        return code
