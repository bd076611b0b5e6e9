"""An ASGI application around Streamlit's: who may come in, and with which headers it answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from kg.ui.gate import entrance, policy, token

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
HOSTS = ("127.0.0.1", "localhost")
"""Names of this machine: another one in the Host header is a page elsewhere whose name was turned to this address."""
HEALTH = "/_stcore/health"
"""Says that the server lives and which start of it this is, nothing else: who starts the dashboard waits for it."""


class Guard:
    """Lets through what comes from this machine's name, from our own page, and with the token or its cookie.

    `wanted`: the token; empty where the user wants none. `started`: the header by which its starter knows this server.
    """

    def __init__(self, app: App, wanted: str, started: policy.Headers | None = None) -> None:
        self.app, self.wanted, self.started = app, wanted, started or []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or answer."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        answer = self._answer(scope, _headers(scope))
        if answer is None:
            ours = [*policy.headers(), *(self.started if _only_alive(scope) else [])]
            await self.app(scope, receive, _bound(send, ours))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})  # policy violation (RFC 6455, 7.4.1)
        else:
            status, told, page = answer
            long = (b"content-length", str(len(page)).encode())
            await send({"type": "http.response.start", "status": status, "headers": [*told, long]})
            await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else page})

    def _answer(self, scope: Scope, given: dict[str, str]) -> tuple[int, policy.Headers, bytes] | None:
        """What the gate answers itself; None for what may pass."""
        host = given.get("host", "")
        if _hostname(host) not in HOSTS:
            return entrance.refused("This is served to this machine only.")
        if given.get("origin", f"http://{host}") != f"http://{host}":
            return entrance.refused("A page of another address may not ask here.")
        if not self.wanted or self._admitted(scope, given) or _only_alive(scope):
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if scope["type"] == "http" and any(n == token.NAME and token.same(v, self.wanted) for n, v in query):
            return entrance.welcome(_target(scope, query), token.cookie(self.wanted, _port(scope)))
        return entrance.closed(given.get("accept-language", ""))

    def _admitted(self, scope: Scope, given: dict[str, str]) -> bool:
        name, value = token.cookie(self.wanted, _port(scope))
        try:
            brought = SimpleCookie(given.get("cookie", ""))
        except CookieError:
            return False
        return name in brought and token.same(brought[name].value, value)


def _only_alive(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and scope["path"] == HEALTH


def _headers(scope: Scope) -> dict[str, str]:
    """By lower name; of one that is there twice both values, so that no second Host or Origin slips by."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        joint = "; " if key == "cookie" else ", "
        found[key] = f"{found[key]}{joint}{text}" if key in found else text
    return found


def _hostname(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _port(scope: Scope) -> int:
    return int((scope.get("server") or ("", 0))[1] or 0)


def _target(scope: Scope, query: list[tuple[str, str]]) -> str:
    """The address without the token: a path of ours, whatever slashes were sent before it."""
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    rest = urlencode([(name, value) for name, value in query if name != token.NAME])
    return "/" + raw.decode("latin-1").lstrip("/\\") + (f"?{rest}" if rest else "")


def _bound(send: Send, ours: policy.Headers) -> Send:
    """The answer with our headers, in place of those of the same name."""
    names = {name for name, _ in ours}

    async def sent(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            theirs = [pair for pair in message.get("headers", ()) if pair[0].lower() not in names]
            message = {**message, "headers": [*theirs, *ours]}
        await send(message)

    return sent
