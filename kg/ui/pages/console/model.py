"""The analyst's console without Streamlit: the query library as starting points, parameters, rows as cells."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.answers import cells, queries
from kg.answers.queries import Query
from kg.errors import UsageError
from kg.store import Result
from kg.store.values import plain

DRAWN = 10_000_000
"""Characters of a table that are sent to the browser."""
MOST_BYTES = 16_000_000
"""Of an answer, as the database sends it."""
PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")


@dataclass(frozen=True, slots=True)
class Answer:
    """A result as a table: columns, and rows of cells that are texts or numbers."""

    columns: list[str]
    rows: list[list[Any]]
    cut: str
    """What the caps on rows and bytes left out; empty when nothing."""
    engine: str
    seconds: float

    @property
    def csv(self) -> str:
        return cells.comma_separated(self.columns, self.rows)


def library() -> dict[str, Query]:
    """`flags/…` and `lookups/…` by name."""
    return {f"{kind}/{id}": query for kind in ("flags", "lookups") for id, query in queries.library(kind).items()}


def defaults(query: Query, day: str) -> dict[str, Any]:
    """Parameters of a library query with their defaults; `as_of` is the day looked back to, or today."""
    known = query.parameters({})
    return {**known, "as_of": day} if "as_of" in named(query.text) else known


def named(text: str) -> list[str]:
    """Names of the parameters a query takes, each once."""
    return list(dict.fromkeys(PARAMETER.findall(text)))


def parameters(text: str) -> dict[str, Any]:
    """Parameters written as a JSON object; UsageError saying where it is none."""
    try:
        found = json.loads(text or "{}")
    except ValueError as error:
        raise UsageError(
            f"the parameters are no JSON: {error}", todo='write them as {"id": "vessel:imo:9635987"}'
        ) from None
    if not isinstance(found, dict):
        raise UsageError("the parameters are no JSON object", todo='write them as {"id": "vessel:imo:9635987"}')
    return found


def answer(result: Result) -> Answer:
    """The result as cells: numbers stay numbers, nodes and paths become JSON texts."""
    rows = [{name: plain(value) for name, value in row.items()} for row in result.rows]
    columns = result.columns or (list(rows[0]) if rows else [])
    table = [[_cell(row[name]) for name in columns] for row in rows]
    return Answer(columns, table, result.cut, result.engine, result.seconds)


def _cell(value: Any) -> Any:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else cells.text(value)


def drawn(answer: Answer) -> tuple[dict[str, list[Any]], str]:
    """Columns of the table as far as a browser should draw it, and what is cut of it: the CSV has all.

    A column of numbers and texts becomes one of texts.
    """
    shown = cells.fitted(answer.rows, table=DRAWN)
    columns = {name: _uniform([row[place] for row in shown.rows]) for place, name in enumerate(answer.columns)}
    return columns, shown.told


def _uniform(column: Sequence[Any]) -> list[Any]:
    empty = all(value == "" for value in column)
    numbers = not empty and all(isinstance(value, int | float) or value == "" for value in column)
    return [None if value == "" else value for value in column] if numbers else [str(value) for value in column]


def front_matter(query: Query) -> Mapping[str, Any]:
    """What the file says of itself, worth reading before it is run."""
    wanted = (
        "title",
        "revision",
        "severity",
        "definition",
        "rests_on",
        "needs",
        "misses",
        "innocent_reasons",
        "params",
    )
    return {name: query.facts[name] for name in wanted if query.facts.get(name)}
