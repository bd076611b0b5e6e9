"""The first load of a page in a new window: seconds, requests and bytes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from benchmarks.desk.serving import Serving
from kg.ui import menu
from tests.served import LOOKED, reader

PATIENCE = 120_000.0
SIGHT = "#kg-first-sight, [data-testid=stMainBlockContainer] h1"
"""What a reader sees first: the rail, the title and a box to ask in, ours or Streamlit's."""
READ = "#kg-first-sight dd, [data-testid=stMetric]"
"""A number of the first page, ours or Streamlit's."""


class Load(NamedTuple):
    """What the first load of a page took: seconds from the start of the command, requests, bytes on the wire."""

    sight: float
    """Until the pages can be chosen and a name can be asked for."""
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


def useful(page: Page) -> None:
    """Streamlit has drawn a number."""
    page.get_by_test_id("stMetric").first.wait_for()


def first(browser: Browser, serving: Serving, home: Path) -> Load:
    """A dashboard started, and its first page opened in a new window."""
    began = time.perf_counter()
    with serving(home) as served, window(browser) as page:
        sizes = counted(page)
        page.goto(served.where, wait_until="commit")
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


def link(browser: Browser, where: str) -> float:
    """Seconds until a finding can be read that somebody sent as a link."""
    asked = urlencode(next(entry for entry in menu.entries() if entry.name == "findings").example)
    with window(browser) as page:
        began = time.perf_counter()
        page.goto(where.replace("/?", f"/findings?{asked}&"))
        page.get_by_role("heading", name="What speaks against it").wait_for()
        return time.perf_counter() - began


def blank(browser: Browser, where: str) -> float:
    """The same of the page that shows nothing."""
    with window(browser) as page:
        began = time.perf_counter()
        page.goto(where)
        useful(page)
        return time.perf_counter() - began
