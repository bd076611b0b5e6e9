"""GLEIF's words, which `gleif` translates already."""

from __future__ import annotations

from kg.errors import RowError
from loaders.source_facts import facts


def translated(table: str, text: str, where: str) -> str:
    """A word of GLEIF's by a table of loaders/gleif/source.yaml; RowError for an unknown one."""
    known = facts("gleif").lookups[table]
    if text not in known:
        todo = f"add it to lookups.{table} in loaders/gleif/source.yaml"
        raise RowError(f"unknown {table} {text!r}", where=where, todo=todo)
    return known[text]
