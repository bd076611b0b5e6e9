"""Vessels of Global Fishing Watch: the table of transshipment vessels (CSV) and identity objects of its API (JSON).

A ship changes flag, name and MMSI; so each stretch of time under one MMSI is a record of its own with that interval as
`as_of`, and the IMO number holds them together.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.records import Statement
from loaders.formats import answers, csv, folder
from loaders.gfw_vessels.objects import vessel_object
from loaders.gfw_vessels.table import COLUMNS, Table
from loaders.reading import Reading

IDENTITY = ("registryInfo", "selfReportedInfo")
EXPECTED = "expected registryInfo and selfReportedInfo, as the vessels API answers"


def parse(reading: Reading) -> Iterator[Statement]:
    table = Table(reading)
    for path in folder.files(reading, ".csv", ".json"):
        if path.suffix.lower() == ".csv":
            yield from reading.each(csv.rows(path, required=COLUMNS), table.vessel, of=path)
        else:
            found = answers.objects(reading, path, IDENTITY, "vessel identity", EXPECTED)
            yield from reading.each(found, lambda row: vessel_object(reading, row))
    if table.repeated:
        reading.notes["rows that repeat an earlier row word for word"] = str(table.repeated)
