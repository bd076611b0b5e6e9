"""The HTTP door over the bundled graph."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from yente_client import Client

from kg.api import keys
from kg.api.app import Door
from kg.api.audit import Audit
from kg.api.graph import Graph
from kg.home.places import Home
from kg.store import open_store
from kg.store.settings import Settings
from tests.http_door.served import Served


@pytest.fixture(scope="module")
def home(bundled_home) -> Home:
    """A home with the bundled graph."""
    return Home(bundled_home)


@pytest.fixture(scope="module")
def graph(home) -> Iterator[Graph]:
    with open_store(Settings(home=home.folder)) as store:
        yield Graph(store)


@pytest.fixture(scope="module")
def door(graph, home) -> Iterator[str]:
    """The address of a door with keys."""
    with Served(Door(graph, lambda: keys.all_keys(home), Audit(home.audit, "test"))) as address:
        yield address


@pytest.fixture(scope="module")
def key(home) -> str:
    return keys.make(home, "tests", ("read",))


@pytest.fixture
def client(door, key) -> Iterator[Client]:
    with Client(api_key=key, base_url=door, app_name="Tests") as found:
        yield found
