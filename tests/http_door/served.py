"""A door of its own for a test, and who asks at it."""

from __future__ import annotations

import threading

import httpx

from kg.api import serve
from kg.api.app import Door

SHIP = "vessel:imo:9635987"


class Served:
    """A server of its own at a free port, in a thread, until the end of the block."""

    def __init__(self, door: Door, **bounds: int) -> None:
        self.server = serve.server(door, **bounds)
        self.ready = threading.Event()
        start = self.server.startup

        async def started(sockets=None):
            await start(sockets)
            self.ready.set()

        self.server.startup = started
        self.thread = threading.Thread(target=self.server.run, daemon=True)

    def __enter__(self) -> str:
        self.thread.start()
        assert self.ready.wait(30)
        return f"http://127.0.0.1:{self.server.servers[0].sockets[0].getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join(10)


class Asked:
    """Requests of a stranger or, with a key, of somebody who may; each on a connection of its own."""

    def __init__(self, door: str, key: str = "") -> None:
        self.door, self.headers = door, {"authorization": f"Bearer {key}"} if key else {}

    def request(self, method: str, path: str, **facts):
        return httpx.request(method, f"{self.door}{path}", headers=self.headers, timeout=30, **facts)

    def get(self, path: str, **facts):
        return self.request("GET", path, **facts)

    def post(self, path: str, **facts):
        return self.request("POST", path, **facts)
