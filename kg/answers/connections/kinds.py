"""Kinds of connection that a reader chooses from: each is some types of relationship (`kg/vocab`)."""

from __future__ import annotations

from collections.abc import Iterable

from kg.errors import UsageError
from kg.vocab import tables

TABLE = "connection_kinds"


def kinds() -> dict[str, tuple[str, ...]]:
    """Kind → its types of relationship, in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    for row in tables.rows(TABLE):
        found[row["kind"]] = (*found.get(row["kind"], ()), row["relation"])
    return found


def usual() -> tuple[str, ...]:
    """Kinds that are walked when nobody chooses: countries, lists, documents and places connect everything."""
    return tuple(dict.fromkeys(row["kind"] for row in tables.rows(TABLE) if row["usual"] == "yes"))


def meanings() -> dict[str, str]:
    """Kind → what it is, for `--help`."""
    return {row["kind"]: row["meaning"] for row in tables.rows(TABLE)}


def relations(chosen: Iterable[str]) -> tuple[str, ...]:
    """Types of relationship of these kinds; UsageError listing the kinds for one that is none."""
    known = kinds()
    for kind in chosen:
        if kind not in known:
            raise UsageError(f"no kind of connection {kind!r}", todo="one of " + ", ".join(known))
    return tuple(dict.fromkeys(relation for kind in chosen for relation in known[kind]))
