"""The connection a query runs on: what comes in is taken in large pieces, counted and bounded, and another thread can
cut it off.

The driver offers none of it: it asks the system twice for every row, takes a value of any size into memory, and waits
for a server that does not answer for as long as that takes. So its own connection is used here, and nowhere else
(`tests/unit/test_store_overrun.py` fails where a newer driver keeps it under another name).
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

PIECE = 65_536
"""Bytes that are asked for at once."""


class TooMuch(OSError):
    """More came in than was asked for. An error of the system, so that the driver gives the connection up."""


class Ahead:
    """What a connection receives, taken from the system in pieces as large as it has them, and kept until asked for."""

    def __init__(self, receive: Callable[[memoryview, int], int]) -> None:
        self._receive, self._held, self._first, self._last = receive, memoryview(bytearray(PIECE)), 0, 0

    def __call__(self, buffer: memoryview, nbytes: int) -> int:
        """Put at most so many bytes into the buffer; returns how many, 0 where the connection has ended."""
        if self._first == self._last:
            if nbytes >= PIECE:  # a large value: nothing is gained by a stop on its way
                return self._receive(buffer, nbytes)
            self._first, self._last = 0, self._receive(self._held, PIECE)
        taken = min(nbytes, self._last - self._first)
        buffer[:taken] = self._held[self._first : self._first + taken]
        self._first += taken
        return taken


class Wire:
    """The connection of a session or transaction, which may not be there yet."""

    def __init__(self, of: Any) -> None:
        self._of = of
        self.received, self.full = 0, False

    @contextmanager
    def bounded(self, most: int | None) -> Iterator[None]:
        """Let at most so many bytes in while in the block; what comes then is a TooMuch to the driver."""
        bolt = self._of._connection.socket
        if not isinstance(bolt.recv_into, Ahead):
            bolt.recv_into = Ahead(bolt.recv_into)  # for good: what it took and nobody asked for is the next answer's
        if most is None:
            yield
            return
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
            bolt.recv_into = receive

    def cut(self) -> None:
        """Wake whoever waits for the server: the driver finds the connection closed. Nothing when there is none."""
        with suppress(AttributeError, OSError):
            self._of._connection.socket._socket.shutdown(socket.SHUT_RDWR)
