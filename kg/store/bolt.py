"""One class over the official driver: read, write, write in batches; a deadline on every query."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from kg.errors import DataError, UsageError
from kg.store import deadlines, driver, failures, readonly
from kg.store.answers import Result, counters, finish, rows_of
from kg.store.batches import batches
from kg.store.imports import neo4j
from kg.store.running import Running, end, running

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

Parameters = Mapping[str, Any]


class Store:
    """A graph database: Neo4j, or the local engine. A context manager; safe to use from several threads.

    Every method raises only KgError: UsageError (the query), DataError (the data), StoreError (the server),
    DeadlineError (ended at its deadline).
    """

    def __init__(self, uri: str, user: str, password: str, database: str) -> None:
        self.uri, self.database = uri, database
        self.driver, self.engine = driver.connect(uri, user, password, database)
        self._deadlines = deadlines.Deadlines(self.driver, database)

    def read(
        self, query: str, parameters: Parameters | None = None, *, deadline: float = 30.0, limit: int | None = None
    ) -> Result:
        """Rows of a query that cannot write; at most `limit` of them. The transaction is always rolled back."""
        readonly.refuse_writes(query)
        started = time.perf_counter()
        with failures.translated(self.uri), self._deadlines.watch(deadline) as watch, self._session("READ") as session:
            transaction = session.begin_transaction(timeout=deadline)
            try:
                with watch.ends_on_interrupt():
                    answer = transaction.run(watch.tagged(query), dict(parameters or {}))
                    rows, columns = rows_of(answer, limit), list(answer.keys())
                    finish(answer, len(rows) == limit, watch, query)
            finally:
                watch.roll_back(transaction)
        return Result(rows, columns, self.engine, time.perf_counter() - started, {})

    def write(self, query: str, parameters: Parameters | None = None, *, deadline: float = 600.0) -> Result:
        """Run one writing query in one managed transaction: all of it or nothing; conflicts are tried again."""
        started = time.perf_counter()
        with failures.translated(self.uri), self._deadlines.watch(deadline) as watch, self._session("WRITE") as session:

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

    def close(self) -> None:
        self.driver.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _session(self, access: str) -> Session:
        return self.driver.session(database=self.database, default_access_mode=access)
