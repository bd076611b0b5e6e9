"""Evidenced cases of unlicensed export of the ROK: the bundled tables, or a full table that the user holds.

Bundled are `cases.csv` (one row a case), `parties.csv` (people, firms and ships beside the exporter),
`measures.csv` (what authorities and courts did), `claims.csv` (who denies or explains), and of some cases the way of
the goods leg by leg (`legs.csv`), what was promised of their use (`end_uses.csv`) and the licences they had or lacked
(`licences.csv`). Any other CSV or XLSX file is read as a user's table.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kg.errors import SourceError
from kg.model.records import Statement
from loaders.formats import csv
from loaders.formats.compiled import Compiled
from loaders.formats.rows import Row
from loaders.kr_motie_cases import cases, claims, user_table
from loaders.reading import Reading

PARTS = {"legs.csv": "Leg", "end_uses.csv": "EndUse", "licences.csv": "Licence"}
"""Tables whose rows name cases by their id and parties as `scope/label`."""
OWN = ("id", "evidence_class", "source_kinds")
"""Columns by which our own table is known."""


def parse(reading: Reading) -> Iterator[Statement]:
    """Statements of the folder or file that the reading is about."""
    if reading.path.is_file() and not _is_ours(reading):
        yield from user_table.parse(reading)
        return
    found = cases.Known(reading)
    yield from reading.each(_rows(reading, "cases.csv"), found.case)
    yield from reading.each(_rows(reading, "parties.csv"), found.party)
    yield from reading.each(_rows(reading, "measures.csv"), found.measure)
    yield from reading.each(_rows(reading, "claims.csv"), partial(claims.claim, found))
    yield from _parts(found).statements()


def _parts(found: cases.Known) -> Compiled:
    parts = Compiled(found.reading, PARTS)
    parts.known |= found.cases | found.parties
    return parts


def _rows(reading: Reading, name: str) -> Iterator[Row]:
    path = reading.optional(name)
    return csv.rows(path) if path else iter(())


def _is_ours(reading: Reading) -> bool:
    if reading.path.suffix.lower() != ".csv":
        return False
    try:
        first = next(iter(csv.rows(reading.path, required=OWN)), None)
    except SourceError:
        return False
    return first is not None
