"""A finished run, kept with what it found, so that a later one can tell what is new, gone or another."""

from __future__ import annotations

from collections.abc import Iterator

from kg.batch.results import Results
from kg.casework import kept_runs
from kg.casework.kept_runs import Best, KeptRun
from kg.home.places import Home
from kg.model.records import fingerprint

ABOUT = ("sha256", "state", "ruleset", "began")
"""What makes a run another one."""


def keep(home: Home, results: Results) -> KeptRun:
    """Keep a run in the home, once. StoreError when the disk does not take it."""
    about, summary = results.about, results.about["summary"]
    file = results.run.task.path.name  # the same content may have been screened under another name
    id = fingerprint([file, *(about[name] for name in ABOUT)])[:16]
    run = KeptRun(
        id, file, about["began"], about["ruleset"], summary["rows"], sum(summary["matched"].values()),
        summary["not_screened"], about["state"],
    )  # fmt: skip
    kept_runs.keep(home, run, _found(results))
    return run


def _found(results: Results) -> Iterator[tuple[str, Best]]:
    with results.opened() as (_, lines):
        for row in lines:
            if row.matches:
                best = row.matches[0]
                yield row.asked, Best(best["id"], best["caption"], best["probability"], best["band"])
