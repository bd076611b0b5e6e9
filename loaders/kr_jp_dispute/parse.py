"""Acts and statements on Japan's export controls towards the ROK, 2019 to 2023 → measures, claims, licences granted.

A claim answers, backs or denies others of this source in the columns in capitals, and those of the CISTEC deck by their
ids in the columns of the same name in small letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.records import Statement
from loaders.formats.compiled import Compiled
from loaders.reading import Reading

KINDS = {"speakers.csv": "", "measures.csv": "StateMeasure", "applications.csv": "Application", "claims.csv": "Claim"}


def parse(reading: Reading) -> Iterator[Statement]:
    """Records of the four tables, then what answers, ends or speaks of what."""
    yield from Compiled(reading, KINDS).statements()
