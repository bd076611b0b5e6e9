"""Lists read as a graph would hold them, without a graph: for measuring what comes after."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.scale import LISTS
from benchmarks.scale.made_up import write
from kg.model.records import Record, Relation
from kg.model.spool import Spool, record_from, relation_from
from loaders import bundled
from loaders.source import source

Read = tuple[list[Record], list[Relation]]


def everything(folder: Path) -> Read:
    """The bundled sources with the lists under `folder` in the place of those that are excerpts of them."""
    files = {one.id: one.sample for one in bundled()} | {id: folder / path for id, path in LISTS.items()}
    return _read(files)


def made_up(folder: Path, records: int) -> Read:
    """About so many records of a list that is made up from a real one (`benchmarks.scale.made_up`)."""
    with tempfile.TemporaryDirectory(prefix="kg-made-up-") as name:
        file = Path(name) / "made-up.json"
        write(next((folder / LISTS["us_csl"]).glob("*.json")), file, records)
        return _read({"us_csl": file})


def _read(files: dict[str, Path]) -> Read:
    records: list[Record] = []
    relations: list[Relation] = []
    for id, path in files.items():
        with tempfile.TemporaryDirectory(prefix="kg-read-") as name:
            source(id).spooled(path, Path(name) / "spool", trusted=True)
            with Spool(Path(name) / "spool") as spool:
                records += map(_bare, _records(spool))
                relations += (relation_from(row.row) for row in spool.rows("relation"))
    return records, relations


def _records(spool: Spool) -> Iterator[Record]:
    return (record_from(row.row) for row in spool.rows("record"))


def _bare(record: Record) -> Record:
    """Without the entry as printed, from which nothing is computed."""
    return replace(record, published="")
