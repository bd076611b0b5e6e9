"""Open the graph database the settings name: never another one."""

from __future__ import annotations

from dataclasses import replace

from kg.store import local
from kg.store.bolt import Store
from kg.store.settings import Settings
from kg.store.settings import settings as from_environment


def open_store(settings: Settings | None = None) -> Store:
    """The Neo4j server at KG_NEO4J_URI if that is set (no fallback), else the local engine, started if need be.

    Raises StoreError when it cannot be reached or started.
    """
    to = located(settings)
    return Store(to.uri, to.user, to.password, to.database)


def located(settings: Settings | None = None) -> Settings:
    """Settings with an address and a login in any case: those of the local engine, started if need be."""
    settings = settings or from_environment()
    settings.files.ready()
    if settings.uri:
        return settings
    server = local.start(settings.home)
    return replace(settings, uri=server.uri, user=local.USER, password=server.password, database=local.DATABASE)
