"""One class over the official driver: read, write, write in batches; a deadline on every query."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from kg.errors import DataError, UsageError
from kg.store import deadlines, driver, failures, readonly
from kg.store.batches import batches
from kg.store.imports import neo4j

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session
    from neo4j import Result as Answer

COUNTERS = (
    "nodes_created",
    "nodes_deleted",
    "relationships_created",
    "relationships_deleted",
    "properties_set",
    "labels_added",
    "labels_removed",
    "indexes_added",
    "indexes_removed",
    "constraints_added",
    "constraints_removed",
)
Parameters = Mapping[str, Any]


@dataclass(frozen=True)
class Result:
    """Rows of one query. Nodes, relationships and paths are the driver's own objects.

    `columns` is empty for an empty result on the local engine: take column names from the query's description.
    """

    rows: list[dict[str, Any]]
    columns: list[str]
    engine: str
    seconds: float
    counters: dict[str, int]


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
        with (
            failures.translated(self.uri),
            self._deadlines.watch(deadline) as watch,
            self._session("READ") as session,
            session.begin_transaction(timeout=deadline) as transaction,  # never committed: leaving it rolls it back
        ):
            answer = transaction.run(watch.tagged(query), dict(parameters or {}))
            return self._result(answer, started, limit, query)

    def write(self, query: str, parameters: Parameters | None = None, *, deadline: float = 600.0) -> Result:
        """Run one writing query in one managed transaction: all of it or nothing; conflicts are tried again."""
        started = time.perf_counter()
        with failures.translated(self.uri), self._deadlines.watch(deadline) as watch, self._session("WRITE") as session:

            def work(transaction: ManagedTransaction) -> Result:
                watch.check()
                return self._result(transaction.run(watch.tagged(query), dict(parameters or {})), started)

            answer: Result = session.execute_write(neo4j().unit_of_work(timeout=deadline)(work))
            return answer

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

    def orphans(self) -> list[deadlines.Running]:
        """Queries of ours, of any process, that still run after their deadline: their client is gone."""
        with failures.translated(self.uri):
            return [one for one in deadlines.running(self.driver, self.database) if one.overdue]

    def end(self, one: deadlines.Running) -> None:
        """End a running query."""
        with failures.translated(self.uri):
            deadlines.end(self.driver, self.database, one.id)

    def close(self) -> None:
        self.driver.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _session(self, access: str) -> Session:
        return self.driver.session(database=self.database, default_access_mode=access)

    def _result(self, answer: Answer, started: float, limit: int | None = None, read: str = "") -> Result:
        columns = list(answer.keys())
        rows = [dict(zip(columns, record.values(), strict=True)) for record in islice(answer, limit)]
        summary = answer.consume()
        if read and summary.query_type not in ("r", "s") and not readonly.is_plan(read):
            raise UsageError(f"the server calls this a writing query ({summary.query_type})", todo=failures.READ_ONLY)
        counters = {name: value for name in COUNTERS if (value := getattr(summary.counters, name))}
        return Result(rows, columns, self.engine, time.perf_counter() - started, counters)
