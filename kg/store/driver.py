"""Log in to a server with the official driver, and learn which engine it is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from kg.store import failures
from kg.store.imports import neo4j

if TYPE_CHECKING:
    from neo4j import BookmarkManager, Driver


def connect(uri: str, user: str, password: str, database: str) -> tuple[Driver, str]:
    """A driver that has logged in and seen the database, and the engine's name and version.

    Fails within seconds, as StoreError with the next step.
    """
    logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what it has to say comes as an error of ours
    with failures.translated(uri):
        driver: Driver = neo4j().GraphDatabase.driver(
            uri,
            auth=(user, password) if password else None,
            connection_timeout=4.0,
            connection_acquisition_timeout=6.0,
            liveness_check_timeout=5.0,  # seconds idle: an engine may have been ended and started again meanwhile
            max_transaction_retry_time=12.0 if uri.startswith("neo4j") else 4.0,  # a cluster may choose a new leader
            notifications_min_severity="OFF",
            telemetry_disabled=True,
            user_agent="export-control-graph",
        )
        try:
            with driver.session(database=database) as session:
                agent = session.run("RETURN 1").consume().server.agent
        except BaseException:
            driver.close()
            raise
        return driver, engine_name(agent)


def bookmarks(uri: str) -> BookmarkManager | None:
    """What lets a read see what was written before, on whichever member of a cluster it is answered.

    Only where addresses are routed: one server is always as far as itself, and an engine that is none of Neo4j's may
    hand out bookmarks that it does not understand.
    """
    found: BookmarkManager | None = neo4j().GraphDatabase.bookmark_manager() if uri.startswith("neo4j") else None
    return found


def engine_name(agent: str) -> str:
    """`Neo4j/5.26.29` or `ArcadeDB/26.10.2`, from the server's agent string."""
    if "ArcadeDB" in agent:  # "Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)"
        return "ArcadeDB/" + agent.partition("ArcadeDB ")[2].rstrip(")").strip()
    return agent
