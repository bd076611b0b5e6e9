"""The door as a server: uvicorn over one open store, on this machine unless told otherwise."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from kg.api import keys
from kg.api.app import HOSTS, Door
from kg.api.audit import Audit
from kg.api.graph import Graph
from kg.api.limits import Limits
from kg.errors import StoreError, UsageError
from kg.store import Store
from kg.store.settings import settings

if TYPE_CHECKING:
    import uvicorn

PORT = 8600
IDLE = 15
"""Seconds after which a connection that sends nothing is closed."""
WAITING = 256
"""Requests that may be under way at once; further ones are answered 503."""


def door(store: Store, *, with_keys: bool = True, bounds: Limits | None = None, hosts: tuple[str, ...] = ()) -> Door:
    """The door of the user's home over an open store. `hosts`: names besides this machine's by which it is asked."""
    home = settings().files.ready()
    log = Audit(home.audit, secrets.token_hex(4))
    wanted = (lambda: keys.all_keys(home)) if with_keys else None
    return Door(Graph(store), wanted, log, bounds or Limits(), (*HOSTS, *hosts))


def run(made: Door, tell: Callable[[str], None], host: str = HOSTS[0], port: int | None = None) -> None:
    """Serve until Ctrl-C or SIGTERM. StoreError when the port is taken.

    The index is read in first: who asks first does not wait for it.
    """
    made.graph.state()
    chosen = port or PORT
    with closing(_socket(host, chosen)) as listening:
        tell(f"Serving http://{host}:{listening.getsockname()[1]}  (Ctrl-C ends it; /openapi.json describes it)")
        server(made).run(sockets=[listening])


def server(made: Door, idle: int = IDLE, waiting: int = WAITING) -> uvicorn.Server:
    """The server of a door, not yet running."""
    import uvicorn

    from kg.api.patience import Patient

    return uvicorn.Server(uvicorn.Config(
        made.app(), log_level="warning", access_log=False, server_header=False, date_header=False, lifespan="on",
        timeout_keep_alive=idle, limit_concurrency=waiting, h11_max_incomplete_event_size=64_000, ws="none", port=0,
        http=Patient,
    ))  # fmt: skip


def _socket(host: str, port: int) -> socket.socket:
    try:
        listening = socket.create_server((host, port))
        # asyncio sets it only on sockets that name their protocol; without it each answer waits 40 ms for an ACK.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except OSError as error:
        todo = "end the other server, or name another port: kg serve --port"
        raise StoreError(f"cannot listen: {error.strerror or error}", where=f"{host}:{port}", todo=todo) from None
    except OverflowError:
        raise UsageError(f"{port} is no port", todo="a number from 1 to 65535") from None
