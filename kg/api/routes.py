"""The addresses of the door: method, path, what answers, which scope it needs, whether it streams."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from kg.api import batch, catalog, connections, decisions, desk, entities, loading, match, search

Answer = Callable[..., Any]


class Address(NamedTuple):
    """One address. `scope`: '' is open to everybody who reaches the door."""

    method: str
    path: str
    answer: Answer
    scope: str = "read"
    streams: bool = False


ADDRESSES = (
    Address("GET", "/healthz", catalog.healthz, scope=""),
    Address("GET", "/readyz", catalog.readyz, scope=""),
    Address("GET", "/catalog", catalog.catalog),
    Address("GET", "/algorithms", catalog.algorithms),
    Address("POST", "/match/{dataset}", match.answer),
    Address("GET", "/search/{dataset}", search.answer),
    Address("GET", "/entities/{id:path}/adjacent/{property}", entities.adjacent),
    Address("GET", "/entities/{id:path}/adjacent", entities.adjacent),
    Address("GET", "/entities/{id:path}", entities.answer),
    Address("POST", "/screen/batch", batch.answer, streams=True),
    Address("GET", "/flags", desk.findings),
    Address("GET", "/cases", desk.cases),
    Address("GET", "/show/{id:path}", desk.show),
    Address("GET", "/path", connections.path),
    Address("GET", "/network/{id:path}", connections.network),
    Address("GET", "/query", desk.library),
    Address("GET", "/query/{id}", desk.lookup),
    Address("GET", "/queue", decisions.queue, scope="decide"),
    Address("POST", "/decisions", decisions.decide, scope="decide"),
    Address("POST", "/load/{source}", loading.answer, scope="load", streams=True),
)
