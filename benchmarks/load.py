"""How fast the writing half of `kg load` is, against a bare driver loop with the same statements, on each engine.

    python -m benchmarks.load [nodes] [engine …]

The two take turns on the same engine in the same run, each into an emptied graph, and the middle one of the ratios of
all turns counts (other work on the machine hits both alike). Goal: at most 1.15 times the bare loop's time. What a
whole `kg load` costs, with its reading, is a row of `benchmarks.scale`. Neo4j is assembled as in the tests; an engine
not at hand is named.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from kg.store import Store, local, open_store
from kg.store.settings import Settings
from kg.store.write import EdgeRow, NodeRow, Sync
from tests import neo4j_server

SIZE = 1000
ROUNDS = 9
GOAL = 1.15
RULE = "CREATE CONSTRAINT bench_id IF NOT EXISTS FOR (c:BenchCompany) REQUIRE c.id IS UNIQUE"
NODES = "UNWIND $rows AS row CREATE (n:BenchCompany) SET n = row.properties"
EDGES = (
    "UNWIND $rows AS row MATCH (a:BenchCompany {id: row.start}) MATCH (b:BenchCompany {id: row.end}) "
    "CREATE (a)-[r:BENCH_OWNS]->(b) SET r = row.properties"
)
"""As `kg.store.write` has them."""
Load = Callable[[list[NodeRow], list[EdgeRow]], None]


@contextmanager
def engine(name: str, folder: Path) -> Iterator[Store]:
    """An empty engine of that name with the uniqueness constraint in place."""
    if name == "local":
        with open_store(Settings(home=folder)) as store:
            yield store
        local.stop(folder)
        return
    with neo4j_server.running(name, folder / "home") as uri, neo4j_server.opened(uri) as store:
        yield store


def bare(store: Store) -> Load:
    """What one writes without us: the driver, a session, execute_write, slices of 1,000."""

    def send(query: str, rows: list[dict[str, object]]) -> None:
        with store.driver.session(database=store.database) as session:
            for at in range(0, len(rows), SIZE):
                batch = rows[at : at + SIZE]
                session.execute_write(lambda tx, batch=batch: tx.run(query, rows=batch).consume())

    def load(nodes: list[NodeRow], edges: list[EdgeRow]) -> None:
        send(NODES, [{"properties": {**row.properties, "id": row.id, "digest": row.digest}} for row in nodes])
        made = ({**row.properties, "id": row.id, "digest": row.digest} for row in edges)
        ends = ({"start": row.start, "end": row.end} for row in edges)
        send(EDGES, [{**both, "properties": facts} for both, facts in zip(ends, made, strict=True)])

    return load


def ours(store: Store) -> Load:
    """The way of `kg load`, which finds out what is there already."""

    def load(nodes: list[NodeRow], edges: list[EdgeRow]) -> None:
        sync = Sync(store)
        sync.nodes("BenchCompany", nodes, {})
        sync.edges("BenchCompany", "BenchCompany", edges, {})

    return load


def seconds(store: Store, load: Load, nodes: list[NodeRow], edges: list[EdgeRow]) -> float:
    """Time of one load of everything into an emptied graph."""
    while store.write("MATCH (c:BenchCompany) WITH c LIMIT 5000 DETACH DELETE c").counters:
        pass
    started = time.perf_counter()
    load(nodes, edges)
    return time.perf_counter() - started


def main(count: int) -> None:
    facts = [{"name": f"Company {i}", "country": "kr", "records": [f"src:{i}", f"src:{i + 1}"]} for i in range(count)]
    nodes = [NodeRow(f"C{i}", ("BenchCompany",), f"d{i}", one) for i, one in enumerate(facts)]
    ends = [(f"C{i}", f"C{(i * 7 + 1) % count}") for i in range(count)]
    edges = [EdgeRow(f"e{i}", "BENCH_OWNS", *both, f"d{i}", {"share": 0.5}) for i, both in enumerate(ends)]
    for name in sys.argv[2:] or ("local", *neo4j_server.FULL):
        with tempfile.TemporaryDirectory() as folder:
            try:
                with engine(name, Path(folder)) as store:
                    store.write(RULE)
                    report(store, nodes, edges)
            except neo4j_server.Missing as missing:
                print(f"{name:18} not at hand: {missing}")


def report(store: Store, nodes: list[NodeRow], edges: list[EdgeRow]) -> None:
    for load in (bare(store), ours(store)):  # one round each to warm the engine up
        seconds(store, load, nodes, edges)
    turns = [turn(store, nodes, edges, ours_first=number % 2 == 1) for number in range(ROUNDS)]
    ratio = median(mine / plain for mine, plain in turns)
    rate = (len(nodes) + len(edges)) / min(mine for mine, _ in turns)
    verdict = "met" if ratio <= GOAL else "MISSED"
    print(
        f"{store.engine:18} {rate:9,.0f} rows/s, {ratio:.2f} × bare driver loop (goal ≤ {GOAL}: {verdict})", flush=True
    )


def turn(store: Store, nodes: list[NodeRow], edges: list[EdgeRow], ours_first: bool) -> tuple[float, float]:
    """Seconds of our load and of the bare one, one right after the other."""
    loads = [ours(store), bare(store)]
    first, second = (seconds(store, load, nodes, edges) for load in (loads if ours_first else loads[::-1]))
    return (first, second) if ours_first else (second, first)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
