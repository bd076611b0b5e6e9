"""What a query gave back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
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
    `counters` names only what changed.
    """

    rows: list[dict[str, Any]]
    columns: list[str]
    engine: str
    seconds: float
    counters: dict[str, int]


def rows_of(answer: Answer, limit: int | None = None) -> list[dict[str, Any]]:
    """The rows, at most `limit` of them."""
    columns = answer.keys()
    return [dict(zip(columns, record.values(), strict=True)) for record in islice(answer, limit)]


def finish(answer: Answer, full: bool, watch: Watch, query: str) -> None:
    """Refuse what the server calls a writing query; when `full`, end a query that has more rows than are wanted.

    The server would otherwise compute all of them just to throw them away.
    """
    if full and answer.peek() is not None:
        watch.cut()
        return
    kind = answer.consume().query_type
    if kind not in READING and not readonly.is_plan(query):
        raise UsageError(f"the server calls this a writing query ({kind})", todo=failures.READ_ONLY)


def counters(summary: ResultSummary) -> dict[str, int]:
    """What a writing query changed."""
    return {name: value for name in COUNTERS if (value := getattr(summary.counters, name))}
