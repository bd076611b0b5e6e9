"""Entries of a compact JSON file made from the list: short keys, and numbers that point into tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.countries import codes
from kg.errors import RowError, SourceError
from loaders.formats import json
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.us_csl.entry import Entry, joined

ABOUT = ("$comment", "citation", "source", "retrievedAt", "listAuthority", "fieldKey")
"""What the file says of itself and of the lists in general."""


LICENCE = (
    ("lr", "licenceRequirements", "license requirement"), ("lp", "licencePolicies", "license policy"),
)  # fmt: skip


class Indexed(JsonObject):
    """An entry with the tables its numbers point into."""

    tables: dict[str, list[str]]


def rows(reading: Reading, path: Path) -> Iterator[Row]:
    """The entries; the tables must stand before them. What the file counts is compared at the end."""
    tables: dict[str, list[str]] = {}
    announced, read = -1, 0
    for key, item in json.items(path, under=("entries",)):
        value: Any = item.data.get("value")
        if key == "entries":
            if not tables:
                raise SourceError(
                    "no tables before the entries", where=item.locator, todo="take the file as it was made"
                )
            entry = item if type(item) is not JsonObject else Indexed(item.file, int(item.line), item.data)
            if isinstance(entry, Indexed):
                entry.tables = tables
            read += 1
            entry.line = f"entry {read}"  # the file may be one line
            yield entry
        elif key == "tables" and isinstance(value, dict):
            tables = value
        elif key == "sourceGeneratedAt":
            reading.edition = str(value)[:10]
        elif key == "entryCount":
            announced = int(value) if str(value).isdigit() else -1
        elif key not in (*ABOUT, "countsBySource"):
            reading.problem(item.locator, f"unknown key {key!r}", todo="read it in us_csl/compact.py", lost=False)
    if announced != read:
        found = f"entryCount says {announced}, the file has {read} entries"
        reading.cut(path.name, found, "get the whole file")


def read(reading: Reading, row: Row) -> Entry:
    number, notice = row.maybe("e"), row.maybe("fr")
    entry = Entry(reading, row, _pointed(row, "s", "sources"), row.need("n"), row.maybe("t"), number, notice)
    assert isinstance(row, JsonObject)
    entry.aliases(row.texts("a"))
    entry.listed("programme", *joined(_pointed(row, "pg", "programmes")))
    entry.listed("source_url", _pointed(row, "u", "urls"))
    for key, table, heading in LICENCE:
        text = _pointed(row, key, table)
        entry.listed("note", f"{heading}: {text}" if text else "")
    for text in row.texts("c"):
        _country(entry, text)
    return entry


def _pointed(row: Row, key: str, table: str) -> str:
    """Text of a table at the place an entry names; empty when it names none."""
    text = row.maybe(key)
    texts = getattr(row, "tables", {}).get(table, [])
    if text and not (text.isdigit() and int(text) < len(texts)):
        raise RowError(f"{key}: no {text!r} in the table {table}", where=row.locator, todo="is the file whole?")
    return str(texts[int(text)]) if text else ""


def _country(entry: Entry, text: str) -> None:
    code, known = codes.code(text), entry.reading.source.lookups["regions"]
    if not code and text not in known:
        entry.facts.misread(f"country: {text}")
    elif not code and not known[text]:
        entry.facts.note(f"country: {text}")
    else:
        entry.facts.add(("country",), code or known[text], f"country: {text}")
