"""Rows of a query that come as lists, many in one message: to read a message costs as much as the rows in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

AT_ONCE = 200
"""Rows in one message."""


def asked(head: str, columns: Iterable[str]) -> str:
    """The query that begins like this and answers these expressions, in the order of its rows; see `rows`."""
    return (
        f"{head}\nWITH [{', '.join(columns)}] AS row\nWITH collect(row) AS told\n"
        f"UNWIND range(0, size(told) - 1, {AT_ONCE}) AS at\nRETURN told[at..at + {AT_ONCE}] AS rows"
    )


def rows(answered: Iterable[Mapping[str, Any]], names: Iterable[str]) -> list[dict[str, Any]]:
    """What such a query answers, a row each, with its columns under these names."""
    known = tuple(names)
    return [dict(zip(known, row, strict=True)) for some in answered for row in some["rows"]]
