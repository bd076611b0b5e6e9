"""add.csv → addresses, streamed: it is the largest file of the set and is never held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.countries import codes
from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import lines
from loaders.formats.ofac.aliases import NULL, SHOWN, number, report_orphans
from loaders.formats.ofac.places import country_of
from loaders.formats.rows import Row
from loaders.reading import Reading

ADD = ("ent_num", "add_num", "address", "city", "country", "add_remarks")
CHUNK = 4096
"""Numbers in one field of bits: they are given in order, so few fields hold all; half a kilobyte each."""


def countries_by_party(path: Path) -> dict[str, list[str]]:
    """Country codes of the addresses by party number: a first pass, so that the party's record can carry them."""
    found: dict[str, list[str]] = {}
    for row in lines.rows(path, ADD, null=NULL):
        code = codes.code(row.values.get("country", ""))
        known = found.setdefault(row.values["ent_num"], []) if code else []
        if code and code not in known:
            known.append(code)
    return found


class Addresses:
    """Second pass over add.csv. `parties` are the ids of the parties by number that were emitted."""

    def __init__(self, reading: Reading, parties: set[str]) -> None:
        self.reading, self.parties = reading, parties
        self._seen: dict[int, int] = {}
        self._orphans: list[tuple[str, str]] = []
        self._orphan_count = self._empty = 0

    def statements(self, path: Path) -> Iterator[Statement]:
        yield from self.reading.each(lines.rows(path, ADD, null=NULL), self._address, makes=("Address",))
        self.reading.notes["addresses"] = f"{self._empty:,} rows of {path.name} state no address at all"
        report_orphans(self.reading, path.name, self._orphan_count, self._orphans)

    def _address(self, row: Row) -> Iterable[Statement]:
        party, key = number(row, "ent_num"), number(row, "add_num")
        street, city, country = row.take("address"), row.take("city"), row.take("country")
        remarks = row.take("add_remarks")
        if party not in self.parties:
            return self._orphan(row.locator, party)
        self._once(int(key), row.locator)
        full = ", ".join(part for part in (street, city, country) if part)
        if not full and not remarks:
            self._empty += 1
            return ()
        record = self.reading.record(
            "Address", f"{party}/address/{key}", row.locator, row.published,
            full=full, street=street, city=city, country=country_of(self.reading, country, row.locator), note=remarks,
        )  # fmt: skip
        return record, self.reading.relation("LOCATED_AT", f"{self.reading.source.id}:{party}", record, row.locator)

    def _orphan(self, locator: str, party: str) -> Iterable[Statement]:
        self._orphan_count += 1
        if len(self._orphans) < SHOWN:
            self._orphans.append((locator, party))
        return ()

    def _once(self, key: int, where: str) -> None:
        """Address numbers are unique in a file; one bit each is kept to know which were seen."""
        chunk, bit = divmod(key, CHUNK)
        if self._seen.get(chunk, 0) >> bit & 1:
            raise RowError(f"address number {key} stands twice", where=where, todo="the first one was loaded")
        self._seen[chunk] = self._seen.get(chunk, 0) | 1 << bit
