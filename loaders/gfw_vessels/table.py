"""A row of the transshipment vessels → the ship under one MMSI, from its first to its last signal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.errors import RowError
from kg.model.records import Statement, fingerprint
from loaders.formats.facts import ship_numbers
from loaders.formats.figures import ship_mmsi
from loaders.formats.instants import days, instant
from loaders.formats.rows import Row
from loaders.reading import Reading

COLUMNS = ("mmsi", "shipname", "callsign", "flag", "imo", "first_timestamp", "last_timestamp")
ABSENT = ("", "NA")
TYPE = "transshipment vessel"


class Table:
    """The state of one reading of tables: the rows met."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.seen: set[str] = set()
        self.repeated = 0

    def vessel(self, row: Row) -> Iterable[Statement]:
        """The vessel of a row, whose interval of signals is what the record speaks of."""
        printed = {name: row.take(name) for name in COLUMNS}
        key = f"transshipment/{fingerprint(printed)}"
        if key in self.seen:
            self.repeated += 1
            return []
        texts = {name: text for name, text in printed.items() if text not in ABSENT}
        if not {"shipname", "imo", "mmsi"} & set(texts):
            raise RowError("neither name nor number", where=row.locator, todo="the row names no ship")
        self.seen.add(key)
        facts: dict[str, Any] = ship_numbers(row) if "imo" in texts else {}
        facts |= ship_mmsi(texts["mmsi"]) if "mmsi" in texts else {}
        facts |= {"name": texts.get("shipname"), "call_sign": texts.get("callsign"), "vessel_type": TYPE}
        facts |= {"flag": self.reading.country(texts.get("flag", ""), row.locator), "as_of": _interval(row, texts)}
        return [self.reading.record("Vessel", key, row.locator, row.published, **facts)]


def _interval(row: Row, texts: dict[str, str]) -> str | None:
    if "first_timestamp" not in texts or "last_timestamp" not in texts:
        return None
    start, end = instant(row, "first_timestamp"), instant(row, "last_timestamp")
    if end < start:
        raise RowError("last_timestamp before first_timestamp", where=row.locator, todo="compare with the file")
    return days(start, end)
