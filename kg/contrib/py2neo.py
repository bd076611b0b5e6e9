"""Notebooks only: the running store as a py2neo `Graph`. Removable by deleting this file.

py2neo 2021.2.4 is at its end of life. Against Neo4j 5 and newer (and the local engine) its merging, matching, paths
and object mapping work; its schema calls do not (`graph.schema…` sends statements removed in Neo4j 5), and it has no
deadlines, no retries and no read-only mode. Loaders, dashboard and screening use `kg.store`.
"""

from __future__ import annotations

from typing import Any

from kg.errors import UsageError
from kg.store.bolt import Store
from kg.store.opening import located
from kg.store.settings import Settings


def graph(settings: Settings | None = None) -> Any:
    """A `py2neo.Graph` bound to the store that `open_store` would open; the local engine is started if need be.

    Raises UsageError when py2neo is not installed, StoreError when the store cannot be reached.
    """
    try:
        from py2neo import Graph
    except ModuleNotFoundError as missing:
        todo = "pip install 'export-control-graph[py2neo]'"
        raise UsageError(f"{missing.name} is not installed", where="kg.contrib.py2neo", todo=todo) from missing
    to = located(settings)
    Store(to.uri, to.user, to.password, to.database).close()  # our errors, not py2neo's, when it cannot be reached
    return Graph(to.uri, auth=(to.user, to.password) if to.password else None, name=to.database)
