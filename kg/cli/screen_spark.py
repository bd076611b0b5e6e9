"""`kg screen --file … --engine spark`: a table that is too large for one machine."""

from __future__ import annotations

import sys
from typing import Any

from kg.errors import UsageError
from kg.terminal import output, staleness_note

NOT_HERE = ("sheet", "anew")
"""Options that say something of a file of this machine."""


def screen(address: str, form: str, given: dict[str, Any], limit: int) -> None:
    """Screen the table on Spark, and say what was understood and found; exit code 1 when rows had problems."""
    from kg.batch import columns
    from kg.spark import session
    from kg.spark.screening import Task, screened
    from kg.store import open_store

    if stray := next((name for name in NOT_HERE if given.get(name)), ""):
        raise UsageError("Spark reads Parquet, CSV and Delta, always whole", where=f"--{stray}", todo="leave it out")
    out = given["out"] or f"{address.rstrip('/')}.screened"
    task = Task(address, out, columns.chosen(given["columns"]), given["schema"], limit, given["least"],
                given["encoding"], given["overwrite"])  # fmt: skip
    with open_store() as store, session.opened(given["master"]) as spark:
        staleness_note.told(store)
        about = screened(spark, store, task)
    if form == "json":
        output.document({**about, "out": out})
    else:
        _tell(about, out)
    if about["summary"]["rows_with_problems"]:
        sys.exit(1)


def _tell(about: dict[str, Any], out: str) -> None:
    summary = about["summary"]
    understood = [(c["column"], c["field"] or "—", c["by"] or "not asked") for c in about["columns"]]
    output.table(["column", "understood as", "by"], understood, title=about["file"])
    output.say()
    output.say(f"{summary['rows']:,} rows")
    bands = [(f"best match {band}", f"{count:,}") for band, count in summary["matched"].items() if count]
    rest = [("no match", f"{summary['no_match']:,}"), ("not screened", f"{summary['not_screened']:,}")]
    output.table(["rows", "number"], [*bands, *rest])
    output.say()
    output.say("A match is a candidate for review; no match does not mean no risk.")
    output.say(f"Written: {out}/rows, parties, contexts and run")
