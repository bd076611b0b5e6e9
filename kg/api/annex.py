"""The door beside the dashboard, on its port: opened when somebody first asks there."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from kg.errors import KgError

PATH = "/api"
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def application() -> App:
    """The ASGI application. It asks for keys, whatever the dashboard's own gate does."""
    made, making = list[App](), threading.Lock()

    def opened() -> App:
        with making:
            made[:] = made or [_door()]
            return made[0]

    async def answered(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            app = made[0] if made else await run_in_threadpool(opened)
        except KgError as error:
            app = JSONResponse({"detail": str(error), "todo": error.todo}, 503)
        await app(scope, receive, send)

    return answered


def _door() -> Any:
    from kg.api import serve
    from kg.store import open_store

    return serve.door(open_store()).app()
