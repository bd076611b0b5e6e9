"""A picture of every page of the dashboard over the bundled graph, as docs/pictures has them.

`python -m tests.pictures` makes them all anew over the graph of KG_HOME; `--locale ko --width 1024 --scheme dark
--out DIR` looks at another language, width and scheme, and names of pages at these alone.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect

from kg.store.settings import settings
from kg.ui import menu, starting
from kg.ui.i18n import LOCALES
from tests.served import LOOKED, chromium, reader, served

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SHAPE = 0.75
"""Height of a picture beside its width."""
PATIENCE = 120_000.0
"""Milliseconds for one page."""


def address(where: str, entry: menu.Entry, locale: str) -> str:
    """The page with what its own `page.yaml` shows of it."""
    name = "" if entry == menu.entries()[0] else entry.name
    return f"{where}/{name}?{urlencode({**entry.example, 'lang': locale})}"


def settled(page: Page) -> None:
    """Wait until the server has answered and the graph panes have been laid out."""
    page.locator("[data-testid=stMainBlockContainer] h1").first.wait_for()
    page.locator(LOOKED).wait_for(state="attached")
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=PATIENCE)
    page.wait_for_timeout(900)  # a picture of the moment after which nothing moves; no test hangs on it


def take(
    browser: Browser, where: str, entry: menu.Entry, locale: str, width: int, out: Path, *, whole: bool, scheme: str
) -> Path:  # fmt: skip
    """The first screen of a page, or the whole of it; in a viewport that high, since the page scrolls inside it."""
    with reader(browser, width, int(width * SHAPE), color_scheme=scheme) as page:
        page.set_default_timeout(PATIENCE)
        page.goto(address(where, entry, locale))
        settled(page)
        if whole:
            high = page.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight")
            page.set_viewport_size({"width": width, "height": min(max(int(high) + 80, 700), 6000)})
            settled(page)
        file = out / f"{entry.name}.png"
        page.screenshot(path=str(file))
    return file


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("pages", nargs="*")
    asked.add_argument("--locale", default="en", choices=LOCALES)
    asked.add_argument("--width", type=int, default=1280)
    asked.add_argument("--scheme", default="light", choices=("light", "dark"))
    asked.add_argument("--out", type=Path, default=PICTURES)
    asked.add_argument("--whole", action="store_true", help="the whole page, not its first screen")
    wanted = asked.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    home = Path(os.environ.get("KG_HOME") or settings().files.folder)
    with served(starting.app_path(), home, sources="loaders") as where, chromium() as browser:
        for entry in menu.entries():
            if not wanted.pages or entry.name in wanted.pages:
                file = take(
                    browser, where, entry, wanted.locale, wanted.width, wanted.out,
                    whole=wanted.whole, scheme=wanted.scheme,
                )  # fmt: skip
                print(f"{file.name} {file.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
