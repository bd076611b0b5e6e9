"""Edges that properties of the type `reference` stand for: each names a record, also of another source, by its id.

So an answer can name the claim of another source that it answers, and a leg the flow that counts it. Where that record
is not loaded there is no edge; the reference stays in the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.model.records import Record
from kg.model.schema import schema

TYPE = "reference"


def references(record: Record, records: Mapping[str, Record]) -> Iterator[tuple[str, Record]]:
    """Relationship and the record at its other end, for every reference of this record that is loaded and fits."""
    kind = schema().kind(record.schema)
    for name, values in record.properties.items():
        prop = kind.properties[name]
        if prop.type == TYPE and prop.edge:
            for value in values:
                other = records.get(str(value))
                if other and not other.gone and _fits(prop.edge, other):
                    yield prop.edge, other


def _fits(edge: str, other: Record) -> bool:
    return schema().kind(other.schema).is_a(schema().edge(edge).end)
