"""Ports of the World Port Index (JSON: name, region, country, position) → places without a code of their own.

The file has no port numbers, so name, country and position together make the key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.errors import RowError
from kg.model.records import Statement, fingerprint
from loaders.formats import json
from loaders.formats.facts import slug
from loaders.formats.figures import position
from loaders.formats.rows import Row
from loaders.reading import Reading


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("ports.json")
    yield from reading.each(json.rows(path), lambda row: _port(reading, row))


def _port(reading: Reading, row: Row) -> Iterable[Statement]:
    """The port of one object."""
    name, printed, region = row.need("CITY"), row.need("COUNTRY"), row.take("STATE").strip('" ')
    place = position(row, "LATITUDE", "LONGITUDE")
    if place is None:
        raise RowError("no position", where=row.locator, todo="a port without a code needs one")
    code = f"WPI {name}, {printed}, {place[0]:g} {place[1]:g}"
    key = f"{slug(f'{printed} {name}')}/{fingerprint([name, region, *place])}"
    reading.once(key, row, shown=code)
    yield reading.record(
        "Location", key, row.locator, row.published,
        code=code, name=name, country=reading.country(printed, row.locator, "territories"), region=region,
        function="port", latitude=place[0], longitude=place[1],
    )  # fmt: skip
