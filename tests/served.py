"""The dashboard served as a user starts it, and a Chromium of the system that knows its readers."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from kg.home.places import Home
from kg.ui import starting
from kg.ui.gate import token
from kg.ui.options import HOST

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
COOKIES: dict[str, dict[str, str]] = {}
"""By address of a server that runs: what a reader who has been there has in the browser."""
TOKENS: dict[str, str] = {}
"""By address: what a new reader comes in with."""
LOOKED = "[data-test-script-state=notRunning]"
"""There when the server has answered all that was asked."""


@contextmanager
def served(script: Path, home: Path, *, sources: str = "") -> Iterator[str]:
    """Address of this script, served with the product's own options over this home for the length of the block.

    `sources`: the module that hands over what can be loaded, as `kg app` names it.
    """
    port = starting.free_port()
    environment = os.environ | {"KG_HOME": str(home)}
    with (
        (home / "server.log").open("wb") as log,
        starting.served(starting.command(script, port, sources=sources), port, environment, log),
    ):
        where = f"http://{HOST}:{port}"
        TOKENS[where] = token.kept(Home(home))
        name, value = token.cookie(TOKENS[where], port)
        COOKIES[where] = {"name": name, "value": value, "url": where}
        yield where


def executable() -> str | None:
    """The system's Chromium; None where there is none on the path."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """It, started without a window and without a word to anybody."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def reader(browser: Browser, width: int, height: int, **context: object) -> Iterator[Page]:
    """A page of a reader whom every served dashboard knows."""
    with browser.new_context(viewport={"width": width, "height": height}, **context) as fresh:
        fresh.add_cookies(list(COOKIES.values()))
        yield fresh.new_page()
