"""What a backup holds: the graph as it is read page by page, and the files of the home that cannot be made anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.graph import evidence, standing
from kg.store import Store
from kg.store.deadlines import LONG

MADE_ANEW = ("engine", "server.", "start.lock", "log", "screening", "resolution.", "findings.", "bundled.", "writer.",
             "flags.ended", "review-shown", "dashboard.", "token", "replaced", "arcadedb", "derby")  # fmt: skip
"""How the names begin of what is of this machine or this hour alone, or is computed again when it is not there."""
BLOCK = 1 << 20
GROWING = "audit/"
"""How the names of files begin that only ever grow, a line a request of the HTTP door: whole lines of them are a whole
file, and a door that is asked all day must not keep anybody from a backup."""
NODES = {
    "records": (
        "MATCH (n:Record) WHERE n.id > $last RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT 2000"
    ),
    "things": (
        "MATCH (n:Thing) WHERE n.id > $last "
        "RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id LIMIT 2000"
    ),
}
EDGES = {
    "relations": ("records", "MATCH (a:Record)-[r:STATES]->(b:Record)"),
    "possible": ("records", "MATCH (a:Record)-[r:MAY_BE]->(b:Record)"),
    "evidence": ("records", "MATCH (a:Record)-[r:EVIDENCE_FOR]->(b:Thing)"),
    "edges": ("things", "MATCH (a:Thing)-[r]->(b:Thing)"),
}
"""Part → nodes that its relationships start at, and their pattern."""
PARTS = ("sources", *NODES, *EDGES)


def state(store: Store, home: Path) -> Any:
    """What changes whenever graph or home do: sources with their marks, numbers of parts, sizes and times of files."""
    still = [(name, path.stat()) for name, path in files(home) if not name.startswith(GROWING)]
    kept = [(name, facts.st_size, facts.st_mtime_ns) for name, facts in still]
    return evidence.sources(store), standing.size(store), kept


def rows(store: Store, part: str) -> Iterator[dict[str, Any]]:
    """A part of the graph, a row each, in bounded memory."""
    if part == "sources":
        yield from evidence.sources(store)
    elif part in NODES:
        for page in _pages(store, NODES[part]):
            yield from map(_ordered, page)
    else:
        start, pattern = EDGES[part]
        returned = "RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties"
        query = f"UNWIND $ids AS id {pattern} WHERE a.id = id {returned}"
        for page in _pages(store, NODES[start]):
            yield from store.read(query, {"ids": [row["id"] for row in page]}, deadline=LONG).rows


def _ordered(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its labels in an order that is no engine's own: one graph has one backup."""
    return row | {"labels": sorted(row["labels"])} if "labels" in row else row


def _pages(store: Store, query: str) -> Iterator[list[dict[str, Any]]]:
    last = ""
    while page := store.read(query, {"last": last}, deadline=LONG).rows:
        yield page
        last = page[-1]["id"]


def files(home: Path) -> Iterator[tuple[str, Path]]:
    """Files of the home that belong into a backup, by their path in it."""
    for top in sorted(home.iterdir()) if home.is_dir() else ():
        for path in [top] if top.is_file() else [] if left_out(top.name) else sorted(top.rglob("*")):
            name = path.relative_to(home).as_posix()
            if path.is_file() and not path.is_symlink() and not left_out(name):
                yield name, path


def blocks(name: str, path: Path) -> Iterator[bytes]:
    """What is kept of a file of the home; of one that grows, its whole lines."""
    with path.open("rb") as file:
        if not name.startswith(GROWING):
            yield from iter(lambda: file.read(BLOCK), b"")
            return
        yield from (line for line in file if line.endswith(b"\n"))


def left_out(name: str) -> bool:
    """Whether a file of the home is no part of a backup."""
    return name.startswith(MADE_ANEW) or name.endswith((".lock", ".part")) or "/.part-" in name
