"""The application: who asks, within which bounds, what answers, and the line in the log."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import anyio
import anyio.to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.api import limits, openapi
from kg.api.audit import Audit
from kg.api.datasets import NotThere
from kg.api.graph import Graph
from kg.api.keys import Key, given, whose
from kg.api.limits import Limits, Rate, TooMuch
from kg.api.routes import ADDRESSES, Address
from kg.errors import DeadlineError, KgError, StoreError, UsageError

HOSTS = ("127.0.0.1", "localhost")
THREADS = 4
"""Look-ups that are computed at once: more would only wait for each other on few cores."""


@dataclass(slots=True)
class Door:
    """What a server is made of. `keys` is asked at every request, so that a dropped key is void at once."""

    graph: Graph
    keys: Callable[[], list[Key]] | None
    """None: everybody who reaches the door may do everything but a web page, which may read."""
    audit: Audit | None = None
    bounds: Limits = field(default_factory=Limits)
    hosts: tuple[str, ...] = HOSTS

    def app(self) -> Starlette:
        """The ASGI application."""
        rate, threads = Rate(self.bounds.rate), anyio.CapacityLimiter(THREADS)
        routes = [
            Route(one.path, partial(_answered, self, one, rate, threads), methods=[one.method]) for one in ADDRESSES
        ]
        routes.append(Route("/openapi.json", _described, methods=["GET"]))
        hosts = Middleware(TrustedHostMiddleware, allowed_hosts=list(self.hosts), www_redirect=False)
        return Starlette(routes=routes, middleware=[hosts], lifespan=self._life)

    @asynccontextmanager
    async def _life(self, _: Starlette) -> AsyncIterator[None]:
        yield
        if self.audit:
            self.audit.close()


async def _described(request: Request) -> Response:
    return _json(openapi.document() | {"servers": [{"url": request.scope.get("root_path") or "/"}]})


async def _answered(
    door: Door, address: Address, rate: Rate, threads: anyio.CapacityLimiter, request: Request
) -> Response:
    request.state.who, request.state.body = "", b""
    try:
        request.state.who = _admitted(door, address, request)
        rate.take(request.state.who or _peer(request))
        response = await _response(door, address, threads, request)
    except KgError as error:
        response = _refused(error)
    if door.audit and address.scope:
        target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        door.audit.note(
            request.state.who or _peer(request), request.method, target, request.state.body, response.status_code,
            door.graph.edition if response.status_code == 200 else "",
        )  # fmt: skip
    return response


async def _response(door: Door, address: Address, threads: anyio.CapacityLimiter, request: Request) -> Response:
    if address.streams:
        found: Response = await address.answer(door.graph, request)
        return found
    with anyio.move_on_after(door.bounds.seconds):  # a sender who dawdles is given up too
        if request.method == "POST":
            request.state.body = await limits.body(request, door.bounds.body)
        work = partial(address.answer, door.graph, request)
        return _json(await anyio.to_thread.run_sync(work, limiter=threads, abandon_on_cancel=True))
    raise DeadlineError(f"no answer within {door.bounds.seconds:g} s", todo="ask for less at once")


def _admitted(door: Door, address: Address, request: Request) -> str:
    """The name of the key that was given. TooMuch (401, 403) where one is needed and is not there."""
    if door.keys is None and address.scope not in ("", "read") and "origin" in request.headers:
        raise TooMuch(403, "a web page may change nothing here", "ask without a browser, or with a key")
    if door.keys is None or not address.scope:
        return ""
    key = whose(door.keys(), given(request.headers.get("authorization", "")))
    if key is None:
        raise TooMuch(
            401, "no valid key", "send the header 'Authorization: ApiKey KEY'; kg serve --new-key NAME makes one"
        )
    if address.scope not in key.scopes:
        raise TooMuch(403, f"this key may not {address.scope}", f"kg serve --new-key NAME --scope {address.scope}")
    return key.name


def _refused(error: KgError) -> Response:
    """An error as `{detail}`, which yente's clients read, with the status that tells whose fault it is."""
    told = {"detail": str(error), "found": error.found, "todo": error.todo}
    response = _json(told, _status(error))
    if isinstance(error, TooMuch) and error.wait:
        response.headers["retry-after"] = f"{error.wait:.3f}"
    return response


def _status(error: KgError) -> int:
    if isinstance(error, TooMuch):
        return error.status
    kinds = ((NotThere, 404), (UsageError, 400), (DeadlineError, 504), (StoreError, 503))
    return next((status for kind, status in kinds if isinstance(error, kind)), 500)


def _json(told: Any, status: int = 200) -> Response:
    content = json.dumps(told, ensure_ascii=False, default=str).encode()
    headers = {"cache-control": "no-store", "x-content-type-options": "nosniff"}
    return Response(content, status, headers, "application/json")


def _peer(request: Request) -> str:
    return request.client.host if request.client else ""
