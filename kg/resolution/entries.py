"""Which list has a record as its entry, and whether that list has one entry for each party."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model.records import Record


def entry_of(record: Record) -> str:
    """The list that has an entry for the party: the source, or which of its lists; '' for a record that is no entry."""
    if not record.first("programme") and not record.first("list"):
        return ""
    return list_of(record)


def repeats(record: Record) -> bool:
    """Whether the list has parties more than once: one that names no programme, such as the Entity List, prints a party
    under each of its countries, and the Denied Persons List under each of its names."""
    return not record.first("programme") and bool(record.first("list"))


def single_entries(records: Iterable[Record]) -> dict[str, str]:
    """Record → the list that still has it as the one entry of its party."""
    named = ((record, entry_of(record)) for record in records if not record.gone and not repeats(record))
    return {record.id: name for record, name in named if name}


def list_of(record: Record) -> str:
    """The source, or which of its lists."""
    return str(record.first("list") or record.source)
