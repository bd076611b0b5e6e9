"""How long a source's files take to records, against only reading the same files with their parser.

    python -m benchmarks.parse [SOURCE | SOURCE=PATH …]

Parsing is what `kg load` does before it writes: parse, check against the schema, spool to disk. Its first floor is
the parser alone. The second one, `bare`, adds what any reader in Python must do with what it found: print the same
statements as JSON, hash them and put them into the same table in order. Times are CPU seconds, the least of several
runs in one process; `whole` is the process from its start, imports included. Without a path a source's own sample is
read. Goals: at most 3 times the parser; the lists named together in less than 15 s and 300 MB.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.floor import LAYERS, files, read_only, write_bare
from kg.model.spool import Spool
from loaders import spooling
from loaders.source import Source, names, source

SECONDS, MEGABYTES = 15.0, 300
ENOUGH = 0.5
"""Seconds of work after which a measurement is not repeated."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one reading cost, in CPU seconds and megabytes."""

    rows: int
    """What the parser alone finds: lines of a table, elements of XML, values of JSON."""
    statements: int
    parser: float
    """The parser alone, over the files as they are."""
    bare: float
    """The parser, and the statements written without us."""
    parse: float
    """Reading into the spool, as a load does it, when all modules are there."""
    whole: float
    """The same with the start of the process."""
    peak: int
    """Megabytes."""


def measured(source: Source, path: Path) -> Measured:
    """Measure in this process, which should have done nothing before: `whole` and `peak` count from its start."""
    reading_once(source, path)
    whole, peak = cpu(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    with Spool() as spool:
        spooling.read(source, path, spool)
        rows = [(layer, row.id, row.row) for layer in LAYERS for row in spool.rows(layer)]
    found = files(source, path)
    parser = least(lambda: [read_only(file) for file in found])
    writing = least(lambda: write_bare(rows))
    parse = least(lambda: reading_once(source, path))
    return Measured(sum(map(read_only, found)), len(rows), parser, parser + writing, parse, whole, peak)


def reading_once(source: Source, path: Path) -> None:
    with Spool() as spool:
        spooling.read(source, path, spool)


def least(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest run."""
    times: list[float] = []
    while sum(times) < ENOUGH:
        started = cpu()
        work()
        times.append(cpu() - started)
    return min(times)


def cpu() -> float:
    """CPU seconds of this process and its ended children."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def apart(name: str, path: Path) -> Measured:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.parse", "--here", name, str(path)]
    return Measured(**json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout))


def main(wanted: list[str]) -> None:
    print(
        f"{'source':20} {'rows':>7} {'statements':>10} {'CPU s':>7} {'× parser':>8} {'× bare':>6} {'rows/s':>8} "
        f"{'statements/s':>12} {'MB':>4}"
    )
    all_found = []
    for name, _, path in (text.partition("=") for text in wanted or names()):
        all_found.append(found := apart(name, Path(path) if path else source(name).sample))
        print(
            f"{name:20} {found.rows:7,} {found.statements:10,} {found.parse:7.3f} {found.parse / found.parser:8.1f} "
            f"{found.parse / found.bare:6.1f} {found.rows / found.parse:8,.0f} "
            f"{found.statements / found.parse:12,.0f} {found.peak:4}",
            flush=True,
        )
    whole, peak = sum(found.whole for found in all_found), max(found.peak for found in all_found)
    verdict = "met" if whole < SECONDS and peak < MEGABYTES else "MISSED"
    goal = f"goal for OFAC, UN and CSL < {SECONDS:.0f} s and < {MEGABYTES} MB: {verdict}"
    print(f"together {whole:.1f} s on one core, at most {peak} MB ({goal})")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        print(json.dumps(asdict(measured(source(sys.argv[2]), Path(sys.argv[3])))))
    else:
        main(sys.argv[1:])
