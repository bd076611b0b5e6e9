"""Screening every row of a table: in batches, each kept before the next, so that nothing is done twice."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import astuple, dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kg.batch.beside import Findings
from kg.batch.columns import Header
from kg.batch.lookups import Screening
from kg.batch.progress import Progress
from kg.batch.table_file import Table, table
from kg.files.apart import measured
from kg.graph import evidence
from kg.home.places import Home
from kg.index import stored
from kg.model.records import fingerprint
from kg.screening import scoring
from kg.store import Store
from kg.store.deadlines import LONG
from kg.store.settings import settings

REVISION = 3
"""Of the form of what is kept: another one begins anew."""
Tell = Callable[[int, int], None]
"""Called with the rows done and the lines of the table (0 when not known)."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be screened, and how."""

    path: Path
    columns: dict[str, str] = field(default_factory=dict)
    """Heading → field, where the user knows better."""
    sheet: str = ""
    encoding: str = ""
    kind: str = ""
    limit: int = 3
    least: str = "possible"


@dataclass(slots=True)
class Run:
    """A screened table: the facts about the run, and its results on disk."""

    task: Task
    progress: Progress
    about: dict[str, Any]
    resumed: int
    """Lines that an earlier run had done."""

    def table(self) -> AbstractContextManager[Table]:
        """The table once more, to go beside the results."""
        return table(self.task.path, self.task.columns, self.task.sheet, self.task.encoding)


def screened(
    store: Store, task: Task, *, tell: Tell | None = None, anew: bool = False, home: Path | None = None,
    findings: Findings | None = None,
) -> Run:  # fmt: skip
    """Screen a table, or finish what an interrupted run began. SourceError when the file is no usable table.
    `findings`: who knows those of a day already; else all red flags are run once a party is met."""
    digest, ends = measured(task.path)
    state = _state(store)
    key = fingerprint([REVISION, digest, state, _ruleset(), sorted(task.columns.items()), *astuple(task)[2:]])
    progress = Progress(Home(home or settings().home).tables, key)
    if anew:
        progress.forget()
    done = progress.about("done", 0)
    if not progress.about("finished"):
        with table(task.path, task.columns, task.sheet, task.encoding) as found:
            begun = progress.about("run") or _begin(store, task, found, digest, state)
            progress.keep({"run": begun})
            work = Screening(store, progress, found, begun, task.kind, findings)
            work.run(tell, found.height or ends)
            progress.keep({"finished": {"finished": now(), **work.result()}})
    return Run(task, progress, progress.about("run") | progress.about("finished"), done)


def _state(store: Store) -> str:
    """The state of everything that an answer hangs on."""
    sources = [
        [s.get(name) for name in ("id", "edition", "state", "records", "loaded_at")] for s in evidence.sources(store)
    ]
    edges = store.read(EDGES, deadline=LONG).rows
    return fingerprint([stored.state(store), sources, edges])


EDGES = (
    "MATCH (:Record)-[e:EVIDENCE_FOR]->(:Thing) RETURN count(e) AS joined, count(e.judgement) AS judged ORDER BY joined"
)


def _ruleset() -> str:
    return f"{scoring.RULESET} {scoring.VERSION}"


def _begin(store: Store, task: Task, found: Table, digest: str, state: str) -> dict[str, Any]:
    """The facts of a run: what is screened, against what, since when."""
    return {
        "file": found.file, "sheet": found.sheet, "encoding": found.encoding, "sha256": digest,
        "sheets_left_out": list(found.left_out), "header_line": found.header.last,
        "columns": understood(found.header), "limit": task.limit, "least": task.least, "state": state, **against(store),
    }  # fmt: skip


def understood(header: Header) -> list[dict[str, str]]:
    """What each headed column was taken for, and who says so."""
    return [{"column": c.heading, "field": c.field, "by": c.by} for c in header.columns if c.heading]


def against(store: Store) -> dict[str, Any]:
    """Against what a table is screened, as of when: rules, engine, lists with their editions."""
    lists = [
        {name: source.get(key) or "" for name, key in LISTS.items()} | {"records": source.get("records") or 0}
        for source in evidence.sources(store)
    ]
    day = date.today().isoformat()
    return {"ruleset": _ruleset(), "engine": store.engine, "as_of": day, "began": now(), "lists": lists}


LISTS = {"source": "id", "title": "title", "publisher": "publisher", "edition": "edition", "loaded_at": "loaded_at"}


def now() -> str:
    """This second, as a run notes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
