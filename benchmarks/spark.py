"""`python -m benchmarks.spark [ROWS]`: a table screened here and on Spark: the same rows? And how fast?

A third are names of the graph in KG_HOME, a third of these with a letter dropped; the others are made by Faker.
100,000 rows unless another number is given. Spark runs on the cores of this machine, so the ratio is what its way
costs, not what a cluster gains.
"""

from __future__ import annotations

import csv
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from faker import Faker

from benchmarks import stated
from kg.batch.columns import find
from kg.batch.matching import Matcher
from kg.index.stored import stored_index
from kg.spark import session
from kg.spark.screening import Task, screened
from kg.store import Store, open_store

SEED, ROWS, TOGETHER = 20261129, 100_000, 500
HEADING = ["no", "name", "country"]


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder, open_store() as store:
        table = Path(folder) / "people.csv"
        _write(store, table, rows)
        mine, seconds = _here(store, table)
        began = time.perf_counter()
        with session.opened() as spark:
            screened(spark, store, Task(str(table), f"{folder}/out"))
        there = time.perf_counter() - began
        theirs = {
            int(row["no"]): [(m["id"], m["probability"]) for m in row["kg_matches"]]
            for row in pq.read_table(f"{folder}/out/rows").to_pylist()
        }
    differing = sum(theirs.get(number) != found for number, found in mine.items())
    print(f"{rows:,} rows; {sum(map(bool, mine.values())):,} with a match")
    print(f"here, one process: {rows / seconds:,.0f} rows a second")
    told = "Spark on this machine, with its start and its files"
    print(f"{told}: {rows / there:,.0f} rows a second; {there / seconds:.2f} times the time")
    print(f"rows that differ: {differing} {'(met: none may)' if not differing else '(MISSED)'}")
    stated.keep({"spark rows": differing})
    sys.exit(bool(differing))


def _write(store: Store, path: Path, rows: int) -> None:
    draw, made = random.Random(SEED), Faker(["en_US", "de_DE", "ko_KR", "ja_JP", "zh_CN"])
    Faker.seed(SEED)
    rows_of = store.read("MATCH (n:Party) RETURN n.caption AS caption ORDER BY n.id").rows
    listed = [row["caption"] for row in rows_of if row["caption"]]
    with path.open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file)
        write.writerow(HEADING)
        for number in range(rows):
            name = draw.choice(listed) if number % 3 == 0 else made.name() if number % 3 == 1 else made.company()
            write.writerow([number, _spoilt(name, draw) if number % 9 == 0 else name, draw.choice(["", "kp", "cn"])])


def _spoilt(name: str, draw: random.Random) -> str:
    place = draw.randrange(len(name))
    return name[:place] + name[place + 1 :]


def _here(store: Store, path: Path) -> tuple[dict[int, list[Any]], float]:
    """Matches by row with one process, and the seconds it took."""
    index, began = stored_index(store), time.perf_counter()
    matcher = Matcher(index, find([(1, HEADING)], {}, path.name), "", 3, "possible")
    found: dict[int, list[Any]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        cells = list(csv.reader(file))[1:]
    for start in range(0, len(cells), TOGETHER):
        for row, best in matcher.matched(list(enumerate(cells[start : start + TOGETHER], start))):
            found[row.line] = [(m.id, m.probability) for _, m in best]
    return found, time.perf_counter() - began


if __name__ == "__main__":
    main()
