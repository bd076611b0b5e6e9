"""Entries of the list's JSON: the answer of trade.gov's search, or its whole file (`results`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loaders.formats import json
from loaders.formats.json_object import JsonObject
from loaders.reading import Reading
from loaders.us_csl.numbers import dated

RESULTS = "results"
ABOUT = ("sources", "offset", "size", "search_performed_at", "sources_used", "limit", "page")
"""What stands beside the entries and speaks of the search or of the lists in general."""


def is_answer(path: Path) -> bool:
    """Whether the JSON file holds entries under `results`, or is a bare array of them."""
    with path.open("rb") as file:
        start = file.read(1 << 16).removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"[") or b'"results"' in start


def rows(reading: Reading, path: Path) -> Iterator[JsonObject]:
    """The entries. An answer that tells of more entries than it holds is one page, and ends nothing."""
    total, read = "", 0
    for key, item in json.items(path, under=(RESULTS,)):
        if key in (RESULTS, ""):
            read += 1
            yield item
        elif key == "total":
            total = item.take("value")
        elif key not in ABOUT:
            reading.problem(item.locator, f"unknown key {key!r}", todo="read it in us_csl/answer.py", lost=False)
    if total.isdigit() and int(total) > read:
        found = f"it holds {read:,} of {int(total):,} entries"
        reading.cut(path.name, found, "take the whole file, or all pages of the answer")


def address(place: JsonObject) -> str:
    """An address as the CSV file prints it."""
    city = " ".join(part for part in (place.take("state"), place.take("postal_code")) if part)
    parts = (place.take("address"), place.take("city"), city, place.take("country"))
    return ", ".join(part for part in parts if part)


def number(id: JsonObject) -> tuple[str, str, str, str]:
    """Heading, number, country, and what is said of its days."""
    days = dated(id.take("issue_date"), id.take("expiration_date"))
    return id.take("type"), id.take("number"), id.take("country"), days
