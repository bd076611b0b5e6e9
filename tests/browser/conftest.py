"""The browser bench: the app on a free port, Chromium from the system, and no request beyond this machine.

A request to any other host, a console error and an uncaught exception on the page each fail the test that caused them.
Without Chromium the tests are skipped, except in CI, where they fail: a bench that never runs proves nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from kg.ui import starting
from tests.served import BROWSERS, COOKIES, chromium, executable, served

LOCAL = {"127.0.0.1", "localhost"}
PATIENCE = 60_000.0
"""Milliseconds until something that does not appear counts as missing: a slow machine is no fault of the page."""


@pytest.fixture(scope="module")
def dashboard(bundled_home: Path) -> Iterator[str]:
    """Address of the dashboard over a graph built from the bundled sources."""
    with served(starting.app_path(), bundled_home) as address:
        yield address


@pytest.fixture(scope="session")
def serve_script(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], str]]:
    """Serve a script once a session, however many tests ask for it."""
    running: dict[Path, str] = {}
    with ExitStack() as stack:

        def address(script: Path) -> str:
            if script not in running:
                running[script] = stack.enter_context(served(script, tmp_path_factory.mktemp("home")))
            return running[script]

        yield address


@pytest.fixture
def app_address(serve_script: Callable[[Path], str]) -> str:
    """Address of the dashboard itself."""
    return serve_script(starting.app_path())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if executable() is None:
        reason = f"no Chromium on the path (looked for {', '.join(BROWSERS)})"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    expect.set_options(timeout=PATIENCE)
    with chromium() as started:
        yield started


@contextmanager
def watched(browser: Browser, *, known: bool = True, **context: object) -> Iterator[Page]:
    """A page in a fresh context that fails afterwards when it asked another host or reported an error.

    `known`: the reader was here before; else no server lets the page in without the token.
    """
    faults: list[str] = []
    with browser.new_context(viewport={"width": 1280, "height": 1000}, **context) as fresh:
        fresh.add_cookies(list(COOKIES.values()) if known else [])
        page = fresh.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: faults.extend(_elsewhere(request.url)))
        page.on("websocket", lambda socket: faults.extend(_elsewhere(socket.url)))
        page.on("console", lambda message: faults.extend(_reported(message)))
        page.on("pageerror", lambda error: faults.append(f"uncaught: {error}"))
        yield page
    assert not faults, "\n".join(faults)


def _reported(message: ConsoleMessage) -> list[str]:
    """Errors on the console. On a deep link Streamlit looks for its own server below the page's address first."""
    searching = urlsplit(message.location.get("url", "")).path.partition("/_stcore/")
    sought = searching[1] and searching[0] and "404" in message.text
    return [f"console: {message.text}"] if message.type == "error" and not sought else []


def _elsewhere(url: str) -> list[str]:
    """Blob and data addresses stay inside the browser; everything else must be this machine."""
    parts = urlsplit(url)
    inside = parts.scheme in {"blob", "data"} or parts.hostname in LOCAL
    return [] if inside else [f"request beyond this machine: {url}"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with watched(browser, color_scheme="light") as page:
        yield page


@pytest.fixture
def dark_page(browser: Browser) -> Iterator[Page]:
    with watched(browser, color_scheme="dark") as page:
        yield page
