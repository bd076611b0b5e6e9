"""Screening of an uploaded table: the same code as `kg screen --file`, over a copy that is gone afterwards."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kg.batch import result_file
from kg.batch.columns import Column
from kg.batch.results import Result, Results
from kg.batch.run import Task, screened
from kg.batch.table_file import table
from kg.ui.session import Here

SHOWN = 500
"""Rows that the page shows; the files have all."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that the reader gave us."""

    name: str
    content: bytes

    @property
    def key(self) -> str:
        """Two uploads of the same content under the same name are one."""
        return hashlib.sha256(self.name.encode() + b"\0" + self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Screened:
    """What the page shows of a run, and the two files."""

    about: dict[str, Any]
    rows: tuple[Result, ...]
    workbook: bytes
    text: bytes
    damaged: bool = False
    """Whether what an earlier run had kept was damaged, and every row was screened anew."""


def columns(upload: Upload) -> tuple[Column, ...]:
    """What the columns of the table were understood to be. SourceError when it is no usable table."""
    with _copied(upload) as path, table(path, {}) as found:
        return tuple(column for column in found.header.columns if column.heading)


def screen(here: Here, upload: Upload, chosen: dict[str, str], tell: Callable[[int, int], None]) -> Screened:
    """Screen the table; a run that was interrupted goes on where it stopped."""
    with _copied(upload) as path:
        run = screened(here.store, Task(path, chosen), tell=tell)
        files = {suffix: path.with_name(f"out{suffix}") for suffix in (".xlsx", ".csv")}
        for suffix, file in files.items():
            result_file.WRITERS[suffix](Results(run), file)
        with Results(run).opened() as (_, results):
            rows = tuple(islice((row for row in results if row.status), SHOWN))
        book, text = (file.read_bytes() for file in files.values())
        return Screened(run.about, rows, book, text, run.progress.damaged)


@contextmanager
def _copied(upload: Upload) -> Iterator[Path]:
    """The upload as a file of its own name, without any folder in it."""
    with TemporaryDirectory(prefix="kg-") as folder:
        path = Path(folder) / (Path(upload.name.replace("\\", "/")).name[-100:] or "table")
        path.write_bytes(upload.content)
        yield path
