"""METI's Foreign End User List, from its structured JSON copy → organisations with the concerns of their listing.

METI numbers its list anew in every edition, so the key is country and name; the number is a reference only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats import json, scripts
from loaders.formats.json_object import JsonObject
from loaders.formats.listed import key_of, listing
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "Ministry of Economy, Trade and Industry of Japan"
HOUSEKEEPING = ("country", "last_verified", "source_list_name")
"""The list's own country, the compiler's check, and the title of the list that `list_id` names too."""
DAY = re.compile(r"/(\d{4})(\d{2})(\d{2})\d{3}/")
CONCERN = re.compile(r"(?:大量破壊兵器等の懸念|通常兵器の懸念): *[^A-Z]*((?:B|CW|C|M|N)(?:[,、](?:B|CW|C|M|N))*)")
SEPARATOR = re.compile(r"\s*・\s*(?=[A-Z])")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("jp.json")
    entries = Entries(reading)
    yield from reading.each(json.rows(path), entries.entry)
    reading.notes["repaired"] = f"{entries.repaired} names had run into the country field and were taken out of it"


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.repaired = 0

    def entry(self, row: Row) -> Iterable[Statement]:
        """The party of one row and its listing."""
        assert isinstance(row, JsonObject)
        number = row.need("id").removeprefix("jp-eul-")
        row.ignore(*HOUSEKEEPING)
        kind = self.reading.lookup("kinds", row.need("entity_type"), row.locator)
        programme = self.reading.lookup("lists", row.need("list_id"), row.locator)
        place, country, swallowed = self._place(row)
        printed = scripts.visible(row.take("entity_name")) or swallowed
        if not printed:
            todo = "the name may have run into another field: look it up in METI's list under the number"
            raise RowError(f"no. {number} has no name", where=row.locator, todo=todo)
        names = _names([printed, *row.texts("aliases")])
        day = self._edition(row)
        party = self.reading.record(
            kind, self._key(country, names["name"][0], number, row), row.locator, row.published,
            **names, country=country, programme=programme, source_url=row.take("source_url"),
            note=f"The copy prints the name in the country field: {place}" if swallowed else None,
        )  # fmt: skip
        self.repaired += bool(swallowed)
        return party, *self._listing(row, party, number, programme, day)

    def _place(self, row: JsonObject) -> tuple[str, str, str]:
        """The country field as printed, its code, and a name that ran into it."""
        known = self.reading.source.lookups["countries"]
        found = row.texts("addresses")
        if len(found) != 1:
            raise RowError(f"{len(found)} countries", where=row.locator, todo="the list prints one a row")
        place = scripts.visible(found[0])
        for name in sorted(known, key=len, reverse=True):
            if place == name or place.startswith(f"{name} "):
                return place, known[name], place[len(name) :].strip()
        todo = "add it to lookups.countries in loaders/jp_meti_eul/source.yaml"
        raise RowError(f"unknown country {place!r}", where=row.locator, todo=todo)

    def _key(self, country: str, name: str, number: str, row: Row) -> str:
        key = f"{country}/{key_of(name)}"
        return self.reading.once(f"{key}/{number}" if key in self.reading.keys else key, row)

    def _edition(self, row: JsonObject) -> str:
        """Day of the edition, which only the address of METI's press release tells."""
        match = DAY.search(row.take("source_url"))
        day = "-".join(match.groups()) if match else ""
        self.reading.edition = self.reading.edition or day
        return day

    def _listing(self, row: JsonObject, party: Record, number: str, programme: str, day: str) -> Iterable[Statement]:
        reason = row.need("reason")
        return listing(
            self.reading, party, row.locator, f"No. {number}\nreason: {reason}", authority=AUTHORITY,
            programme=programme, reference=f"No. {number} ({day})" if day else f"No. {number}", as_of=day,
            date=row.take("date_added"), concern=_concerns(reason, row.locator), reason=reason,
        )  # fmt: skip


def _names(printed: list[str]) -> dict[str, list[str]]:
    """The first name is the party's; brackets with kanji, and names in kanji alone, are original names."""
    latin: list[str] = []
    original: list[str] = []
    for text in (part for cell in printed for part in SEPARATOR.split(scripts.visible(cell))):
        name, inner = scripts.in_two_scripts(text)
        original += inner
        own_script = scripts.native(name) and not scripts.kana(name) and not scripts.LATIN.search(name)
        (original if own_script and latin else latin).append(re.sub(r";(?: and)?$", "", name))
    return {"name": latin[:1], "alias": [name for name in latin[1:] if name != latin[0]], "original_name": original}


def _concerns(reason: str, where: str) -> list[str]:
    """Codes of the concern types: the Japanese words before them say the same."""
    parts = reason.translate(str.maketrans("ＢＣＭＮＷ", "BCMNW")).split("; ")
    found = [CONCERN.fullmatch(part) for part in parts]
    codes = [code for match in found if match for code in re.split("[,、]", match[1])]
    if None in found or not codes:
        raise RowError(f"concern not understood: {reason!r}", where=where, todo="expected B, C, M, N or CW")
    return codes
