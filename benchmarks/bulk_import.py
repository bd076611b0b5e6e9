"""`python -m benchmarks.bulk_import NODES [FOLDER]`: a graph of so many nodes brought into a Neo4j by its own import.

The graph of KG_HOME is exported as a user would (`kg export neo4j-csv --evidence`), its files are made many times as
large (`many_copies`), `neo4j-admin database import` reads them, and a server of 5.26 opens what came of it: indexes are
built, and things that were there are looked up as `kg show` does. FOLDER: where all this lies meanwhile (ten million
nodes want about 25 GB). Wants Java and Maven, as the tests do.
"""

from __future__ import annotations

import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import many_copies, stated
from kg.answers.dossier import dossier
from kg.store import Store
from kg.store.write import constraints
from tests import neo4j_server

VERSION, SEED, ASKED = "5.26", 20261129, 200


def main(nodes: int, folder: Path) -> None:
    real, large, home = folder / "real", folder / "large", folder / "neo4j"
    line = [sys.executable, "-m", "kg", "export", "neo4j-csv", "--evidence", "--out", str(real), "--format", "json"]
    told = json.loads(subprocess.run(line, check=True, capture_output=True, text=True).stdout)
    copies = -(-nodes // told["nodes"])
    size = many_copies.write(real, large, copies)
    nodes, edges = told["nodes"] * copies, told["edges"] * copies
    print(f"{nodes:,} nodes and {edges:,} relationships: {copies} copies of the graph in KG_HOME, {_gb(size)} of CSV")
    with Took() as took:
        said = neo4j_server.admin(VERSION, home, _import(home, large), large)
    print(f"import: {took.wall:,.0f} s, {took.cpu:,.0f} CPU s; {nodes / took.cpu:,.0f} nodes a CPU s; {_last(said)}")
    shutil.rmtree(large)
    shutil.rmtree(home / "conf")
    print(f"store: {_gb(sum(path.stat().st_size for path in home.rglob('*') if path.is_file()))}")
    with neo4j_server.running(VERSION, home, memory="2g") as uri, neo4j_server.opened(uri) as store:
        _asked(store, nodes, edges)


class Took:
    """Seconds of a block by the clock, and CPU seconds of the processes that it waited for."""

    wall = cpu = 0.0

    def __enter__(self) -> Took:
        self._began = time.perf_counter(), _children()
        return self

    def __exit__(self, *_: object) -> None:
        began, spent = self._began
        self.wall, self.cpu = time.perf_counter() - began, _children() - spent


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _import(home: Path, large: Path) -> list[str]:
    """The command that the export wrote beside its files."""
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text("db.tx_log.preallocate=false\n", "utf-8")
    return (large / "import.txt").read_text("utf-8").replace("\\\n", " ").split()[1:]


def _last(said: str) -> str:
    """What the import itself tells of its memory."""
    return next((line.strip() for line in said.splitlines() if "Peak memory" in line), "")


def _asked(store: Store, nodes: int, edges: int) -> None:
    found = store.read("MATCH (n) RETURN count(n) AS n", deadline=600).rows[0]["n"]
    joined = store.read("MATCH ()-[r]->() RETURN count(r) AS n", deadline=600).rows[0]["n"]
    missing = abs(nodes - found) + abs(edges - joined)
    print(f"found there: {found:,} nodes and {joined:,} relationships {_verdict(not missing)}")
    stated.keep({"import parts": missing, "import nodes": found / 1e6})
    began = time.perf_counter()
    constraints(store)
    store.read("CALL db.awaitIndexes(3000)", deadline=3000)
    print(f"constraints and indexes: {time.perf_counter() - began:,.0f} s")
    some = store.read("MATCH (n:Party) RETURN n.id AS id SKIP $skip LIMIT $most", {"skip": 1000, "most": ASKED}).rows
    ids = [row["id"] for row in some]
    random.Random(SEED).shuffle(ids)
    took = sorted(_shown(store, id) for id in ids)
    print(f"shown: {len(took)} parties with all that is said of them; half in {1000 * took[len(took) // 2]:.0f} ms, "
          f"99 % in {1000 * took[int(len(took) * 0.99)]:.0f} ms")  # fmt: skip


def _shown(store: Store, id: str) -> float:
    began = time.perf_counter()
    assert dossier(store, id) is not None
    return time.perf_counter() - began


def _verdict(good: bool) -> str:
    return "(met: all of them)" if good else "(MISSED)"


def _gb(size: int) -> str:
    return f"{size / 1e9:,.2f} GB"


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory(prefix="kg-import-", dir=sys.argv[2] if len(sys.argv) == 3 else None) as name:
        main(int(sys.argv[1]), Path(name))
