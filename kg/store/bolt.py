"""One class over the official driver: a connection, its sessions and transactions, a deadline on every query."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import DataError, DeadlineError
from kg.store import deadlines, driver, failures, overrun
from kg.store.batches import Batch
from kg.store.imports import neo4j
from kg.store.querying import Querying, Work
from kg.store.result import Result, Taken
from kg.store.running import Running, end
from kg.store.wire import Wire

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session, Transaction

    from kg.store.deadlines import Watch


class Store(Querying):
    """A graph database: Neo4j, or the local engine. A context manager; safe to use from several threads.

    Every method raises only KgError: UsageError (the query), DataError (the data), StoreError (the server),
    DeadlineError (ended at its deadline).
    """

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
        shows = self.engine.startswith("Neo4j")
        self._deadlines = deadlines.Deadlines(self.driver, database, private, bearing=shows)
        self._lock = threading.Lock()
        self._reading: Driver | None = None

    @contextmanager
    def _to_read(self, deadline: float, max_bytes: int | None) -> Iterator[tuple[Transaction, Watch]]:
        with self._watched("READ", deadline) as (session, watch):
            transaction = session.begin_transaction(watch.borne(), deadline)
            try:
                with watch.ends_on_interrupt(), watch.wire.bounded(max_bytes):
                    yield transaction, watch
            finally:
                watch.roll_back(transaction)
            watch.check()

    def _finish(self, taken: Taken, watch: Watch, query: str) -> None:
        taken.finish(watch, query)

    def _to_write(self, work: Work, deadline: float) -> Result:
        with self._watched("WRITE", deadline) as (session, watch):

            def tried(transaction: ManagedTransaction) -> Result:
                watch.check()
                with watch.ends_on_interrupt():
                    return work(transaction, watch)

            result: Result = session.execute_write(neo4j().unit_of_work(watch.borne(), deadline)(tried))
            return result

    def _write_batch(self, query: str, batch: Batch, deadline: float, tries: int = 3) -> None:
        """Two clients that MERGE one new key at once collide on the local engine where Neo4j would wait: try again."""
        try:
            super()._write_batch(query, batch, deadline)
        except DataError:
            if tries == 1 or not self.engine.startswith("ArcadeDB"):
                raise
            self._write_batch(query, batch, deadline, tries - 1)

    def orphans(self) -> list[Running]:
        """Queries of ours, of any process, that still run after their deadline: their client is gone."""
        with failures.translated(self.uri):
            return [one for one in self._deadlines.shown() if one.overdue]

    def end(self, one: Running) -> None:
        """End a running query."""
        with failures.translated(self.uri):
            end(self.driver, self.database, one.id)

    def interrupt(self, thread: int) -> None:
        """End what a thread reads or writes here, whatever the server makes of it."""
        with failures.translated(self.uri):
            self._deadlines.interrupt(thread)

    def close(self) -> None:
        self._deadlines.tags.close()
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
