"""Pages that are open already: seconds until another is there, and what the server spends to draw one again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from playwright.sync_api import Page

from kg.ui import menu
from kg.ui.i18n import words
from tests.served import LOOKED

QUIET = 500.0
"""Milliseconds: what a page still fetches when it stands belongs to what it costs."""


def switches(page: Page) -> list[float]:
    """Seconds from a click in the rail to the page as it stays, for each page, the second time it is opened."""
    list(_switched(page, _titles()))
    return list(_switched(page, _titles()))


def again(page: Page, spent: Callable[[], float]) -> dict[str, float]:
    """Page → CPU seconds to draw it again, by the key that Streamlit has for it. `spent`: CPU seconds so far."""
    costs: dict[str, float] = {}
    for title in _titles():
        list(_switched(page, [title]))
        page.wait_for_timeout(QUIET)
        before = spent()
        page.locator("h1").first.click()
        page.keyboard.press("r")
        page.wait_for_timeout(QUIET)
        page.locator(LOOKED).wait_for(state="attached")
        page.wait_for_timeout(QUIET)
        costs[title] = spent() - before
    return costs


def _titles() -> list[str]:
    say = words("en")
    return [say(f"page.{entry.name}") for entry in menu.entries()]


def _switched(page: Page, titles: list[str]) -> Iterator[float]:
    for title in titles:
        link = page.get_by_test_id("stSidebar").get_by_role("link", name=title, exact=True)
        began = time.perf_counter()
        link.click()
        page.get_by_test_id("stMainBlockContainer").get_by_role("heading", name=title, exact=True).first.wait_for()
        page.locator(LOOKED).wait_for(state="attached")
        yield time.perf_counter() - began
