"""How fast Store.write_batches loads, against a bare driver loop with the same batches, on each engine at hand.

    python -m benchmarks.load [nodes] [engine …]

The two take turns on the same engine in the same run, each into an emptied graph, and the middle one of the ratios of
all turns counts (other work on the machine hits both alike). Goal: at most 1.15 times the bare loop's time. Neo4j is
assembled as in the tests; an engine not at hand is named.
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
from tests import neo4j_server

SIZE = 1000
ROUNDS = 9
GOAL = 1.15
RULE = "CREATE CONSTRAINT bench_id IF NOT EXISTS FOR (c:BenchCompany) REQUIRE c.id IS UNIQUE"
NODES = "UNWIND $rows AS row MERGE (c:BenchCompany {id: row.id}) SET c += row.props"
EDGES = (
    "UNWIND $rows AS row MATCH (a:BenchCompany {id: row.start}) MATCH (b:BenchCompany {id: row.end}) "
    "MERGE (a)-[r:BENCH_OWNS]->(b) SET r.share = row.share"
)
Rows = list[dict[str, object]]
Load = Callable[[str, Rows], None]


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

    def load(query: str, rows: Rows) -> None:
        with store.driver.session(database=store.database) as session:
            for at in range(0, len(rows), SIZE):
                batch = rows[at : at + SIZE]
                session.execute_write(lambda tx, batch=batch: tx.run(query, rows=batch).consume())

    return load


def ours(store: Store) -> Load:
    """The way of `kg load`."""

    def load(query: str, rows: Rows) -> None:
        store.write_batches(query, rows, size=SIZE)

    return load


def seconds(store: Store, load: Load, nodes: Rows, edges: Rows) -> float:
    """Time of one load of everything into an emptied graph."""
    while store.write("MATCH (c:BenchCompany) WITH c LIMIT 5000 DETACH DELETE c").counters:
        pass
    started = time.perf_counter()
    load(NODES, nodes)
    load(EDGES, edges)
    return time.perf_counter() - started


def main(count: int) -> None:
    nodes: Rows = [
        {"id": f"C{i}", "props": {"name": f"Company {i}", "country": "kr", "records": [f"src:{i}", f"src:{i + 1}"]}}
        for i in range(count)
    ]
    edges: Rows = [{"start": f"C{i}", "end": f"C{(i * 7 + 1) % count}", "share": 0.5} for i in range(count)]
    for name in sys.argv[2:] or ("local", *neo4j_server.FULL):
        with tempfile.TemporaryDirectory() as folder:
            try:
                with engine(name, Path(folder)) as store:
                    store.write(RULE)
                    report(store, nodes, edges)
            except neo4j_server.Missing as missing:
                print(f"{name:18} not at hand: {missing}")


def report(store: Store, nodes: Rows, edges: Rows) -> None:
    for load in (bare(store), ours(store)):  # one round each to warm the engine up
        seconds(store, load, nodes, edges)
    turns = [turn(store, nodes, edges, ours_first=number % 2 == 1) for number in range(ROUNDS)]
    ratio = median(mine / plain for mine, plain in turns)
    rate = (len(nodes) + len(edges)) / min(mine for mine, _ in turns)
    verdict = "met" if ratio <= GOAL else "MISSED"
    print(
        f"{store.engine:18} {rate:9,.0f} rows/s, {ratio:.2f} × bare driver loop (goal ≤ {GOAL}: {verdict})", flush=True
    )


def turn(store: Store, nodes: Rows, edges: Rows, ours_first: bool) -> tuple[float, float]:
    """Seconds of our load and of the bare one, one right after the other."""
    loads = [ours(store), bare(store)]
    first, second = (seconds(store, load, nodes, edges) for load in (loads if ours_first else loads[::-1]))
    return (first, second) if ours_first else (second, first)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
