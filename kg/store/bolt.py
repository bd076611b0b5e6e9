"""One class over the official driver: read, write, write in batches; a deadline on every query."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import DataError, DeadlineError, UsageError
from kg.store import deadlines, driver, failures, overrun, readonly
from kg.store.batches import batches
from kg.store.imports import neo4j
from kg.store.label_names import PLAIN, Names
from kg.store.result import Result, Taken, counters, rows_of
from kg.store.running import Running, end, running
from kg.store.wire import Wire

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session

    from kg.store.deadlines import Watch

Parameters = Mapping[str, Any]


class Store:
    """A graph database: Neo4j, or the local engine. A context manager; safe to use from several threads.

    Every method raises only KgError: UsageError (the query), DataError (the data), StoreError (the server),
    DeadlineError (ended at its deadline).
    """

    names: Names = PLAIN
    """What our labels are called here: see `kg.store.ownership`."""
    several = True
    """Whether reads can run beside each other."""
    home: Path | None = None
    """Where the user's files are; None for a store opened by its address alone."""

    def __init__(
        self,
        uri: str,
        user: str,
        password: str,
        database: str,
        *,
        reader: tuple[str, str] | None = None,
        private: Path | None = None,
    ) -> None:
        """`reader` is the login, name and password, of a user who may only read; without it `user` reads as well.

        `private` is the home of the local engine, if this is it: it may be ended when it does not end a query.
        """
        self.uri, self.database, self.reader, self.private = uri, database, reader, private
        self.driver, self.engine = driver.connect(uri, user, password, database)
        self._bookmarks = driver.bookmarks(uri)
        self._deadlines = deadlines.Deadlines(self.driver, database)
        self._lock = threading.Lock()
        self._reading: Driver | None = None

    def read(
        self,
        query: str,
        parameters: Parameters | None = None,
        *,
        deadline: float = 30.0,
        limit: int | None = None,
        max_bytes: int | None = None,
        each: Callable[[dict[str, Any]], None] | None = None,
    ) -> Result:
        """Rows of a query that cannot write; at most `limit` of them, and no more than come in `max_bytes`. With `each`
        they are handed to it one by one as they come, and the result has none.

        It runs as the user who may only read where there is one, in a transaction that is always rolled back. What is
        left out is told in the result's `cut`.
        """
        readonly.refuse_writes(query)
        query = self.names.query(query)
        readonly.refuse_writes(query)  # as it is sent: a translation may move what stood inside a text
        started = time.perf_counter()
        with self._watched("READ", deadline) as (session, watch):
            transaction = session.begin_transaction(timeout=deadline)
            try:
                with watch.ends_on_interrupt(), watch.wire.bounded(max_bytes):
                    taken = Taken(transaction.run(watch.tagged(query), dict(parameters or {})), each)
                    taken.take(watch, limit, max_bytes)
                    taken.finish(watch, query)
            finally:
                watch.roll_back(transaction)
            watch.check()
        return Result(taken.rows, taken.columns, self.engine, time.perf_counter() - started, {}, taken.cut)

    def write(self, query: str, parameters: Parameters | None = None, *, deadline: float = 600.0) -> Result:
        """Run one writing query in one managed transaction: all of it or nothing; conflicts are tried again."""
        query = self.names.query(query)
        started = time.perf_counter()
        with self._watched("WRITE", deadline) as (session, watch):

            def work(transaction: ManagedTransaction) -> Result:
                watch.check()
                with watch.ends_on_interrupt():
                    answer = transaction.run(watch.tagged(query), dict(parameters or {}))
                    rows, columns, changed = rows_of(answer), list(answer.keys()), counters(answer.consume())
                return Result(rows, columns, self.engine, time.perf_counter() - started, changed)

            result: Result = session.execute_write(neo4j().unit_of_work(timeout=deadline)(work))
            return result

    def write_batches(
        self,
        query: str,
        rows: Iterable[Mapping[str, Any]],
        *,
        size: int = 1000,
        max_bytes: int = 4_000_000,
        progress: Callable[[int], None] | None = None,
        deadline: float = 600.0,
    ) -> int:
        """Send rows through `UNWIND $rows AS row …`, each batch a transaction with its own deadline; returns rows sent.

        A batch is bounded by rows and by bytes. `progress` gets the number of rows sent so far after each batch. What
        an interrupted run left out is made good by running it again, provided the query is a MERGE.
        """
        if "$rows" not in query:
            raise UsageError("the query takes no $rows", todo="begin it with UNWIND $rows AS row")
        sent = 0
        for batch in batches(rows, size, max_bytes):
            self._write_batch(query, batch, deadline)
            sent += len(batch)
            if progress:
                progress(sent)
        return sent

    def _write_batch(self, query: str, batch: list[Mapping[str, Any]], deadline: float, tries: int = 3) -> None:
        """Two clients that MERGE one new key at once collide on the local engine where Neo4j would wait: try again."""
        try:
            self.write(query, {"rows": batch}, deadline=deadline)
        except DataError:
            if tries == 1 or not self.engine.startswith("ArcadeDB"):
                raise
            self._write_batch(query, batch, deadline, tries - 1)

    def orphans(self) -> list[Running]:
        """Queries of ours, of any process, that still run after their deadline: their client is gone."""
        with failures.translated(self.uri):
            return [one for one in running(self.driver, self.database) if one.overdue]

    def end(self, one: Running) -> None:
        """End a running query."""
        with failures.translated(self.uri):
            end(self.driver, self.database, one.id)

    def interrupt(self, thread: int) -> None:
        """End what a thread reads or writes here, whatever the server makes of it."""
        with failures.translated(self.uri):
            self._deadlines.interrupt(thread)

    def close(self) -> None:
        self.driver.close()
        if self._reading is not None:
            self._reading.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _session(self, access: str) -> Session:
        by = self._reader() if access == "READ" else self.driver
        kept = self._bookmarks  # of reader and writer alike: who reads sees what this store wrote
        return by.session(database=self.database, default_access_mode=access, bookmark_manager=kept)

    def _reader(self) -> Driver:
        """The driver that is logged in as the reader; opened when the first query needs it."""
        if self.reader is None:
            return self.driver
        with self._lock:
            if self._reading is None:
                self._reading, _ = driver.connect(self.uri, *self.reader, self.database)
            return self._reading

    @contextmanager
    def _watched(self, access: str, deadline: float) -> Iterator[tuple[Session, Watch]]:
        """A session and a watch over the query that runs on it; a query that was given up is dealt with."""
        watch: Watch | None = None
        try:
            with (
                failures.translated(self.uri),
                self._deadlines.watch(deadline) as watch,
                self._session(access) as session,
            ):
                watch.wire = Wire(session)
                yield session, watch
        except DeadlineError as error:
            if watch is None or not watch.given_up:
                raise
            raise overrun.told(watch, self.private) from error
