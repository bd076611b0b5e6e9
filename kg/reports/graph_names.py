"""Names of the parties of the graph, by which a report that is read recognises them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.answers import queries
from kg.reports.mentions.known_names import Names, graph_names
from kg.store import Store

LABELS = {"Vessel": "VESSEL", "Company": "COMPANY", "Organization": "COMPANY", "Person": "PERSON"}
MOST = 300_000
"""Names that are held at most: an automaton of them takes about a gigabyte."""


def names(store: Store) -> Names:
    """Names of all ships, bodies and persons that are long enough to mean somebody."""
    return graph_names(_rows(store))


def _rows(store: Store) -> Iterator[dict[str, Any]]:
    query, last, count = queries.lookup("names-of-parties"), "", 0
    while count < MOST:
        rows = store.read(query.text, query.parameters({"after": last})).rows
        if not rows:
            return
        for row in rows:
            for name in row["names"]:
                count += 1
                yield {"name": name, "label": LABELS[row["schema"]]}
        last = rows[-1]["id"]
