"""A table of shipments of any length through `kg load`: time, memory, and whether every bad row is named.

python -m benchmarks.shipments 100000 1000000             loaded without resolving, each in a fresh home
python -m benchmarks.shipments --dry-run 100000 1000000   only read

Memory is the most that one process took that reads or writes the table; the engine is a process of its own.
"""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.store import local

GROWTH = 2.0
"""Times the memory that ten times the rows may take."""
HEADINGS = (
    "Shipment no,Date,Goods,HS code,Quantity,Unit,Value,Currency,Exporter,Consignee,Consignee country,Destination"
)
GOODS = (
    ("machining centre", "8457.10"),
    ("공작기계", "8457.10"),
    ("ロータリーポンプ", "8414.10"),
    ("干式真空泵", "8414.10"),
)
COUNTRIES = ("tr", "ae", "vn", "kg", "de")
FAULTS = ("2024-13-45", "99/99/2024", "soon")
"""Days that are none."""
EVERY = 1000
"""One row in so many is bad."""
SEED = 20261130


@dataclass(frozen=True, slots=True)
class Load:
    """What a table took and what was said of it."""

    rows: int
    seconds: float
    """Processor seconds of the command and its children."""
    megabytes: float
    bad: int
    named: int
    """Bad rows that a problem names with their line."""

    def __str__(self) -> str:
        told = f"bad rows named {self.named:,} of {self.bad:,}"
        return f"{self.rows:9,} rows: {self.seconds:7.1f} CPU s, {self.megabytes:6.0f} MB; {told}"


def table(file: Path, rows: int) -> list[int]:
    """Write an invented table; the lines of its bad rows."""
    rng, bad = random.Random(SEED), []
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(HEADINGS.split(","))
        for number in range(1, rows + 1):
            goods, code = rng.choice(GOODS)
            day = f"202{rng.randrange(6)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
            if number % EVERY == 0:
                bad.append(number + 1)
                day = rng.choice(FAULTS)
            seller, buyer = (f"{name} {rng.randrange(rows // 5 + 1)} Ltd" for name in ("Exporter", "Consignee"))
            country, amount = rng.choice(COUNTRIES), rng.randrange(1000, 99999)
            writer.writerow([number, day, goods, code, 1, "unit", amount, "USD", seller, buyer, country, country])
    return bad


def loaded(rows: int, options: list[str]) -> Load:
    """Make a table of so many rows and give it to `kg load`."""
    with tempfile.TemporaryDirectory(prefix="shipments") as folder:
        home, file, said = Path(folder) / "home", Path(folder) / "shipments.csv", Path(folder) / "said.json"
        bad = table(file, rows)
        command = [sys.executable, "-m", "kg", "load", "user_shipments", str(file), "--format", "json", *options]
        try:
            with said.open("w") as out:
                running = subprocess.Popen(command, env={**os.environ, "KG_HOME": str(home)}, stdout=out)
                _, status, used = os.wait4(running.pid, 0)
                running.returncode = os.waitstatus_to_exitcode(status)
        finally:
            local.stop(home)
        if running.returncode not in (0, 1):  # 1: rows that were not understood
            raise SystemExit(f"kg load ended with {running.returncode}")
        told = json.loads(said.read_text("utf-8"))
        seconds = used.ru_utime + used.ru_stime
        return Load(rows, seconds, used.ru_maxrss / 1024, len(bad), _named(told, file.name, bad))


def _named(told: dict[str, Any], file: str, bad: list[int]) -> int:
    lines = {problem.partition(": ")[0] for problem in told["problems"]}
    return sum(f"{file}:{number}" in lines for number in bad)


def main(arguments: list[str]) -> int:
    options = ["--dry-run"] if "--dry-run" in arguments else ["--no-resolve"]
    done = []
    for rows in sorted(int(one) for one in arguments if one.isdigit()):
        done.append(loaded(rows, options))
        print(done[-1], flush=True)
    few, many = done[0], done[-1]
    grown, most = many.megabytes / few.megabytes, GROWTH * max(1, many.rows / few.rows / 10)
    every = all(one.named == one.bad for one in done)
    print(f"memory grows {grown:.1f} times with {many.rows / few.rows:g} times the rows: {_verdict(grown <= most)}")
    print(f"every bad row is named with its line: {_verdict(every)}")
    return 0


def _verdict(met: bool) -> str:
    return "met" if met else "missed"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["100000", "1000000"]))
