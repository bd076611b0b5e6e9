"""`python -m benchmarks.desk`: how long a reader waits for the dashboard, beside a dashboard that shows nothing.

Serves the graph of KG_HOME (build it first) and drives it in the system's Chromium. Each figure stands beside its goal
(goals.csv) and beside what the smallest Streamlit script takes on the same machine in the same minute, served by a
process that imports nothing of ours but the gate: that part is Streamlit's own. Runs alternate, so that other work on
the machine falls on both.
"""

from __future__ import annotations

import csv
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from benchmarks.desk import drawing, loading, serving
from benchmarks.scale.cost import engine_seconds, family_seconds
from kg.store.settings import settings
from tests.served import chromium

GOALS = Path(__file__).with_name("goals.csv")
RUNS, MEGA = 3, 1_000_000
Pair = tuple[float, float]
"""Ours, and Streamlit's own; 0 where that is not measured."""


def started(browser: Browser, home: Path, empty: Path) -> dict[str, Pair]:
    """From the command to the first page, and what came over the wire."""
    loads, bare = zip(
        *(
            (loading.first(browser, serving.ours, home), loading.first(browser, serving.alone, empty))
            for _ in range(RUNS)
        ),
        strict=True,
    )
    print(f"first load: {loads[-1].requests} requests, {loads[-1].size / MEGA:.2f} MB; "
          f"Streamlit alone: {bare[-1].requests} requests, {bare[-1].size / MEGA:.2f} MB")  # fmt: skip
    print(f"until Streamlit draws the first number: {_middle(loads, 'drawn'):.2f} s; "
          f"Streamlit alone: {_middle(bare, 'drawn'):.2f} s")  # fmt: skip
    return {
        "sight": (_middle(loads, "sight"), _middle(bare, "sight")),
        "start": (_middle(loads, "seconds"), _middle(bare, "seconds")),
        "bytes": ((loads[-1].size - bare[-1].size) / MEGA, 0.0),
    }


def used(browser: Browser, home: Path, empty: Path) -> dict[str, Pair]:
    """Pages changed, drawn again and opened by a link, of a dashboard that runs."""
    with serving.ours(home) as here, serving.alone(empty) as other:
        with loading.window(browser) as page:
            page.goto(here.where)
            loading.useful(page)
            took = drawing.switches(page)
            costs = drawing.again(page, lambda: family_seconds(here.pid) + engine_seconds(home))
        links = [(loading.link(browser, here.where), loading.blank(browser, other.where)) for _ in range(RUNS)]
    slowest = max(costs, key=costs.__getitem__)
    print(f"slowest change of page: {max(took):.2f} s; dearest page drawn again: {slowest}, {costs[slowest]:.2f} CPU s")
    ours, bare = zip(*links, strict=True)
    return {
        "switch": (statistics.median(took), 0.0),
        "again": (statistics.median(costs.values()), 0.0),
        "link": (statistics.median(ours), statistics.median(bare)),
    }


def _middle(loads: tuple[loading.Load, ...], what: str) -> float:
    return statistics.median(getattr(one, what) for one in loads)


def verdict(figure: float, own: float, goal: float) -> str:
    """Whether it is met, by itself or with Streamlit's own part taken off."""
    return "met" if figure <= goal else "met beside Streamlit's own" if figure - own <= goal else "missed"


def main() -> int:
    with TemporaryDirectory(prefix="kg-desk-") as empty, chromium() as browser:
        home = settings().files.folder
        found = started(browser, home, Path(empty)) | used(browser, home, Path(empty))
    with GOALS.open(encoding="utf-8", newline="") as file:
        for goal in csv.DictReader(file):
            figure, own = found[goal["key"]]
            part = f"  Streamlit's own {own:.2f}" if own else ""
            told = verdict(figure, own, float(goal["value"]))
            print(f"{goal['goal']:56} <= {goal['value']:>4} {goal['unit']:5} {figure:6.2f}  {told}{part}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
