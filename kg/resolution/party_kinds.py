"""Of which kinds records are joined by judgements."""

from __future__ import annotations

from kg.model.records import Record
from kg.model.schema import schema


def is_party(record: Record) -> bool:
    """Whether records of its kind are joined by judgements."""
    return schema().kind(record.schema).identity == "judged"
