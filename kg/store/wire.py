"""The connection a query runs on: what comes in is counted and bounded, and another thread can cut it off.

The driver offers neither: it takes a value of any size into memory, and waits for a server that does not answer for
as long as that takes. So its own connection is used here, and nowhere else (`tests/unit/test_store_overrun.py` fails
where a newer driver keeps it under another name).
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any


class TooMuch(OSError):
    """More came in than was asked for. An error of the system, so that the driver gives the connection up."""


class Wire:
    """The connection of a session or transaction, which may not be there yet."""

    def __init__(self, of: Any) -> None:
        self._of = of
        self.received, self.full = 0, False

    @contextmanager
    def bounded(self, most: int | None) -> Iterator[None]:
        """Let at most so many bytes in while in the block; what comes then is a TooMuch to the driver."""
        if most is None:
            yield
            return
        bolt = self._of._connection.socket
        receive: Callable[..., int] = bolt.recv_into

        def counted(buffer: Any, nbytes: int) -> int:
            got = receive(buffer, nbytes)
            self.received += got
            if self.received > most:
                self.full = True
                raise TooMuch(f"more than {most:,} bytes")
            return got

        bolt.recv_into = counted
        try:
            yield
        finally:
            del bolt.recv_into

    def cut(self) -> None:
        """Wake whoever waits for the server: the driver finds the connection closed. Nothing when there is none."""
        with suppress(AttributeError, OSError):
            self._of._connection.socket._socket.shutdown(socket.SHUT_RDWR)
