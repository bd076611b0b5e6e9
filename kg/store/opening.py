"""Open the graph database the settings name: never another one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kg.store import local
from kg.store.bolt import Store
from kg.store.settings import Settings
from kg.store.settings import settings as from_environment


def open_store(settings: Settings | None = None) -> Store:
    """The Neo4j server at KG_NEO4J_URI if that is set (no fallback), else the local engine, started if need be.

    Raises StoreError when it cannot be reached or started, UsageError when other people's data are mixed with ours.
    """
    return recognised(store_at(located(settings)))


def store_at(to: Settings) -> Store:
    """The store at an address that `located` gave, before anybody has looked whose database it is."""
    reader = (to.read_user, to.read_password) if to.read_user else None
    store = Store(to.uri, to.user, to.password, to.database, reader=reader, private=_private(to))
    store.home = to.home
    return store


def recognised(store: Store) -> Store:
    """The store, with our names for it learnt: see `kg.store.ownership`."""
    if store.private:
        return store
    from kg.store import ownership  # it reads the schema, which many a command need not

    try:
        ownership.recognise(store)
    except BaseException:
        store.close()
        raise
    return store


def located(settings: Settings | None = None) -> Settings:
    """Settings with an address and logins in any case: those of the local engine, started if need be."""
    settings = settings or from_environment()
    settings.files.ready()
    if settings.uri:
        return settings
    server = local.start(settings.home)
    return replace(
        settings,
        uri=server.uri,
        user=local.WRITER,
        password=server.password,
        read_user=local.READER,
        read_password=server.reading,
        database=local.DATABASE,
    )


def _private(to: Settings) -> Path | None:
    """The home of the local engine, if that is what these settings lead to."""
    server = local.status(to.home)
    return to.home if server is not None and server.uri == to.uri else None
