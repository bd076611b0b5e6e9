"""The asset freeze list of Japan's Ministry of Finance (workbook or CSV) → parties, listings, delistings, identities.

An entry is known by the number of its measure and its number in the notice, which are never given twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError, SourceError
from kg.model.records import Record, Statement
from loaders.formats.listed import addresses, listing
from loaders.formats.rows import Row
from loaders.jp_mof_sanctions import days, tables
from loaders.jp_mof_sanctions.fields import Fields
from loaders.jp_mof_sanctions.references import References
from loaders.reading import Reading

AUTHORITY = "Ministry of Finance of Japan"
NUMBER = re.compile(r"[*＊#＃]?(\d+)(?:\s*[（(]\s*([*＊#＃])(\d+)\s*[)）])?")
"""`2(*39)`: no. 2, which is no. 39 of another measure; `*39` there says only that such a measure exists."""
DELETED = re.compile(r"^([\d.\s]+)削除(?:\s*[（(](\d+)\s*[.．]?\s*と同一[^)）]*[)）])?")
LANGUAGES = str.maketrans("＊＃", "*#")


def parse(reading: Reading) -> Iterator[Statement]:
    entries = Entries(reading)
    for path in _files(reading):
        rows = tables.table(path) if path.suffix.lower() == ".csv" else tables.workbook(reading, path)
        yield from reading.each(rows, entries.entry)
    yield from entries.references.statements(entries.parties)


def _files(reading: Reading) -> list[Path]:
    if reading.path.is_file():
        return [reading.path]
    found = sorted(path for path in reading.path.iterdir() if path.suffix.lower() in (".xls", ".xlsx", ".csv"))
    if not found:
        raise SourceError("no .xls, .xlsx or .csv file in it", where=str(reading.path), todo="name MOF's file")
    return found


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.parties: set[str] = set()
        self.references = References(reading)

    def entry(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, tables.Entry)
        fields = Fields(self.reading, row)
        tables.check_width(row)
        row.ignore(tables.LAST)  # the notice's text says again what the other columns say
        number, mark, other = self._number(fields, row)
        key = self.reading.once(f"{row.measure}-{number}", row)
        noticed = " ".join(fields.cell("date"))
        if deleted := DELETED.match(noticed):
            row.ignore(*row.values)  # MOF empties the other cells
            return self._delisted(row, key, deleted[1], deleted[2], noticed)
        if mark:
            self.references.refer(row, key, mark, other)
        return self._party(row, fields, key, noticed)

    def _number(self, fields: Fields, row: tables.Entry) -> tuple[str, str, str]:
        text = " ".join(fields.cell("number"))
        match = NUMBER.fullmatch(text.strip())
        if not match:
            raise RowError(f"no number of a notice: {text!r}", where=row.locator, todo="expected 7, *7 or 7(#56)")
        return match[1], (match[2] or "").translate(LANGUAGES), match[3] or ""

    def _kind(self, row: tables.Entry, fields: Fields) -> str:
        """Person or organisation: as the CSV says, as the sheet is called, or by the cells only persons have."""
        if said := " ".join(fields.cell("kind")):
            return self.reading.lookup("kinds", said, row.locator)
        for word, kind in self.reading.source.lookups["kinds"].items():
            if word in row.programme or f"対象となる{word}" in row.title:
                return kind
        return "Person" if fields.personal or fields.cell("birth_and_place") else "Organization"

    def _party(self, row: tables.Entry, fields: Fields, key: str, noticed: str) -> Iterable[Statement]:
        kind = self._kind(row, fields)
        fields.names()
        if not fields.properties.get("name"):
            raise RowError(f"no. {key} has no name", where=row.locator, todo="look it up in MOF's list")
        if kind == "Person":
            fields.person()
        fields.common()
        places = fields.places()
        listed = days.iso(noticed.split()[0]) if noticed else None
        fields.add("country", *dict.fromkeys(code for _, code in places if code))
        fields.add("listed_on", listed)
        party = self.reading.record(kind, key, row.locator, row.published, programme=row.programme, **fields.properties)
        self.parties.add(key)
        return [
            party,
            *self._listing(row, fields, party, key, listed, noticed),
            *addresses(self.reading, party, places, row.locator),
        ]

    def _listing(
        self, row: tables.Entry, fields: Fields, party: Record, key: str, listed: str | None, noticed: str
    ) -> Iterable[Statement]:
        if not listed:
            found = f"day of the notice not understood: {noticed!r}"
            self.reading.problem(row.locator, found, todo="expected one such as 2006.9.19", lost=False)
        changed = [day for text in noticed.split()[1:] if (day := days.iso(text.removesuffix("改訂")))]
        un_day = " ".join(fields.cell("un_date"))
        return listing(
            self.reading, party, row.locator, f"告示日付: {noticed}\n告示番号: {' '.join(fields.cell('number'))}",
            authority=AUTHORITY, date=listed, programme=row.programme, reference=key, as_of=changed,
            note=f"Day of the UN committee's act as printed: {un_day}" if un_day else None,
        )  # fmt: skip

    def _delisted(self, row: tables.Entry, key: str, day: str, same: str | None, noticed: str) -> Iterable[Statement]:
        """A number whose party MOF has taken off the list: it names nobody any more.

        One removed as `the same person as no. 38` says so in words only: that person may well be listed still.
        """
        until = days.iso(day.strip())
        why = f" as the same party as no. {row.measure}-{same}" if same else ""
        yield self.reading.record(
            "Listing", f"{key}/listing", row.locator, row.published,
            authority=AUTHORITY, listing_status="delisted", date=until, programme=row.programme, reference=key,
            summary=f"{AUTHORITY} removed no. {key}{why}.", reason=noticed if same else None,
        )  # fmt: skip
