"""How fast whole files load into a fresh local engine, and whether it slows down from a tenth of the rows to all.

    python -m benchmarks.load_all [SOURCE | SOURCE=PATH …]

Two rounds, each into an empty graph that fills up: first a tenth of each file, then all of it. A tenth is cut where
a source is one table of lines; what is no such table is loaded whole, in the second round only. Times are seconds on
the clock, from the file to the last write (`kg load` without resolving). `growth` is the time for one statement at all
rows over that at a tenth; 1.0 is linear, and below it the fixed part of a load shows.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.floor import files, read_only
from kg.errors import KgError
from kg.graph.loading import load
from kg.store import Store, local, open_store
from kg.store.settings import Settings
from loaders.formats.archive import opened
from loaders.source import names, source

HEAD = 10
"""Lines that stay in a cut file whatever they are: the header is among them."""
TABLES = (".csv", ".txt", ".gz", ".jsonl")


@dataclass(frozen=True, slots=True)
class Measured:
    """One load: seconds on the clock, records and statements made, nodes in the graph behind it."""

    seconds: float
    records: int
    statements: int
    nodes: int


@contextmanager
def fresh() -> Iterator[Store]:
    """An empty local engine, stopped and gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            with open_store(Settings(home=Path(folder))) as store:
                yield store
        finally:
            local.stop(Path(folder))


def measured(store: Store, name: str, path: Path) -> Measured:
    started = time.perf_counter()
    found = load(store, source(name), path)
    seconds = time.perf_counter() - started
    nodes = store.read("MATCH (n) RETURN count(n) AS n", deadline=600).rows[0]["n"]
    return Measured(seconds, found.records, sum(found.by_schema.values()), nodes)


def tenth(path: Path, folder: Path) -> Path | None:
    """The first tenth of a table of lines, in a file of its name; None when it is no such table."""
    if not path.is_file() or path.suffix.lower() not in TABLES:
        return None
    with opened(path, ".csv") as file:
        lines = file.readlines()
    cut = folder / path.name.removesuffix(".gz")
    cut.write_bytes(b"".join(lines[: HEAD + len(lines) // 10]))
    return cut


def in_tenths(wanted: list[tuple[str, Path]]) -> dict[tuple[str, Path], Measured]:
    """The first round. A table that cannot be understood in part is left out."""
    found = {}
    with fresh() as store, tempfile.TemporaryDirectory() as folder:
        for name, path in wanted:
            cut = tenth(path, Path(folder))
            try:
                if cut:
                    found[name, path] = measured(store, name, cut)
            except KgError as error:
                print(f"{name:20} a tenth of it cannot be loaded: {error}", file=sys.stderr)
    return found


def main(arguments: list[str]) -> None:
    asked = [text.partition("=") for text in arguments or names()]
    wanted = [(name, Path(path) if path else source(name).sample) for name, _, path in asked]
    parts = in_tenths(wanted)
    print(
        f"{'source':20} {'rows':>7} {'records':>8} {'seconds':>8} {'rows/s':>8} {'records/s':>9} {'nodes':>8} "
        f"{'growth':>6}"
    )
    with fresh() as store:
        all_found = [report(name, path, measured(store, name, path), parts.get((name, path))) for name, path in wanted]
    seconds, records = sum(one.seconds for one in all_found), sum(one.records for one in all_found)
    print(f"{len(all_found)} files, {records:,} records in {seconds:.1f} s: {records / seconds:,.0f} records/s")


def report(name: str, path: Path, whole: Measured, part: Measured | None) -> Measured:
    rows = sum(read_only(file) for file in files(source(name), path))
    growth = f"{_each(whole) / _each(part):6.2f}" if part else "     -"
    print(
        f"{name:20} {rows:7,} {whole.records:8,} {whole.seconds:8.1f} {rows / whole.seconds:8,.0f} "
        f"{whole.records / whole.seconds:9,.0f} {whole.nodes:8,} {growth}",
        flush=True,
    )
    return whole


def _each(found: Measured) -> float:
    return found.seconds / found.statements


if __name__ == "__main__":
    main(sys.argv[1:])
