"""Several CSV files of one set, each with the function that reads its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kg.model.records import Statement
from loaders.formats import csv
from loaders.formats.rows import Row
from loaders.reading import Reading


def each_table(reading: Reading, tables: Mapping[str, Callable[[Row], Iterable[Statement]]]) -> Iterator[Statement]:
    """Statements of every row, file after file in the order given; an optional file that is missing is passed over."""
    for name, read in tables.items():
        path = reading.optional(name)
        if path:
            yield from reading.each(csv.rows(path), read)
