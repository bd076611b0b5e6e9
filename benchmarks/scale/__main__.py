"""What small changes cost on a large graph: today's figures beside the goals, met or missed and why.

    python -m benchmarks.scale FOLDER [HOME]

FOLDER holds the lists (see LISTS). They are loaded into a fresh home (HOME, kept for the next run, or a temporary one)
beside the bundled sources; then each row of `goals.csv` is measured by the command a user would type. CPU seconds are
those of the command and of the local engine together, so that a busy machine changes little.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.scale import LISTS, verdicts
from benchmarks.scale.cost import engine_seconds, kg, told
from kg.model.spool import Spool
from kg.screening.door import Door
from kg.screening.query import query
from kg.store import Store, local, open_store
from kg.store.settings import Settings
from kg.store.write import constraints
from kg.ui import session
from loaders.source import source

MARK = "resolution.measured"
"""File of a home that is filled."""
HEAD = "Shipment no,Date,Goods,HS code,Exporter,Consignee,Consignee country,Destination\n"
ROWS = ("1,2024-03-01,vertical machining centre,8457.10,Hana Machinery Ltd,Orient Star Trading,tr,tr\n",
        "2,2024-03-20,vertical machining centre,8457.10,Hana Machinery Ltd,Gulf Crescent Trading,ae,ae\n")  # fmt: skip
"""An invented table of shipments, and the record that is added to it."""
BY = ("--by", "benchmark", "--reason", "measured")
ASKED = 20
Figures = dict[str, float]


def main(folder: Path, home: Path) -> Figures:
    """Measure every row of the table and print it."""
    figures: Figures = {}
    try:
        if not (home / MARK).is_file():
            figures |= filled(folder, home)
            (home / MARK).touch()
        for rows in (one_added, judged, reloaded, looked_up, loaded):
            figures |= rows(folder, home)
    finally:
        local.stop(home)
    verdicts.table(figures)
    return figures


def filled(folder: Path, home: Path) -> Figures:
    """Everything loaded, then resolved from nothing."""
    told("kg build", kg(home, "build"))
    for id, path in LISTS.items():
        told(f"kg load {id}", kg(home, "load", id, str(folder / path), "--no-resolve"))
    (home / "resolution.pickle").unlink(missing_ok=True)
    cost = told("kg resolve, from nothing", kg(home, "resolve"))
    return {"resolve": cost.cpu, "resolve memory": cost.memory}


def one_added(folder: Path, home: Path) -> Figures:
    """A table of the user's own with one row, then with one more."""
    file = home / "own-shipments.csv"
    file.write_text(HEAD + ROWS[0], encoding="utf-8")
    told("kg load of a table with one row", kg(home, "load", "user_shipments", str(file)))
    file.write_text(HEAD + "".join(ROWS), encoding="utf-8")
    cost = told("kg load of the table with one more", kg(home, "load", "user_shipments", str(file)))
    return {"added": cost.cpu, "added memory": cost.memory}


PAIR = "MATCH (a:Record)-[r:MAY_BE]->(b:Record) RETURN a.id AS a, b.id AS b ORDER BY r.probability DESC, a, b LIMIT 1"


def judged(folder: Path, home: Path) -> Figures:
    with open_store(Settings(home=home)) as store:
        pair = store.read(PAIR).rows[0].values()
    one = told("kg review --unsure after a load", kg(home, "review", *pair, "--unsure", *BY))
    undo = told("kg review --undo", kg(home, "review", "--undo", *BY))
    told("kg review of the pair, which runs all flags", kg(home, "review", *pair))
    again = told("kg review --unsure, what was found before kept", kg(home, "review", *pair, "--unsure", *BY))
    told("kg review --undo", kg(home, "review", "--undo", *BY))
    return {"judged": one.cpu, "undone": undo.cpu, "judged told": again.cpu}


def reloaded(folder: Path, home: Path) -> Figures:
    path = str(folder / LISTS["us_csl"])
    parsed = told("kg load us_csl --dry-run", kg(home, "load", "us_csl", path, "--dry-run"))
    again = told("kg load us_csl again", kg(home, "load", "us_csl", path))
    return {"reload": again.cpu / parsed.cpu}


def looked_up(folder: Path, home: Path) -> Figures:
    """What the page does at every rerun whose state has lapsed: look at the state, and ask the kept index."""
    with open_store(Settings(home=home)) as store:
        door = Door(store)
        door.ask(query("Koryo Bank"), 10)
        before, started = engine_seconds(home), time.process_time()
        for _ in range(ASKED):
            session.looked(store)
            door.ask(query("Koryo Bank"), 10)
        seconds = (time.process_time() - started + engine_seconds(home) - before) / ASKED
    return {"look-up": seconds}


def loaded(folder: Path, home: Path) -> Figures:
    """One list into a fresh home, against parsing it and the same rows written by a bare loop into another."""
    path = folder / LISTS["us_ofac_sdn"]
    with tempfile.TemporaryDirectory(prefix="kg-scale-") as name:
        ours, bare = Path(name) / "ours", Path(name) / "bare"
        try:
            parsed = told("kg load us_ofac_sdn --dry-run", kg(ours, "load", "us_ofac_sdn", str(path), "--dry-run"))
            kg(ours, "query", "RETURN 1 AS one")  # the engine's start is nobody's load
            mine = told("kg load us_ofac_sdn", kg(ours, "load", "us_ofac_sdn", str(path), "--no-resolve"))
            plain = bare_loop(path, bare)
        finally:
            local.stop(ours)
            local.stop(bare)
    print(f"  {'the same rows in a bare loop':<44}{plain:7.2f} CPU s")
    return {"load": mine.cpu / (parsed.cpu + plain)}


def bare_loop(path: Path, home: Path) -> float:
    """CPU seconds of the driver and the engine for the same rows, in slices of 1,000, with the same constraints."""
    with open_store(Settings(home=home)) as store, tempfile.TemporaryDirectory() as folder:
        constraints(store)
        source("us_ofac_sdn").spooled(path, Path(folder) / "spool")
        with Spool(Path(folder) / "spool") as spool:
            nodes = [{**row.row, "digest": row.digest} for row in spool.rows("record")]
            edges = [{"s": row.row["start"], "e": row.row["end"], "p": {**row.row, "id": row.id, "digest": row.digest}}
                     for row in spool.rows("relation")]  # fmt: skip
        before, started = engine_seconds(home), time.process_time()
        _send(store, "UNWIND $rows AS row CREATE (n:Record) SET n = row", nodes)
        store.write("MERGE (s:Source {id: 'us_ofac_sdn'})")
        store.write("MATCH (s:Source) MATCH (r:Record) CREATE (r)-[:FROM]->(s)")
        ends = "MATCH (a:Record {id: row.s}) MATCH (b:Record {id: row.e})"
        _send(store, f"UNWIND $rows AS row {ends} CREATE (a)-[r:STATES]->(b) SET r = row.p", edges)
        return time.process_time() - started + engine_seconds(home) - before


def _send(store: Store, text: str, rows: list[dict[str, Any]]) -> None:
    with store.driver.session(database=store.database) as session:
        for at in range(0, len(rows), 1000):
            batch = rows[at : at + 1000]
            session.execute_write(lambda tx, batch=batch: tx.run(text, rows=batch).consume())


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    if len(sys.argv) == 3:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory(prefix="kg-scale-") as name:
            main(Path(sys.argv[1]), Path(name))
