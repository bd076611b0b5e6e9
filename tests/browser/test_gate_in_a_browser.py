"""The gate in a browser: closed without the token, open after one visit, closed to the pages of other addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from conftest import PATIENCE, watched
from playwright.sync_api import Browser, Page, expect

from tests.served import COOKIES, TOKENS

CARD = Path(__file__).parent / "card_app.py"
CONNECT = """(address) => new Promise((done) => {
    const socket = new WebSocket(address, ["streamlit"]);
    socket.onopen = () => done("open");
    socket.onerror = () => done("refused");
})"""


@pytest.fixture
def address(serve_script: Callable[[Path], str]) -> str:
    return serve_script(CARD)


@contextmanager
def stranger(browser: Browser, *, known: bool) -> Iterator[Page]:
    """A page whose refused requests are no fault of the bench."""
    with browser.new_context() as context:
        context.add_cookies(list(COOKIES.values()) if known else [])
        context.set_default_timeout(PATIENCE)
        yield context.new_page()


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """Address of another service on this machine."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><link rel=icon href=data:,><title>elsewhere</title>")

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_browser_without_the_token_is_told_how_to_come_in(browser: Browser, address: str) -> None:
    with stranger(browser, known=False) as page:
        page.goto(f"{address}/?verdict=hit")
        expect(page.get_by_role("heading", name="This dashboard opens with its token")).to_be_visible()
        assert page.evaluate(CONNECT, f"{address.replace('http', 'ws')}/_stcore/stream") == "refused"


def test_one_visit_with_the_token_opens_deep_links_and_reloads(browser: Browser, address: str) -> None:
    with watched(browser, known=False) as page:
        page.goto(f"{address}/?verdict=not_evaluable&token={TOKENS[address]}")
        page.wait_for_url(f"{address}/?verdict=not_evaluable")
        shown = page.get_by_text("No shipment of 예시화학 주식회사 has a date.").first
        expect(shown).to_be_visible()
        page.reload()
        expect(shown).to_be_visible()
        page.goto(f"{address}/?verdict=not_evaluable&lang=ko")
        expect(shown).to_be_visible()
        assert page.evaluate("document.cookie").find("kg-") == -1, "scripts cannot read the cookie"


def test_a_page_of_another_port_gets_neither_websocket_nor_answers_nor_a_frame(
    browser: Browser, address: str, elsewhere: str
) -> None:
    """The browser sends this machine's cookies to all its ports: the origin decides."""
    with stranger(browser, known=True) as page:
        page.goto(elsewhere)
        assert page.evaluate(CONNECT, f"{address.replace('http', 'ws')}/_stcore/stream") == "refused"
        asked = "(address) => fetch(address, {credentials: 'include'}).then((a) => a.text(), () => 'refused')"
        assert page.evaluate(asked, f"{address}/_stcore/host-config") == "refused"
        frame = "(address) => document.body.append(Object.assign(document.createElement('iframe'), {src: address}))"
        page.evaluate(frame, address)
        page.wait_for_function("document.querySelector('iframe').contentDocument === null")
        assert "예시화학" not in page.locator("iframe").content_frame.locator("html").inner_text()
