"""`identities.csv`: pairs of records that the compiler of a source holds to be one party, each with the reason."""

from __future__ import annotations

from collections.abc import Callable

from kg.model.records import Record, Relation
from loaders.formats.rows import Row
from loaders.reading import Reading


def identity(reading: Reading, row: Row, named: Callable[[Row, str], Record]) -> Relation:
    """The SAME_AS relation of a row; `named` finds the record of a key or raises RowError."""
    left, right = named(row, row.need("left")), named(row, row.need("right"))
    return reading.relation("SAME_AS", left, right, row.locator, quote=row.need("why"))
