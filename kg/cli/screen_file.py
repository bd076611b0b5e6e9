"""`kg screen --file`: a table of names, row by row."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.terminal import output, staleness_note

if TYPE_CHECKING:
    from kg.batch.run import Run, Task

LIMIT = 3
"""Matches a row when --limit is not given."""
PROBLEMS = 10
"""Problems that are shown; the file has them all."""
FOR_ONE_NAME = ("countries", "birth_dates", "identifiers", "imo", "mmsi", "address", "goods", "destinations")


def screen(address: str, form: str, given: dict[str, Any]) -> None:
    """Screen the table, say what was understood and found, write the file; exit code 1 when rows had problems."""
    _only_for_tables(given)
    if given["engine"] == "spark":
        from kg.cli import screen_spark

        screen_spark.screen(address, form, given, given["limit"] or LIMIT)
        return
    if given["master"]:
        raise UsageError("only Spark has a master", where="--master", todo="add --engine spark")
    _here(Path(address), form, given)


def _here(file: Path, form: str, given: dict[str, Any]) -> None:
    from kg.batch import columns
    from kg.batch import result_file as files
    from kg.batch.run import Task

    chosen = columns.chosen(given["columns"])
    names = ("sheet", "encoding", "least")
    task = Task(file, chosen, kind=given["schema"], limit=given["limit"] or LIMIT, **{n: given[n] for n in names})
    out = Path(given["out"]) if given["out"] else None if form == "json" else files.beside(file)
    if out is not None:
        files.check(out, file)
    run = _run(task, anew=given["anew"])
    if run.progress.damaged:
        output.note(f"kg: what an earlier run had kept of {file.name} was damaged: every row was screened anew")
    new = files.save(run, out, overwrite=given["overwrite"]) if out else True
    if form == "json":
        _document(run, out)
    else:
        _tell(run, out, new=new)
    if run.about["summary"]["rows_with_problems"]:
        sys.exit(1)


def _only_for_tables(given: dict[str, Any]) -> None:
    stray = next((name for name in ("names", *FOR_ONE_NAME) if given.get(name)), "")
    if stray:
        todo = "put it into a column of the table, or leave --file out"
        raise UsageError("--file takes everything but the kind from the table", where=stray, todo=todo)


def _run(task: Task, *, anew: bool) -> Run:
    from kg.batch.run import screened
    from kg.review import kept_findings
    from kg.store import open_store
    from kg.store.settings import settings

    with open_store() as store, output.rows_done("screening") as tell:
        staleness_note.told(store)
        known = partial(kept_findings.of_graph, store, settings().home)
        return screened(store, task, tell=tell, anew=anew, findings=known)


def _document(run: Run, out: Path | None) -> None:
    """The whole document, or without its rows when they are in a file."""
    from kg.batch import texts
    from kg.batch.results import Results

    if out is None:
        texts.dump(Results(run), output.json_stream())
    else:
        output.document({**run.about, "out": str(out)})


def _tell(run: Run, out: Path | None, *, new: bool) -> None:
    about, summary = run.about, run.about["summary"]
    place = f"{about['file']}{'#' + about['sheet'] if about['sheet'] else ''}"
    output.say(f"{place}: heading in line {about['header_line']}{_written(about)}")
    columns = [(c["column"], c["field"] or "—", c["by"] or "not asked") for c in about["columns"]]
    output.table(["column", "understood as", "by"], columns)
    done = f" ({run.resumed:,} lines were done before)" if run.resumed else ""
    output.say()
    output.say(f"{summary['rows']:,} rows{done}")
    bands = [(f"best match {band}", f"{count:,}") for band, count in summary["matched"].items() if count]
    rest = [("no match", f"{summary['no_match']:,}"), ("not screened", f"{summary['not_screened']:,}")]
    output.table(["rows", "number"], [*bands, *rest])
    _problems(run)
    again = "Written" if new else "Nothing new: already written"
    output.say()
    output.say("A match is a candidate for review; no match does not mean no risk.")
    output.say(f"{again}: {out}")


def _written(about: dict[str, Any]) -> str:
    left = f"; sheets left out: {', '.join(about['sheets_left_out'])}" if about["sheets_left_out"] else ""
    return (f"; read as {about['encoding']}" if about["encoding"] else "") + left


def _problems(run: Run) -> None:
    """The first problems, on standard error."""
    shown = 0
    for number, data in run.progress.lines():
        for problem in data.get("problems", ()):
            if shown == PROBLEMS:
                output.note(
                    f"  … all {run.about['summary']['problems']:,} problems stand beside their rows in the file"
                )
                return
            shown += 1
            output.problems([f"{run.about['file']}:{number}: {problem}"])
