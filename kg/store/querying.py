"""What is asked of a store: reads, writes and batches of rows, on whatever transaction they come to run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.store import readonly
from kg.store.batches import Batch, Row, batches
from kg.store.label_names import PLAIN, Names
from kg.store.result import Result, Taken, counters, rows_of

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Transaction

    from kg.store.deadlines import Watch

Parameters = Mapping[str, Any]
Work = Callable[["Transaction | ManagedTransaction", "Watch"], Result]
"""What is done on a transaction, with the watch over it."""


class Querying:
    """Queries of one engine. Which transaction they run on, and what becomes of it, is said by whoever is asked."""

    names: Names = PLAIN
    """What our labels are called here: see `kg.store.ownership`."""
    engine: str

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
        with self._to_read(deadline, max_bytes) as (transaction, watch):
            taken = Taken(transaction.run(watch.tagged(query), dict(parameters or {})), each)
            taken.take(watch, limit, max_bytes)
            self._finish(taken, watch, query)
        return Result(taken.rows, taken.columns, self.engine, time.perf_counter() - started, {}, taken.cut)

    def write(self, query: str, parameters: Parameters | None = None, *, deadline: float = 600.0) -> Result:
        """Run one writing query in one managed transaction: all of it or nothing; conflicts are tried again."""
        query = self.names.query(query)
        started = time.perf_counter()

        def work(transaction: Transaction | ManagedTransaction, watch: Watch) -> Result:
            answer = transaction.run(watch.tagged(query), dict(parameters or {}))
            rows, columns, changed = rows_of(answer), list(answer.keys()), counters(answer.consume())
            return Result(rows, columns, self.engine, time.perf_counter() - started, changed)

        return self._to_write(work, deadline)

    def write_batches(
        self,
        query: str,
        rows: Iterable[Row],
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

    def _write_batch(self, query: str, batch: Batch, deadline: float) -> None:
        self.write(query, {"rows": batch}, deadline=deadline)

    def _to_read(self, deadline: float, max_bytes: int | None) -> AbstractContextManager[tuple[Transaction, Watch]]:
        """A transaction to read on, left when the block ends, and the watch over the query."""
        raise NotImplementedError

    def _finish(self, taken: Taken, watch: Watch, query: str) -> None:
        """End a query of which enough was taken."""
        raise NotImplementedError

    def _to_write(self, work: Work, deadline: float) -> Result:
        """What the work gives in a transaction to write on."""
        raise NotImplementedError
