"""An engine that is started for a measurement and ended after it, so that the first run after its start can be told."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from kg.store import Store, local, open_store
from tests import neo4j_server

Engine = Callable[[], AbstractContextManager[Store]]
"""Starts the engine over what it kept of the last time."""
VERSION, HEAP = "5.26", "2g"
"""The Neo4j that is measured, with as much heap as the local engine has."""


def local_engine(home: Path) -> Engine:
    """The local engine of this home."""

    @contextmanager
    def started() -> Iterator[Store]:
        try:
            with open_store() as store:
                yield store
        finally:
            local.stop(home)

    return started


def neo4j(home: Path) -> Engine:
    """A Neo4j over the data in this folder."""

    @contextmanager
    def started() -> Iterator[Store]:
        with neo4j_server.running(VERSION, home, memory=HEAP) as uri, neo4j_server.opened(uri) as store:
            yield store

    return started


@contextmanager
def of_its_own(neo4j_asked: bool) -> Iterator[Engine]:
    """An engine over a folder that goes with it."""
    os.environ.pop("KG_NEO4J_URI", None)  # a made graph empties its store: never that of a user
    with tempfile.TemporaryDirectory(prefix="flags-measured") as folder:
        os.environ["KG_HOME"] = str(Path(folder) / "home")  # an analyst's own flags are not measured
        yield neo4j(Path(folder) / "neo4j") if neo4j_asked else local_engine(Path(folder) / "home")
