"""Open the graph database the settings name: never another one."""

from __future__ import annotations

from kg.store import local
from kg.store.bolt import Store
from kg.store.settings import Settings
from kg.store.settings import settings as from_environment


def open_store(settings: Settings | None = None) -> Store:
    """The Neo4j server at KG_NEO4J_URI if that is set (no fallback), else the local engine, started if need be.

    Raises StoreError when it cannot be reached or started.
    """
    settings = settings or from_environment()
    if settings.uri:
        return Store(settings.uri, settings.user, settings.password, settings.database)
    server = local.start(settings.home)
    return Store(server.uri, local.USER, server.password, local.DATABASE)
