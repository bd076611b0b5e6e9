"""The US Consolidated Screening List → parties, listings, addresses; the official CSV or JSON, or a compact JSON file.

The key of an entry is its list and the list's own number (`SDN-19492`); where a list has no numbers, the list and a
hash over name and Federal Register notice. `_id` is no key: it changes from edition to edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats import content, csv, tabular
from loaders.formats.ofac.mentions import Mentions
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.us_csl import answer, columns, compact
from loaders.us_csl.edition import Edition, edition
from loaders.us_csl.entry import Entry

NEEDED = ("source", "name", "entity_number")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("consolidated.csv") if reading.path.is_file() else _in_folder(reading)
    entries = Entries(reading)
    if content.of(path) == "JSON" and answer.is_answer(path):
        reading.notes["shape"] = "JSON of trade.gov"
        found = answer.rows(reading, path)
        yield from reading.each(found, lambda row: entries.enter(row, columns.read(reading, row, Edition())))
    elif content.of(path) == "JSON":
        reading.notes["shape"] = "compact JSON: without addresses, dates and identifiers"
        yield from reading.each(compact.rows(reading, path), lambda row: entries.enter(row, compact.read(reading, row)))
    else:
        tabular.report_cut(reading, path)
        rows, printed = csv.rows(path, required=NEEDED), edition(path)
        reading.notes["shape"] = f"CSV {'since 2023: type first' if printed.type_first else 'until 2022: type last'}"
        yield from reading.each(rows, lambda row: entries.enter(row, columns.read(reading, row, printed)))
    if entries.mentions.waiting:
        yield from entries.mentions.statements()
    if entries.repeated:
        reading.notes["repeated entries"] = ", ".join(entries.repeated)


def _in_folder(reading: Reading) -> Path:
    for name in ("consolidated.csv.gz", "consolidated.json", "screening-list.json"):
        if (reading.path / name).is_file() and not (reading.path / "consolidated.csv").is_file():
            return reading.path / name
    return reading.file("consolidated.csv")


class Entries:
    """Entries by key: the same one twice is loaded once, another one under the same key is kept apart."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.mentions = reading, Mentions(reading)
        self.seen: dict[str, str] = {}
        """Key → what makes two entries the same."""
        self.numbers: dict[str, Record] = {}
        """First record under an OFAC number."""
        self.repeated: list[str] = []

    def enter(self, row: Row, entry: Entry) -> Iterable[Statement]:
        if self.seen.get(entry.key) == entry.content:
            self.repeated.append(f"{row.locator} ({entry.key})")
            return ()
        if entry.key in self.seen:
            entry.key += f"-{entry.content}"
        if entry.key in self.seen:
            raise RowError(f"entry {entry.key} stands twice", where=row.locator, todo="the first one was loaded")
        made = list(entry.statements())
        self.seen[entry.key] = entry.content
        record = made[0]
        assert isinstance(record, Record)
        return [*made, *self._same(entry, record)]

    def _same(self, entry: Entry, record: Record) -> Iterator[Statement]:
        """One number of OFAC's on several lists is one party; what it mentions is taken from the first."""
        if not entry.number:
            return
        if entry.number in self.numbers:
            quote = f"both carry the entity_number {entry.number}"
            yield self.reading.relation("SAME_AS", record, self.numbers[entry.number], record.locator, quote=quote)
        else:
            self.numbers[entry.number] = record
            self.mentions.introduce(record, entry.facts.mentions)
