"""Cut rows into batches bounded by count and by bytes (the local engine drops a connection above 16 MiB a message)."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kg.errors import DataError

Row = Mapping[str, Any] | Sequence[Any]
MOST = 15_000_000
"""Bytes of one row: what stands around it must fit into the message of 16 MiB too."""

PLAIN = 2
"""The form in which equal values are written each time, and not once."""


class Batch(list[Row]):
    """Rows that are sent together. The driver writes out what it sends for a log that nobody reads: of a batch its
    size is enough."""

    def __repr__(self) -> str:
        return f"<{len(self)} rows>"


def batches(rows: Iterable[Row], size: int, max_bytes: int) -> Iterator[Batch]:
    """Batches of at most `size` rows and `max_bytes` bytes; a larger row goes alone.

    Twice what Python itself writes a row as is never too little (a whole number takes five bytes there and up to nine
    here), and quickly known: only a row that might be too large by that measure is weighed in full.
    Raises DataError for one row above 15 MB.
    """
    batch = Batch()
    heavy = 0
    for number, row in enumerate(rows, 1):
        weight = at_most(row)
        if weight * size > max_bytes:
            weight = weigh(row)
        if weight > MOST:
            todo = "keep long texts out of the graph"
            raise DataError(f"row {number} has {weight:,} bytes, more than a message takes", todo=todo)
        if batch and (len(batch) >= size or heavy + weight > max_bytes):
            yield batch
            batch, heavy = Batch(), 0
        batch.append(row)
        heavy += weight
    if batch:
        yield batch


def at_most(row: Row) -> int:
    """Bytes of a row in a Bolt message at most, without looking at each of its values."""
    plain: Any = row
    try:
        return 2 * len(marshal.dumps(plain, PLAIN))
    except ValueError:  # a day, a point: what only the driver knows
        return weigh(row)


def weigh(value: Any) -> int:
    """Bytes this value takes in a Bolt message, never too low for texts, lists and maps."""
    if isinstance(value, str):
        return 5 + (len(value) if value.isascii() else len(value.encode()))
    if isinstance(value, Mapping):
        return 5 + sum(weigh(key) + weigh(part) for key, part in value.items())
    if isinstance(value, list | tuple):
        return 5 + sum(map(weigh, value))
    if isinstance(value, bytes | bytearray):
        return 5 + len(value)
    return 9 if value is None or isinstance(value, bool | int | float) else 40
