"""The parties of a table of shipments: one record each, however many rows name it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.model.identifiers import imo
from kg.model.records import Record, fingerprint
from loaders.formats.own.form import fold
from loaders.formats.rows import Row
from loaders.met import Met
from loaders.reading import Reading
from loaders.user_shipments.cells import Cells


@dataclass(frozen=True, slots=True)
class Named:
    """A party as one row names it."""

    key: str
    name: str
    vessel: bool
    country: list[str]
    told: dict[str, str]
    """What the row tells of it beside name and country: kind of organization, founded, IMO number."""


class Parties:
    """A party is one record, made where the first row names it; what a later row tells anew is told as not read."""

    def __init__(self, reading: Reading, cells: Cells, under: str) -> None:
        self.reading, self.cells, self.under = reading, cells, under
        self._met = Met()
        """Keys of parties that were given out, with what was told of each."""

    def named(self, row: Row, role: str) -> Named:
        """The party in that role. RowError as of its cells."""
        cells, carries = self.cells, role == "carrier"
        name = cells.text(row, role)
        country = cells.countries(row, f"{role}_country")
        if carries:
            told = {"imo": imo(cells.text(row, "carrier_imo")) or ""}
        else:
            founded = cells.day(row, f"{role}_founded") or ""
            told = {"organization_type": cells.text(row, f"{role}_type"), "founded": founded}
        key = f"{self.under}party/{fingerprint([fold(name), country, carries])}"
        return Named(key, name, carries, country, {field: value for field, value in told.items() if value})

    def given(self, party: Named, row: Row) -> Iterator[Record]:
        """The record of a party that no row named before. Its record was given out when a later row tells more."""
        said = self._met.get(party.key)
        if said is None:
            yield self._record(party, row)
        known: dict[str, Any] = json.loads(said) if said else {}
        new = [field for field in party.told if said is not None and party.told[field] != known.get(field)]
        if new:
            found = f"{', '.join(new)} of {party.name!r}: not as in the first row that names it"
            self.reading.problem(row.locator, found, todo="write it in that row; it was not read here")
        if new or said is None:
            told = known | party.told
            self._met[party.key] = json.dumps(told) if told else ""

    def _record(self, party: Named, row: Row) -> Record:
        facts: dict[str, Any] = (
            party.told if party.vessel or not party.country else {"country": party.country} | party.told
        )
        kind = "Vessel" if party.vessel else "Organization"
        return self.reading.record(kind, party.key, row.locator, party.name, name=party.name, **facts)
