"""Rows of the three files → records, with the ids their relations end at."""

from __future__ import annotations

from typing import Any

from kg.errors import RowError
from kg.model.records import Record
from loaders.formats.rows import Row
from loaders.reading import Reading

TOTAL = (
    *("series", "table", "metric", "dimension", "value", "unit", "window", "authority"),
    *("counts_regime", "counts_measure", "counts_destination", "counts_item", "share_of"),
)
FLOW = (
    *("reporter", "partner", "flow", "commodity", "code", "code_system", "basis", "purpose", "window"),
    *("weight_kg", "value_usd", "authority", "item", "question"),
)
CLAIM = ("speaker", "date", "stance", "text", "question")
SHARED = ("confidence", "note")
Link = tuple[Row, str, Record, str]
"""Row, relation, its own record, and the id at the other end, which may stand further down."""


def total(reading: Reading, row: Row) -> tuple[Record, list[Link]]:
    """A published or derived number and the totals it is a part of."""
    row.need("value")
    fields: dict[str, Any] = {name: row.take(name) for name in (*TOTAL, *SHARED)}
    titles, addresses = _publications(row)
    name = f"{row.take('metric')}, {row.take('dimension')}".rstrip(", ")
    fields |= {"total_status": row.need("status"), "relayed_by": row.take("via"), "publication": titles}
    made = _made(reading, row, "ControlTotal", name=name, source_url=addresses, **fields)
    return made, [(row, "PART_OF", made, whole) for whole in row.split("part_of")]


def flow(reading: Reading, row: Row) -> tuple[Record, list[Link]]:
    """Trade as one side reports it, and the export that an import mirrors."""
    if not (row.take("weight_kg") or row.take("value_usd")):
        raise RowError("neither weight_kg nor value_usd", where=row.locator, todo="a flow needs one of them")
    fields = {name: row.take(name) for name in (*FLOW, *SHARED)} | _cited(row)
    name = f"{fields['commodity']}, {fields['reporter']} {fields['flow']} {fields['partner']} {fields['window']}"
    made = _made(reading, row, "TradeFlow", name=name, **fields)
    return made, [(row, "MIRRORS", made, other) for other in row.split("mirror_of")]


def claim(reading: Reading, row: Row) -> tuple[Record, list[Link]]:
    """Who says what, and the totals and flows it is about."""
    fields = {name: row.take(name) for name in (*CLAIM, *SHARED)} | _cited(row)
    said = f"{row.need('speaker')}: {row.need('text')}"
    made = _made(reading, row, "Claim", summary=said, **fields)
    about = row.split("about")
    if not about:
        raise RowError("about is empty", where=row.locator, todo="name the totals or flows it is about")
    return made, [(row, "ABOUT", made, subject) for subject in about]


def _made(reading: Reading, row: Row, kind: str, **properties: Any) -> Record:
    return reading.record(kind, row.need("id"), row.locator, row.published, **properties)


def _cited(row: Row) -> dict[str, Any]:
    """Where a flow or a claim is published."""
    titles, addresses = _publications(row)
    return {"citation": titles, "source_url": addresses}


def _publications(row: Row) -> tuple[list[str], list[str]]:
    """Publications as a reader would look them up, and the addresses of those that have one."""
    parts = [text.strip().partition(" <") for text in row.need("publications").split(" || ")]
    return [title for title, _, _ in parts], [address.rstrip(">") for _, _, address in parts if address]
