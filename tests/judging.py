"""Graphs that flags are tried on, and what findings judge of what they should judge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.answers import queries
from kg.answers.findings import Finding
from kg.answers.queries import Query
from kg.store import Store
from tests.conftest import WIPE

AS_OF = "2099-12-31"
"""After everything, so that what bears no day and counts from the day it was loaded is in it."""
LIBRARY = {f"{kind}/{id}": query for kind in ("flags", "lookups") for id, query in queries.library(kind).items()}
SPOKEN_OF = "MATCH {} WITH n WHERE coalesce(n.known, '0000') <= $as_of RETURN DISTINCT n.id AS id"


def graphs(store: Store, flag: Query) -> Iterator[dict[str, Any]]:
    """The examples of a flag, each when its graph is the only one in the store."""
    for example in flag.facts["examples"]:
        store.write(WIPE)
        store.write(example["given"])
        yield example


def asked_for(example: dict[str, Any]) -> str:
    """The day an example is judged on: its own, where a rule has days of force."""
    return str(example.get("as_of", AS_OF))


def spoken_of(store: Store, flag: Query, as_of: str = AS_OF) -> set[str]:
    """Ids of everything that the flag says it speaks of."""
    return {row["id"] for row in store.read(SPOKEN_OF.format(flag.facts["speaks_of"]), {"as_of": as_of}).rows}


def judged(findings: Iterable[Finding]) -> set[str]:
    """Everything that the findings name by their subject, their identity or on their path."""
    found = list(findings)
    named = {str(value) for f in found for value in f.identity.values()}
    return named | {node.id for f in found for hop in f.path for node in (hop.start, hop.end)}
