"""Where nodes lie in an engine: its own ids, by which it finds them without looking into an index.

Good as long as nobody else writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from kg.store.bolt import Store
from kg.store.deadlines import LONG
from kg.store.meanwhile import Meanwhile

LOT = 1000
"""Nodes of which is read at once."""
AT = "UNWIND $places AS place MATCH (n) WHERE elementId(n) = place"
"""How a query begins that is asked of nodes by their places."""


def places(store: Store, root: str, source: str = "") -> dict[str, str]:
    """Id → the engine's own id, of all nodes under a root label: a record and the entity it makes alone have one id.
    `source`: of records of that source only."""
    some = "WHERE n.source = $source" if source else ""
    query = f"MATCH (n:{root}) {some} RETURN collect(n.id) AS ids, collect(elementId(n)) AS places"
    (row,) = store.read(query, {"source": source}, deadline=LONG).rows
    return dict(zip(row["ids"], row["places"], strict=True))


def gathered(store: Store, query: str, at: Iterable[str]) -> Iterator[Any]:
    """What a query that begins with `AT` and returns `collect(…) AS found` gathers of all nodes at these places.

    A row of its own costs the driver ten times what is in it; all in one would have to be held by the engine at once.
    """
    rest = iter(at)
    lots = iter(lambda: list(islice(rest, LOT)), [])
    with Meanwhile(store) as meanwhile:
        for result in meanwhile.ahead(partial(store.read, query, {"places": some}, deadline=LONG) for some in lots):
            (row,) = result.rows
            yield from row["found"]
