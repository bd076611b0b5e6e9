"""Rows of claims.csv → who denies, explains or supports what is said of a case or of a party in it."""

from __future__ import annotations

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats.facts import words_of
from loaders.formats.rows import Row
from loaders.kr_motie_cases.cases import Known
from loaders.kr_motie_cases.fields import citations

TEXTS = ("speaker", "stance", "text")


def claim(known: Known, row: Row) -> list[Statement]:
    """The claim and what it is about: `about` names cases (`KRC-11`) and parties in them (`KRC-11/exporter`)."""
    facts: dict[str, object] = {name: row.need(name) for name in TEXTS}
    facts |= {"date": row.take("date"), "as_of": row.take("date"), "modality": "asserted"}
    facts |= {"confidence": row.take("confidence"), "note": row.take("note"), **words_of(row), **citations(row)}
    made = known.reading.record("Claim", row.need("id"), row.locator, row.published, **facts)
    about = [_named(known, row, name) for name in row.split("about")]
    if not about:
        raise RowError("about is empty", where=row.locator, todo="name a case, or a case and a party in it")
    return [made, *(known.reading.relation("ABOUT", made, subject, row.locator) for subject in about)]


def _named(known: Known, row: Row, name: str) -> Record:
    case, _, label = name.partition("/")
    found = known.roles.get((case, label)) if label else known.cases.get(case)
    if found is None:
        todo = "name a case of cases.csv, or a case and the label of a party in it, such as KRC-11/exporter"
        raise RowError(f"about: no {name!r}", where=row.locator, todo=todo)
    return found
