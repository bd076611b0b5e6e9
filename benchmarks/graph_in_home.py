"""Commands over a home, and everything in its graph that answers rest on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from kg.store import Store, open_store
from kg.store.settings import Settings

QUERIES = (
    "MATCH (n:Record) RETURN n.id AS a, n.digest AS b, n.source AS c, '' AS d",
    "MATCH (a:Record)-[r:STATES]->(b:Record) RETURN r.id AS a, r.digest AS b, a.id AS c, b.id AS d",
    "MATCH (a:Record)-[:FROM]->(b:Source) RETURN a.id AS a, b.id AS b, b.state AS c, '' AS d",
    "MATCH (n:Thing) RETURN n.id AS a, n.digest AS b, n.schema AS c, '' AS d",
    "MATCH (a:Thing)-[r]->(b:Thing) RETURN r.id AS a, r.digest AS b, a.id AS c, b.id AS d",
    "MATCH (a:Record)-[r:EVIDENCE_FOR]->(b:Thing) RETURN r.id AS a, r.digest AS b, a.id AS c, b.id AS d",
)
Picture = list[list[tuple[Any, ...]]]


def picture(home: Path) -> Picture:
    """Everything in the graph that answers rest on."""
    with open_store(Settings(home=home)) as store:
        return shown(store)


def shown(store: Store) -> Picture:
    return [sorted(tuple(row.values()) for row in store.read(query, deadline=120).rows) for query in QUERIES]


def start(home: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kg", *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KG_NEO4J_")}
    streams: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, env={**environment, "KG_HOME": str(home)}, text=True, **streams)


def kg(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command that nobody kills."""
    running = start(home, *arguments)
    said = running.communicate()[1]
    return subprocess.CompletedProcess(running.args, running.returncode, "", said)
