"""All that is loaded, read back from the graph in little memory: row by row, equal values once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kg.model.records import Record, Relation
from kg.model.spool import record_from, relation_from
from kg.store import Store
from kg.store.deadlines import LONG

SHORT = 24
"""Letters of a text that many have: a kind, a source, a day, but no place in a file."""


def everything(store: Store, *, printed: bool = False) -> tuple[list[Record], list[Relation], dict[str, str]]:
    """All records and stated relations of all sources, and the digest of each by its id.

    Values that many have are held once. The entries as `printed` are left out: nothing is computed from them.
    """
    digests: dict[str, str] = {}
    known: dict[Any, Any] = {}
    found: list[Record] = []
    said: list[Relation] = []

    def one(row: dict[str, Any]) -> dict[str, Any]:
        whole = row.pop("what") | row
        digests[whole["id"]] = whole["digest"]
        if not printed:
            whole.pop("published", None)
        return {known.setdefault(name, name): _held(value, known) for name, value in whole.items()}

    def read(query: str, each: Callable[[dict[str, Any]], None]) -> None:
        store.read(query, deadline=LONG, each=each)  # all rows at once are larger than what is made of them

    read("MATCH (r:Record) RETURN properties(r) AS what", lambda row: found.append(record_from(one(row))))
    ends = "RETURN properties(s) AS what, a.id AS start, b.id AS end"
    read(f"MATCH (a:Record)-[s:STATES]->(b:Record) {ends}", lambda row: said.append(relation_from(one(row))))
    return found, said, digests


def _held(value: Any, known: dict[Any, Any]) -> Any:
    """The value: several texts as a tuple, and these or a short text as the first that were equal to them."""
    if isinstance(value, list):
        value = tuple(value)
        return known.setdefault(value, value) if all(isinstance(one, str) for one in value) else value
    return known.setdefault(value, value) if isinstance(value, str) and len(value) <= SHORT else value
