"""What a query gave back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.store import failures, readonly

if TYPE_CHECKING:
    from neo4j import Result as Answer
    from neo4j import ResultSummary

    from kg.store.deadlines import Watch

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
READING = ("r", "s")
"""Query types of the servers that change no data: reading, and showing the schema."""


@dataclass(frozen=True)
class Result:
    """Rows of one query. Nodes, relationships and paths are the driver's own objects.

    `columns` is empty for an empty result on the local engine: take column names from the query's description.
    `counters` names only what changed. `cut` tells what is left out of the rows, and is empty when nothing is.
    """

    rows: list[dict[str, Any]]
    columns: list[str]
    engine: str
    seconds: float
    counters: dict[str, int]
    cut: str = ""


class Taken:
    """What was taken of an answer: whole rows, and why there are no more of them."""

    def __init__(self, answer: Answer, each: Callable[[dict[str, Any]], None] | None = None) -> None:
        """`each` gets the rows one by one, and none is kept."""
        self.answer = answer
        self.columns = list(answer.keys())
        self.rows: list[dict[str, Any]] = []
        self.each = each or self.rows.append
        self.cut = ""

    def take(self, watch: Watch, limit: int | None, max_bytes: int | None) -> None:
        """Take rows until there are none, or as many as are wanted, or the bytes are used up."""
        from neo4j.exceptions import DriverError

        try:
            for record in self.answer:
                if len(self.rows) == limit:
                    self.cut = f"the first {limit:,} rows; there are more"
                    return
                self.each(dict(zip(self.columns, record.values(), strict=True)))
        except DriverError:
            if not watch.wire.full:
                raise
            size = f"{(max_bytes or 0) / 1e6:,.3g} MB"
            if not self.rows:
                todo = "return less of it: one property, substring(text, 0, 1000), list[0..100]"
                raise UsageError(f"the first row alone is more than {size}", todo=todo) from None
            self.cut = f"the first {len(self.rows):,} rows; with the next it would be more than {size}"

    def finish(self, watch: Watch, query: str) -> None:
        """End a query that has more rows than are wanted: the server would compute all just to throw them away.

        Refuse what the server calls a writing query; what it did is rolled back with the transaction.
        """
        if self.cut:
            watch.cut()
            return
        kind = self.answer.consume().query_type
        if kind not in READING and not readonly.is_plan(query):
            raise UsageError(
                "the query changed something: it was rolled back, nothing is kept", todo=failures.READ_ONLY
            )


def rows_of(answer: Answer) -> list[dict[str, Any]]:
    """All rows."""
    columns = answer.keys()
    return [dict(zip(columns, record.values(), strict=True)) for record in answer]


def counters(summary: ResultSummary) -> dict[str, int]:
    """What a writing query changed."""
    return {name: value for name in COUNTERS if (value := getattr(summary.counters, name))}
