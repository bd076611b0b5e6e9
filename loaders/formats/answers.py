"""Answers of a web interface (JSON): one object, a list of objects, or a page with `entries`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from loaders.formats import json
from loaders.formats.json_object import BrokenObject, JsonObject
from loaders.reading import Reading

BESIDE = ("limit", "offset", "nextOffset", "total", "metadata", "since")
"""What stands beside the entries of a page."""


def objects(reading: Reading, path: Path, own: Collection[str], what: str, todo: str) -> Iterator[JsonObject]:
    """The objects of an answer, in order.

    `own`: keys of which an object that is a whole file has one. A problem when the file holds no `what`, and when keys
    beside the entries are not known.
    """
    whole: dict[str, object] = {}
    line, found = 1, 0
    for key, item in json.items(path, ["entries"]):
        if key in ("entries", ""):
            found += 1
            yield item
        elif isinstance(item, BrokenObject):
            reading.problem(item.locator, f"{key}: {item.fault}", todo="download the file again")
        elif key not in BESIDE:
            whole[key] = item.data["value"]
            line = min(line, int(item.line))
    if not whole.keys().isdisjoint(own):
        yield JsonObject(path.name, line, whole)
    elif not found:
        reading.empty(path, what, todo)
    elif whole:
        reading.problem(path.name, f"keys {', '.join(whole)} are not known", todo="read or name them", lost=False)
