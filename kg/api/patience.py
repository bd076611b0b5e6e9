"""A connection that is waited for no longer than it deserves: for the head of a request, and for its reader.

uvicorn closes a connection that is silent after an answer. One that sends half a head, or does not take its answer, it
keeps for ever, and a few hundred of them would be all that the server holds.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

READERS = 4
"""Times the wait for a head that a reader has to take what fills the buffers: he may work on each line of a stream."""


class Patient(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it; `timeout_keep_alive` bounds a wait for a head, READERS times it for a reader."""

    _waits: asyncio.TimerHandle | None = None
    _full: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._watch()

    def timeout_keep_alive_handler(self) -> None:
        if self.transport.get_write_buffer_size():
            self.transport.abort()  # an orderly close would wait until the answer is taken
        super().timeout_keep_alive_handler()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._full = self.loop.call_later(READERS * self.timeout_keep_alive, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._settle_full()

    def connection_lost(self, exc: Exception | None) -> None:
        self._settle()
        self._settle_full()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Begin to wait for a whole head, or stop because it is there."""
        if self.cycle is not None and not self.cycle.response_complete:
            self._settle()
        elif self._waits is None:
            self._waits = self.loop.call_later(self.timeout_keep_alive, self.transport.abort)

    def _settle(self) -> None:
        _cancel(self._waits)
        self._waits = None

    def _settle_full(self) -> None:
        _cancel(self._full)
        self._full = None


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()
