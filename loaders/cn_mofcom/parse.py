"""The lists of the Ministry of Commerce of the PRC, from their structured JSON copy → organisations and listings.

The copy numbers the names of an announcement, and twice the same; so the key is list, day and name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.countries import codes
from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import json, scripts
from loaders.formats.json_object import JsonObject
from loaders.formats.listed import addresses, key_of, listing
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "Ministry of Commerce of the PRC"
NUMBER = re.compile(r"cn-([a-z]+-\d{8})-\d+")
CAUSE = re.compile(r"^(参与对台湾地区军售)的")
"""`that took part in arms sales to the Taiwan region`: a reason that stands before the first name of a sentence."""
GROUP = re.compile(r"等(\d+)家实体$")
"""`and others, N entities in all`."""
BOTH = re.compile(r"^([^（）]+)（([A-Za-z][^（）]*)）$")
POSTCODE = re.compile(r"（邮编：[^）]*）$")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("cn.json")
    entries = Entries(reading)
    yield from reading.each(json.rows(path), entries.entry)


class Entries:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.numbers: set[str] = set()

    def entry(self, row: Row) -> Iterable[Statement]:
        """The party of one row, its listing and its addresses."""
        assert isinstance(row, JsonObject)
        number = row.need("id")
        kind = self.reading.lookup("kinds", row.need("entity_type"), row.locator)
        programme = self.reading.lookup("lists", row.need("list_id"), row.locator)
        row.ignore("country", "last_verified", "source_list_name", "reason")  # named in source.yaml
        names, cause = _names(row)
        places = [(text, self._country(text)) for text in row.texts("addresses")]
        party = self.reading.record(
            kind, self._key(number, names["name"][0], row), row.locator, row.published, **names,
            country=list(dict.fromkeys(code for _, code in places if code)), programme=programme,
            listed_on=row.take("date_added"), source_url=row.take("source_url"),
        )  # fmt: skip
        return [
            party,
            *listing(
                self.reading, party, row.locator, row.published, authority=AUTHORITY, programme=programme,
                date=row.take("date_added") or None, reference=number, reason=cause, source_url=row.take("source_url"),
            ),
            *addresses(self.reading, party, places, row.locator),
        ]  # fmt: skip

    def _key(self, number: str, name: str, row: JsonObject) -> str:
        match, where = NUMBER.fullmatch(number), row.locator
        if not match:
            raise RowError(
                f"no id of this copy: {number!r}", where=where, todo="expected one such as cn-uel-20240520-1"
            )
        if number in self.numbers:
            found = f"{number} stands twice: the copy seems to have cut a name at a comma"
            self.reading.problem(where, found, todo="compare the announcement at source_url", lost=False)
        self.numbers.add(number)
        self._group(row.take("entity_name"), where)
        key = f"{match[1]}/{key_of(name)}"
        return self.reading.once(key, row)

    def _group(self, name: str, where: str) -> None:
        if match := GROUP.search(name):
            found = f"stands for {match[1]} entities and names one"
            self.reading.problem(where, found, todo="take the others from the announcement at source_url")

    def _country(self, address: str) -> str | None:
        """Country of an address: first in a Chinese one, last in another."""
        text = POSTCODE.sub("", address.strip())
        for prefix, code in self.reading.source.lookups["countries"].items():
            if text.startswith(prefix):
                return code
        return codes.code(text.rpartition(",")[2])


def _names(row: JsonObject) -> tuple[dict[str, Any], str]:
    """Names without the reason that stands before them. MOFCOM's Chinese word for a foreign firm is an alias."""
    printed = [scripts.visible(text) for text in (row.need("entity_name"), *row.texts("aliases"))]
    causes = [match[1] for text in printed if (match := CAUSE.match(text))]
    bare = [GROUP.sub("", CAUSE.sub("", text)) for text in printed]
    name, *aliases = [part for text in bare for part in _both(text)]
    return {"name": [name], "alias": [text for text in aliases if text != name]}, causes[0] if causes else ""


def _both(text: str) -> list[str]:
    """`哈德森技术公司（Hudson Technologies Co.）` → the Latin name, then the Chinese one."""
    match = BOTH.fullmatch(text)
    return [match[2], match[1]] if match else [text]
