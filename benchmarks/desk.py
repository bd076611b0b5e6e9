"""`python -m benchmarks.desk`: how long a reader waits for the dashboard, beside a dashboard that shows nothing.

Serves the graph of KG_HOME (build it first) and drives it in the system's Chromium. Each figure stands beside its goal
(desk_goals.csv) and beside what the smallest Streamlit script takes on the same machine in the same minute, served by a
process that imports nothing of ours but the gate: that part is Streamlit's own. Runs alternate, so that other work on
the machine falls on both.
"""

from __future__ import annotations

import csv
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from kg.home.places import Home
from kg.store.settings import settings
from kg.ui import menu, starting
from kg.ui.gate import token
from kg.ui.i18n import words
from kg.ui.options import HOST
from tests.served import LOOKED, chromium, reader

HERE = Path(__file__).parent
RUNS, MEGA = 3, 1_000_000
PATIENCE = 120_000.0


SIGHT = "#kg-first-sight, [data-testid=stMainBlockContainer] h1"
"""What a reader sees first: the rail and the title, ours or Streamlit's."""
ALONE = "import sys; from benchmarks import desk_bare; desk_bare.serve(int(sys.argv[1]))"


class Load(NamedTuple):
    """What the first load of a page took: seconds from the start of the command, requests, bytes on the wire."""

    sight: float
    """Until the pages are named and can be chosen."""
    seconds: float
    """Until there is a number to read: in the first sight, or as Streamlit draws it."""
    drawn: float
    """Until Streamlit draws it."""
    requests: int
    size: int


@contextmanager
def window(browser: Browser) -> Iterator[Page]:
    with reader(browser, 1280, 900) as page:
        page.set_default_timeout(PATIENCE)
        yield page


READ = "#kg-first-sight dd, [data-testid=stMetric]"
"""A number of the first page, ours or Streamlit's."""


def useful(page: Page) -> None:
    """Streamlit has drawn a number."""
    page.get_by_test_id("stMetric").first.wait_for()


Serving = AbstractContextManager[str]


@contextmanager
def ours(home: Path) -> Iterator[str]:
    """`kg app` as it is typed; the address it prints."""
    command = [sys.executable, "-m", "kg", "app", "--no-browser", "--port", str(starting.free_port())]
    process = subprocess.Popen(command, env=os.environ | {"KG_HOME": str(home)}, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        yield next(line.split()[1] for line in process.stdout if line.startswith("Dashboard:"))
    finally:
        process.terminate()
        process.wait()


@contextmanager
def alone(home: Path) -> Iterator[str]:
    """The script that shows nothing, by itself."""
    port = starting.free_port()
    environment = os.environ | {"KG_HOME": str(home)}
    line = [sys.executable, "-c", ALONE, str(port)]
    with (home / "server.log").open("wb") as log, starting.served(line, port, environment, log):
        yield f"http://{HOST}:{port}/?{token.NAME}={token.kept(Home(home))}"


def first_load(browser: Browser, serving: Callable[[Path], Serving], home: Path) -> Load:
    """A dashboard started, and its first page opened in a new window."""
    began = time.perf_counter()
    with serving(home) as where, window(browser) as page:
        sizes = counted(page)
        page.goto(where, wait_until="commit")
        page.locator(SIGHT).first.wait_for()
        sight = time.perf_counter() - began
        page.locator(READ).first.wait_for()
        took = time.perf_counter() - began
        useful(page)
        drawn = time.perf_counter() - began
        page.locator(LOOKED).wait_for(state="attached")
        page.wait_for_load_state("networkidle")
        return Load(sight, took, drawn, len(sizes), sum(sizes))


def counted(page: Page) -> list[int]:
    """Bytes of each answer that the page gets from now on, as they come over the wire."""
    sizes: list[int] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda told: sizes.append(int(told["encodedDataLength"])))
    return sizes


def switches(page: Page) -> list[float]:
    """Seconds from a click in the rail to the page as it stays, for each page, the second time it is opened."""
    say = words("en")
    names = [entry.name for entry in menu.entries()]
    return [_switched(page, say(f"page.{name}")) for _ in range(2) for name in names][len(names) :]


def _switched(page: Page, title: str) -> float:
    link = page.get_by_test_id("stSidebar").get_by_role("link", name=title, exact=True)
    began = time.perf_counter()
    link.click()
    page.get_by_test_id("stMainBlockContainer").get_by_role("heading", name=title, exact=True).first.wait_for()
    page.locator(LOOKED).wait_for(state="attached")
    return time.perf_counter() - began


def link(browser: Browser, where: str) -> float:
    """Seconds until a finding can be read that somebody sent as a link."""
    asked = urlencode(next(entry for entry in menu.entries() if entry.name == "findings").example)
    with window(browser) as page:
        began = time.perf_counter()
        page.goto(where.replace("/?", f"/findings?{asked}&"))
        page.get_by_role("heading", name="What speaks against it").wait_for()
        return time.perf_counter() - began


def blank(browser: Browser, where: str) -> float:
    with window(browser) as page:
        began = time.perf_counter()
        page.goto(where)
        useful(page)
        return time.perf_counter() - began


def measured(browser: Browser, home: Path, empty: Path) -> dict[str, tuple[float, float]]:
    """Figure → (ours, Streamlit's own)."""
    loads, bare = zip(
        *((first_load(browser, ours, home), first_load(browser, alone, empty)) for _ in range(RUNS)), strict=True
    )
    print(f"first load: {loads[-1].requests} requests, {loads[-1].size / MEGA:.2f} MB; "
          f"Streamlit alone: {bare[-1].requests} requests, {bare[-1].size / MEGA:.2f} MB")  # fmt: skip
    with ours(home) as where, alone(empty) as other:
        with window(browser) as page:
            page.goto(where)
            useful(page)
            took = switches(page)
        links = [(link(browser, where), blank(browser, other)) for _ in range(RUNS)]
    print(f"slowest change of page: {max(took):.2f} s")
    middle: Callable[[list[float]], float] = statistics.median
    print(f"until Streamlit draws the first number: {middle([one.drawn for one in loads]):.2f} s; "
          f"Streamlit alone: {middle([one.drawn for one in bare]):.2f} s")  # fmt: skip
    return {
        "sight": (middle([one.sight for one in loads]), middle([one.sight for one in bare])),
        "start": (middle([one.seconds for one in loads]), middle([one.seconds for one in bare])),
        "switch": (middle(took), 0.0),
        "link": (middle([a for a, _ in links]), middle([b for _, b in links])),
        "bytes": ((loads[-1].size - bare[-1].size) / MEGA, 0.0),
    }


def main() -> int:
    with TemporaryDirectory(prefix="kg-desk-") as empty, chromium() as browser:
        found = measured(browser, settings().files.folder, Path(empty))
    with (HERE / "desk_goals.csv").open(encoding="utf-8", newline="") as file:
        for goal in csv.DictReader(file):
            figure, own = found[goal["key"]]
            met = figure <= float(goal["value"])
            verdict = (
                "met" if met else "met beside Streamlit's own" if figure - own <= float(goal["value"]) else "missed"
            )
            part = f"  Streamlit's own {own:.2f}" if own else ""
            print(f"{goal['goal']:56} <= {goal['value']:>4} {goal['unit']:2} {figure:6.2f}  {verdict}{part}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
