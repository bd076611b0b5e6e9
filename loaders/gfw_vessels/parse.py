"""Vessels of Global Fishing Watch: the table of transshipment vessels (CSV) and identity objects of its API (JSON).

A ship changes flag, name and MMSI; so each stretch of time under one MMSI is a record of its own with that interval as
`as_of`, and the IMO number holds them together.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import SourceError
from kg.records import Statement
from loaders.formats import csv, folder, json
from loaders.formats.json_object import JsonObject
from loaders.gfw_vessels.objects import vessel_object
from loaders.gfw_vessels.table import COLUMNS, Table
from loaders.source import Reading

IDENTITY = ("registryInfo", "selfReportedInfo")
SEARCH = ("limit", "offset", "nextOffset", "total", "metadata", "since")
"""What stands beside the entries of a search."""


def parse(reading: Reading) -> Iterator[Statement]:
    table = Table(reading)
    for path in folder.files(reading, ".csv", ".json"):
        if path.suffix.lower() == ".csv":
            before = table.rows
            yield from reading.each(csv.rows(path, required=COLUMNS), table.vessel)
            if table.rows == before:
                raise SourceError("no vessel in it", where=path.name, todo="expected a row a vessel")
        else:
            yield from reading.each(_objects(reading, path), lambda row: vessel_object(reading, row))
    if table.repeated:
        reading.notes["rows that repeat an earlier row word for word"] = str(table.repeated)


def _objects(reading: Reading, path: Path) -> Iterator[JsonObject]:
    """The one object of a file, the entries of a search, or the items of a list."""
    whole: dict[str, object] = {}
    line, found = 1, 0
    for key, item in json.items(path, ["entries"]):
        if key in ("entries", ""):
            found += 1
            yield item
        elif key not in SEARCH:
            whole[key] = item.data["value"]
            line = min(line, int(item.line))
    if any(name in whole for name in IDENTITY):
        yield JsonObject(path.name, line, whole)
    elif not found:
        todo = "expected registryInfo and selfReportedInfo, as the vessels API answers"
        raise SourceError("no vessel identity in it", where=path.name, todo=todo)
    elif whole:
        found_keys = ", ".join(whole)
        reading.problem(path.name, f"keys {found_keys} are not known", todo="read or name them", lost=False)
