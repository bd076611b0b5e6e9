"""Several queries in one transaction, seen as a store: kept whole at the end, or not at all.

What is written is seen by the queries that follow. Plain data vanishes with the transaction on every engine;
constraints and indexes would not on the local one, so nobody makes them here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.store import failures
from kg.store.batches import Batch
from kg.store.bolt import Store
from kg.store.querying import Work
from kg.store.result import Result, Taken
from kg.store.wire import Wire

if TYPE_CHECKING:
    from neo4j import Transaction

    from kg.store.deadlines import Watch

LONGEST = 600.0
"""Seconds until the server gives the whole transaction up."""


class InOneTransaction(Store):
    """A store whose reads and writes are one transaction. Every query has its own deadline, as everywhere."""

    several = False

    def __init__(self, of: Store, transaction: Transaction) -> None:
        self.uri, self.database, self.driver, self.engine = of.uri, of.database, of.driver, of.engine
        self._deadlines, self._transaction, self.names = of._deadlines, transaction, of.names
        self.private, self.home = of.private, of.home

    @contextmanager
    def _to_read(self, deadline: float, max_bytes: int | None) -> Iterator[tuple[Transaction, Watch]]:
        """By the user who writes: what the transaction has written is to be seen."""
        with self._on_it(deadline) as watch, watch.wire.bounded(max_bytes):
            yield self._transaction, watch
            watch.check()

    def _finish(self, taken: Taken, watch: Watch, query: str) -> None:
        """The rest is passed over: a query that is ended takes the transaction with it."""
        taken.answer.consume()

    def _to_write(self, work: Work, deadline: float) -> Result:
        with self._on_it(deadline) as watch:
            return work(self._transaction, watch)

    def _write_batch(self, query: str, batch: Batch, deadline: float, tries: int = 1) -> None:
        """What failed is not tried again: the transaction is lost with it."""
        super()._write_batch(query, batch, deadline, tries)

    @contextmanager
    def _on_it(self, deadline: float) -> Iterator[Watch]:
        with failures.translated(self.uri), self._deadlines.watch(deadline) as watch, watch.ends_on_interrupt():
            watch.wire = Wire(self._transaction)
            yield watch

    def close(self) -> None:
        """The store it came from stays open."""


@contextmanager
def transaction(store: Store, *, keep: bool) -> Iterator[Store]:
    """The store, in one transaction that is committed when the block ends well and `keep` is set, else rolled back."""
    with failures.translated(store.uri), store._session("WRITE") as session:
        running = session.begin_transaction(timeout=LONGEST)
        try:
            yield InOneTransaction(store, running)
            if keep:
                running.commit()
        finally:
            running.close()
