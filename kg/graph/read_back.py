"""All that is loaded, read back from the graph in little memory: a lot at a time, equal values once."""

from __future__ import annotations

from typing import Any

from kg.model.records import Record, Relation
from kg.model.spool import record_from, relation_from
from kg.store import Store
from kg.store.places import AT, gathered, places

SHORT = 24
"""Letters of a text that many have: a kind, a source, a day, but no place in a file."""


RECORDS = f"{AT} RETURN collect(properties(n)) AS found"
RELATIONS = f"{AT} MATCH (n)-[s:STATES]->(b:Record) RETURN collect([properties(s), n.id, b.id]) AS found"


def everything(store: Store, *, printed: bool = False) -> tuple[list[Record], list[Relation], dict[str, str]]:
    """All records and stated relations of all sources, and the digest of each by its id.

    Values that many have are held once. The entries as `printed` are left out: nothing is computed from them.
    """
    digests: dict[str, str] = {}
    known: dict[Any, Any] = {}

    def one(whole: dict[str, Any]) -> dict[str, Any]:
        digests[whole["id"]] = whole["digest"]
        if not printed:
            whole.pop("published", None)
        return {known.setdefault(name, name): _held(value, known) for name, value in whole.items()}

    at = places(store, "Record").values()
    found = [record_from(one(what)) for what in gathered(store, RECORDS, at)]
    said = gathered(store, RELATIONS, at)
    return found, [relation_from(one(what | {"start": a, "end": b})) for what, a, b in said], digests


def _held(value: Any, known: dict[Any, Any]) -> Any:
    """The value: several texts as a tuple, and these or a short text as the first that were equal to them."""
    if isinstance(value, list):
        value = tuple(value)
        return known.setdefault(value, value) if all(isinstance(one, str) for one in value) else value
    return known.setdefault(value, value) if isinstance(value, str) and len(value) <= SHORT else value
