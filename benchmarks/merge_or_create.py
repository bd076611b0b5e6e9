"""How a new node gets into the local engine: MERGE with one label, MERGE with two, CREATE with two.

python -m benchmarks.merge_or_create

Prints the time of the same batch on a growing graph, and what two uniqueness constraints do to a label added by SET.
The reason for docs/decisions/0002-create-and-sync-by-digest.md.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from kg.errors import KgError
from kg.store import Store, local, open_store
from kg.store.settings import Settings

BATCH, BATCHES = 500, 8
WAYS = {
    "MERGE (n:Thing)": "UNWIND $rows AS row MERGE (n:Thing {id: row.id})",
    "MERGE (n:Thing:Party)": "UNWIND $rows AS row MERGE (n:Thing:Party {id: row.id})",
    "CREATE (n:Thing:Party)": "UNWIND $rows AS row CREATE (n:Thing:Party {id: row.id})",
}


def constraint(store: Store, label: str) -> None:
    store.write(f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")


def batches(store: Store, query: str) -> list[float]:
    """Seconds of each batch, the graph growing by it."""
    store.write("MATCH (n) DETACH DELETE n")
    seconds = []
    for batch in range(BATCHES):
        rows = [{"id": f"{batch}-{row}"} for row in range(BATCH)]
        started = time.perf_counter()
        store.write(query, {"rows": rows}, deadline=120)
        seconds.append(time.perf_counter() - started)
    return seconds


def label_by_set(store: Store) -> str:
    """What becomes of a label that SET adds when both labels have a uniqueness constraint."""
    store.write("MATCH (n) DETACH DELETE n")
    constraint(store, "Party")
    try:
        store.write("UNWIND range(1, 3) AS i MERGE (n:Thing {id: toString(i)}) SET n:Party")
    except KgError as error:
        return f"refused: {error.found.partition(':')[0]}"
    return "accepted"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="kg-bench-") as home:
        try:
            with open_store(Settings(home=Path(home))) as store:
                print(f"{store.engine}: {BATCH} nodes on an empty graph, and on one of {BATCH * (BATCHES - 1)} nodes")
                constraint(store, "Thing")
                for way, query in WAYS.items():
                    seconds = batches(store, query)
                    ratio = seconds[-1] / seconds[0]
                    print(f"  {way:<24} {seconds[0]:.3f} s  {seconds[-1]:.3f} s  ratio {ratio:.1f}", flush=True)
                print(f"  SET n:Party with constraints on Thing and Party: {label_by_set(store)}")
        finally:
            local.stop(Path(home))


if __name__ == "__main__":
    main()
