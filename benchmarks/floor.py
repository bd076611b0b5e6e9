"""What reading a file costs at least: its parser alone, and its statements written without us."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from python_calamine import CalamineWorkbook

from kg.model.records import digest
from kg.model.spool import Layer, Spool
from loaders.formats.archive import opened
from loaders.source import Source

LAYERS: tuple[Layer, ...] = ("record", "relation")
WORKBOOKS, TEXTS = (".xlsx", ".xls"), (".json", ".jsonl")


def write_bare(rows: list[tuple[Layer, str, dict[str, Any]]]) -> None:
    """The same statements as JSON with their hash in a spool's table, in order and at once."""
    encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
    with Spool() as spool:
        made = ((layer, id, digest(text := encode(row)), text) for layer, id, row in rows)
        spool._db.executemany("INSERT INTO statement VALUES (?, ?, ?, ?)", made)


def files(source: Source, path: Path) -> list[Path]:
    """The files of the set: in the folder, or beside the file that was named."""
    if path.is_file():
        beside = (path.parent / name for name in list(source.files)[1:])
        return [path, *(file for file in beside if file.is_file())]
    found = [file for file in sorted(path.iterdir()) if any(file.match(name) for name in source.files)]
    return found or [file for file in sorted(path.iterdir()) if file.is_file()]


def read_only(path: Path) -> int:
    """Read a file with its parser and keep nothing."""
    if path.suffix.lower() in WORKBOOKS:
        book = CalamineWorkbook.from_path(path)
        return sum(1 for name in book.sheet_names for _ in book.get_sheet_by_name(name).iter_rows())
    return sum(1 for _ in _parsed(path))


def _parsed(path: Path) -> Iterator[Any]:
    if path.suffix.lower() in (".xml", ".zip"):
        with opened(path, ".xml") as file:
            for _, node in etree.iterparse(file, huge_tree=False):
                yield node.clear()
    elif path.suffix.lower() in TEXTS:
        text = path.read_text("utf-8-sig")
        by_line = text.startswith("{") and "\n{" in text
        yield from map(json.loads, text.splitlines()) if by_line else _items(json.loads(text))
    else:
        with opened(path, ".csv") as file:
            yield from csv.reader(line.decode("utf-8", "replace") for line in file)


def _items(value: Any) -> Iterator[Any]:
    """The items of an array, or of the arrays in an object."""
    for part in value.values() if isinstance(value, dict) else value:
        yield from part if isinstance(part, (list, dict)) and isinstance(value, dict) else [part]
