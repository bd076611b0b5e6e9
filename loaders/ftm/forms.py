"""The two forms in which data sets are published, and the name a data set has here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from loaders.formats import json
from loaders.formats.facts import slug
from loaders.formats.json_object import JsonObject
from loaders.formats.json_text import DECODER

GENERIC = ("entities", "data", "targets")
LINE = 1 << 20
"""Bytes of the first line that tell which form the file has: an entity that is longer is one that is not cut there."""


def data_set(path: Path) -> str:
    """Name of the data set: that of its file, or of its folder where the file is called `entities.ftm.json`."""
    stem = path.name.partition(".")[0]
    return slug(f"{path.resolve().parent.name}-{stem}" if stem in GENERIC else stem) or "data-set"


def objects(path: Path) -> Iterator[JsonObject]:
    """The entities and edges, whichever form the file has: an entity stands whole in the first line, or not."""
    with path.open("rb") as file:
        first = file.readline(LINE)
    try:
        whole = DECODER.decode(first.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        whole = None
    if not first.strip() or (isinstance(whole, dict) and "schema" in whole) or not _is_graph(path):
        yield from json.lines(path)
        return
    for key, item in json.items(path, ("entities", "edges")):
        if key in ("", "entities", "edges"):
            yield item


def _is_graph(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(4096).decode("utf-8-sig", errors="replace").lstrip()
    return bool(re.match(r'\{\s*"(?!schema|id|caption)', head)) or head.startswith("[")
