"""Screening of an uploaded table: the same code as `kg screen --file`, over a copy that is gone afterwards."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kg.batch import keeping, result_file, workbook
from kg.batch.appended import BEST, LAST, OTHER
from kg.batch.columns import Column
from kg.batch.results import Result, Results
from kg.batch.run import Task, screened
from kg.batch.table_file import table
from kg.casework import kept_runs
from kg.casework.kept_runs import Difference, KeptRun
from kg.review import kept_findings
from kg.store.settings import settings
from kg.ui.i18n import Say
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
    """What the page shows of a run."""

    about: dict[str, Any]
    rows: tuple[Result, ...]
    run: KeptRun
    before: KeptRun | None = None
    """The last run of a file of this name."""
    differences: tuple[Difference, ...] = ()
    damaged: bool = False
    """Whether what an earlier run had kept was damaged, and every row was screened anew."""


def columns(upload: Upload) -> tuple[Column, ...]:
    """What the columns of the table were understood to be. SourceError when it is no usable table."""
    with _copied(upload) as path, table(path, {}) as found:
        return tuple(column for column in found.header.columns if column.heading)


def screen(here: Here, upload: Upload, chosen: dict[str, str], tell: Callable[[int, int], None]) -> Screened:
    """Screen the table; a run that was interrupted goes on where it stopped. It is kept, and compared with the last."""
    with _copied(upload) as path:
        known = partial(kept_findings.of_graph, here.store, settings().home)
        run = screened(here.store, Task(path, chosen), tell=tell, findings=known)
        results = Results(run)
        kept = keeping.keep(settings().files, results)
        with results.opened() as (_, lines):
            rows = tuple(islice((row for row in lines if row.status), SHOWN))
        old = kept_runs.before(settings().files, kept)
        return Screened(run.about, rows, kept, old, _differences(kept, old), run.progress.damaged)


def _differences(run: KeptRun, old: KeptRun | None) -> tuple[Difference, ...]:
    now = kept_runs.outcome(settings().files, run.id)
    then = kept_runs.outcome(settings().files, old.id) if old else None
    return tuple(kept_runs.compared(then, now)) if then is not None and now is not None else ()


def written(here: Here, upload: Upload, chosen: dict[str, str], suffix: str) -> bytes:
    """The file with all rows, and what people have decided by now: a workbook for the reader, CSV for programs."""
    with _copied(upload) as path:
        file = path.with_name(f"out{suffix}")
        results = Results(screened(here.store, Task(path, chosen)))
        if suffix == ".xlsx":
            workbook.write(results, file, headings(here.say, int(results.about["limit"])))
        else:
            result_file.WRITERS[suffix](results, file)
        return file.read_bytes()


def headings(say: Say, limit: int) -> dict[str, str]:
    """Our headings of a workbook in the reader's words, marked as not his: his table may have columns of such names."""
    best = {name: say(f"workbook.{name.removeprefix('kg ').replace(' ', '_')}") for name in (*BEST, *LAST)}
    others = {
        f"kg match {place} {name}": say("workbook.other", place=place, what=say(f"workbook.other.{name}"))
        for place in range(2, limit + 1)
        for name in OTHER
    }
    return {name: f"▸ {told}" for name, told in {**best, **others}.items()}


@contextmanager
def _copied(upload: Upload) -> Iterator[Path]:
    """The upload as a file of its own name, without any folder in it."""
    with TemporaryDirectory(prefix="kg-") as folder:
        path = Path(folder) / (Path(upload.name.replace("\\", "/")).name[-100:] or "table")
        path.write_bytes(upload.content)
        yield path
