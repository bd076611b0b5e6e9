"""Every query carries a tag, and is ended at its deadline by a second session.

Neither the driver's time-out nor a closed connection stops a query on the local engine, so the deadline is watched
here: a thread waits, has the tag found among the running transactions and that one ended. An engine may not obey:
ArcadeDB looks for the order between rows, not inside an expression (`apoc.util.sleep`, a `reduce` over millions). So
a moment later the connection is cut, and the caller goes on (`kg.store.tags`: how tags are made).
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kg.errors import DeadlineError
from kg.store.running import BORNE, Running, end, running
from kg.store.tags import Tags
from kg.store.wire import Wire

if TYPE_CHECKING:
    from neo4j import Driver, Transaction

LONG = 600.0
"""Seconds that a read of a whole layer, or a write of one, may take: far more than any of the published lists needs, so
that what reaches it does not end by itself."""
PAUSE = 0.25
OBEYING = 1.5
"""Seconds an engine has to end a query: 0.01 to 0.3 s were measured where it does so at all."""
NARROW = "narrow the query (a start, a date, a LIMIT) or give it a longer deadline"


class Deadlines:
    """Hands out watches over queries, each known by its tag."""

    def __init__(self, driver: Driver, database: str, private: Path | None = None, *, bearing: bool = False) -> None:
        """`private` is the home of the local engine, if the queries are for it. With `bearing` the server shows what a
        transaction bears: a tag stands there, and the text is the same from every process, so that its plan is kept."""
        self.driver, self.database, self.bearing = driver, database, bearing
        self.tags = Tags(private)
        self.running: set[Watch] = set()

    def watch(self, seconds: float) -> Watch:
        """A watch over one query, to be used in a `with` statement, in which it is told the query's `wire`."""
        return Watch(self, seconds)

    def shown(self) -> list[Running]:
        """The running queries of ours on the server, of any process."""
        return running(self.driver, self.database, self.bearing)

    def interrupt(self, thread: int) -> None:
        """End the queries of a thread, and cut it off from those that do not end."""
        for watch in [one for one in list(self.running) if one.thread == thread]:
            watch.cut()
            watch.wire.cut()


class Watch:
    """Ends the tagged query when its seconds are over, when enough is seen, or when the caller is interrupted."""

    def __init__(self, deadlines: Deadlines, seconds: float) -> None:
        self.deadlines, self.seconds, self.wire = deadlines, seconds, Wire(None)
        self.tag = ""
        self._bearing = False
        self.expired = self.was_cut = self.given_up = False
        self.interrupt: BaseException | None = None
        self.thread = threading.get_ident()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._wait, daemon=True, name="kg-deadline")

    def borne(self) -> dict[str, str] | None:
        """What the transaction of the query is to bear, where its tag stands there."""
        if not self.deadlines.bearing:
            return None
        self._bearing, self.tag = True, self.deadlines.tags.take("", self.seconds)
        return {BORNE: self.tag}

    def tagged(self, query: str) -> str:
        """The query with its tag behind it, so that lines and columns in messages stay true; without, where its
        transaction bears it.

        A semicolon at its end goes: behind it the local engine takes nothing, not even a comment.
        """
        self.tag = self.tag or self.deadlines.tags.take(query, self.seconds)
        bare = query.rstrip().removesuffix(";")
        return bare if self._bearing else f"{bare}\n{self.tag}"

    def cut(self) -> None:
        """End the query now: enough of it has been seen."""
        self.was_cut = True
        self._end()

    def roll_back(self, transaction: Transaction) -> None:
        """Leave a transaction without keeping anything of it."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            transaction.close()
        except (DriverError, Neo4jError):
            if not self.was_cut and not self.wire.full:
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
        """Raise when the time is over, whatever came back; keeps a repeated transaction from starting again."""
        if self.expired:
            raise DeadlineError(f"ended after {self.seconds:g} s", todo=NARROW)

    def __enter__(self) -> Watch:
        self.deadlines.running.add(self)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._done.set()
        self._thread.join()
        self.deadlines.running.discard(self)
        if self.interrupt is not None and error is not self.interrupt:
            raise self.interrupt
        if isinstance(error, Exception):
            self.check()
        if not self.expired and not self.was_cut:
            self.deadlines.tags.give_back(self.tag)

    def _wait(self) -> None:
        if self._done.wait(self.seconds):
            return
        self.expired = True
        threading.Thread(target=self._end_again, daemon=True, name="kg-end").start()
        if not self._done.wait(OBEYING):
            self.given_up = True
            self.wire.cut()

    def _end_again(self) -> None:
        """In a thread of its own: a server in distress may not answer this either."""
        while True:
            self._end()
            if self._done.wait(PAUSE):
                return

    def _end(self) -> None:
        """End the query if it runs."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            for one in self.deadlines.shown():
                if one.tag == self.tag:
                    end(self.deadlines.driver, self.deadlines.database, one.id)
        except (DriverError, Neo4jError, OSError):
            return
