"""Every query carries a tag, and is ended at its deadline by a second session.

Neither the driver's time-out nor a closed connection stops a query on the local engine, so the deadline is watched
here: a thread waits, finds the tag among the running transactions and ends that one. Tags are used again, as a new
text for every call would fill the servers' plan caches.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from kg.errors import DeadlineError
from kg.store.running import end, running

if TYPE_CHECKING:
    from neo4j import Driver, Transaction

PAUSE = 0.25


class Deadlines:
    """Hands out watches, and keeps the tags of queries that ended in time for use by the next."""

    def __init__(self, driver: Driver, database: str) -> None:
        self.driver, self.database = driver, database
        self._free: dict[float, list[str]] = {}
        self._lock = threading.Lock()

    def watch(self, seconds: float) -> Watch:
        """A watch over one query, to be used in a `with` statement."""
        with self._lock:
            free = self._free.get(seconds)
            tag = free.pop() if free else f"/* kg:{uuid.uuid4().hex}/{seconds:g} */"
        return Watch(self, tag, seconds)

    def give_back(self, watch: Watch) -> None:
        with self._lock:
            self._free.setdefault(watch.seconds, []).append(watch.tag)


class Watch:
    """Ends the tagged query when its seconds are over, when enough is seen, or when the caller is interrupted."""

    def __init__(self, deadlines: Deadlines, tag: str, seconds: float) -> None:
        self.deadlines, self.tag, self.seconds = deadlines, tag, seconds
        self.expired = self.was_cut = False
        self.interrupt: BaseException | None = None
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._wait, daemon=True, name="kg-deadline")

    def tagged(self, query: str) -> str:
        """The query with its tag behind it, so that lines and columns in messages stay true."""
        return f"{query}\n{self.tag}"

    def cut(self) -> None:
        """End the query now: enough of it has been seen."""
        self.was_cut = True
        self._end()

    def roll_back(self, transaction: Transaction) -> None:
        """Leave a transaction without keeping anything of it."""
        from neo4j.exceptions import Neo4jError

        try:
            transaction.close()
        except Neo4jError:
            if not self.was_cut:
                raise

    @contextmanager
    def ends_on_interrupt(self) -> Iterator[None]:
        """End the query before Ctrl-C goes on: the driver would wait for its last row, the local engine run on."""
        try:
            yield
        except (KeyboardInterrupt, SystemExit) as interrupt:
            self.interrupt = interrupt
            self.cut()
            raise

    def check(self) -> None:
        """Raise when the time is over: keeps a repeated transaction from starting again."""
        if self.expired:
            todo = "narrow the query (a start, a date, a LIMIT) or give it a longer deadline"
            raise DeadlineError(f"ended after {self.seconds:g} s", todo=todo)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._done.set()
        self._thread.join()
        if self.interrupt is not None and error is not self.interrupt:
            raise self.interrupt
        if isinstance(error, Exception):
            self.check()
        if not self.expired and not self.was_cut:
            self.deadlines.give_back(self)

    def _wait(self) -> None:
        late = self._done.wait(self.seconds)
        while not late:
            self.expired = True
            self._end()
            late = self._done.wait(PAUSE)

    def _end(self) -> None:
        """End the query if it runs. A server that does not answer is not asked twice in one breath: see `_wait`."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            for one in running(self.deadlines.driver, self.deadlines.database):
                if one.tag == self.tag:
                    end(self.deadlines.driver, self.deadlines.database, one.id)
        except (DriverError, Neo4jError, OSError):
            return
