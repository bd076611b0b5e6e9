"""What US authorities did and said about ROK parties beside cases of export, such as sham trade → measures, claims."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.records import Statement
from loaders.formats.compiled import Compiled
from loaders.reading import Reading

KINDS = {"parties.csv": "", "measures.csv": "Measure", "claims.csv": "Claim"}


def parse(reading: Reading) -> Iterator[Statement]:
    """Records of the three tables, then against whom each act was and about whom each statement is."""
    yield from Compiled(reading, KINDS).statements()
