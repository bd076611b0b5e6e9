"""An ASGI application around Streamlit's that puts the first sight into the page of its script."""

from __future__ import annotations

from html import escape
from typing import Any

from kg.ui.first_sight import answer, elsewhere, leaving, sketch
from kg.ui.gate.guard import App, Receive, Scope, Send
from kg.ui.i18n import words

ROOT = b'<div id="root"></div>'
"""Where Streamlit draws; the first sight stands behind it, so that nothing of Streamlit's is changed."""


class Insertion:
    """Puts it into every answer that has ROOT; all others pass as they are."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is no page; gather a page and answer it whole."""
        if scope["type"] == "http" and scope["path"] == answer.PATH:
            await answer.give(scope, send)
            return
        if not _asks_for_a_page(scope):
            await self.app(scope, receive, send)
            return
        held: list[Any] = []

        async def sent(message: Any) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                held.append(message)
            elif not held:
                await send(message)
            else:
                held.append(message)
                if not message.get("more_body"):
                    for one in _with_sight(scope, held):
                        await send(one)

        await self.app(_uncompressed(scope), receive, sent)


def _asks_for_a_page(scope: Scope) -> bool:
    """A browser that opens an address says that it takes HTML; for what a page fetches it does not."""
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and b"text/html" in dict(scope["headers"]).get(b"accept", b"")
    )


def _uncompressed(scope: Scope) -> Scope:
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]}


def _is_page(start: Any) -> bool:
    return any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in start["headers"])


def _with_sight(scope: Scope, held: list[Any]) -> list[Any]:
    """Start and body of the answer, with the first sight where there is a place for it."""
    start, body = held[0], b"".join(part.get("body", b"") for part in held[1:])
    if start["status"] != 200 or ROOT not in body:
        return held
    if way := elsewhere.way(scope["path"], scope["query_string"].decode("latin-1")):
        return _led(way)
    page = _inserted(body.decode("utf-8"), scope).encode()
    other = [pair for pair in start["headers"] if pair[0].lower() not in (b"content-length", b"etag", b"last-modified")]
    length = (b"content-length", str(len(page)).encode())
    return [{**start, "headers": [*other, length]}, {"type": "http.response.body", "body": page}]


def _led(way: str) -> list[Any]:
    headers = [(b"location", way.encode("ascii", "ignore")), (b"cache-control", b"no-store"), (b"content-length", b"0")]
    return [
        {"type": "http.response.start", "status": 303, "headers": headers},
        {"type": "http.response.body", "body": b""},
    ]


def _inserted(page: str, scope: Scope) -> str:
    asked = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
    locale, drawn = sketch.sketch(scope["path"], scope["query_string"].decode("latin-1"), asked)
    product = escape(words(locale)("frame.product"))
    page = page.replace('<html lang="en">', f'<html lang="{locale}">').replace(
        "<title>Streamlit</title>", f"<title>{product}</title>"
    )
    root = ROOT.decode()
    return page.replace(root, f"{root}<style>{sketch.style()}</style>{drawn}<script>{leaving.script()}</script>")
