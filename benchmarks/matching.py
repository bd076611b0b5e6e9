"""Every figure of screening and resolution beside its peers, and the goals beside the figures: one run, one table.

    python -m benchmarks.matching NAME=PATH [NAME=PATH ...]

    sdn=FOLDER          sdn.csv, alt.csv (for watchman add.csv and sdn_comments.csv too): look-ups, calibration
    scale=NUMBER        growth up to so many names (with sdn=)
    names=CASES.csv     judged pairs of names
    native=, korean=, hanja=, japanese=, chinese=, cantonese=, firms=PAIRS.csv
                        columns latin and native (benchmarks.screening.sets), asked both ways
    senzing=, patstat=, febrl=, lists=FOLDER, csl=FILE      as in benchmarks.resolution
    nomenklatura=PYTHON, splink=PYTHON, watchman=BINARY     the peers at hand

What is not given is not run, and stands in the table as not measured.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import goals

PERSONS = ("native", "korean", "hanja", "japanese", "chinese", "cantonese")
NATIVE = {**dict.fromkeys(PERSONS, "Person"), "firms": "Organization"}
SETS = ("senzing", "patstat", "febrl", "lists", "csl")
PEERS = ("nomenklatura", "splink", "watchman")
KNOWN = {"sdn", "scale", "names", *NATIVE, *SETS, *PEERS}


def commands(given: dict[str, str]) -> Iterator[list[str]]:
    """The benchmarks to run, each as one would type it."""

    def with_peers(*names: str) -> list[str]:
        return [f"--{name}={given[name]}" for name in names if name in given]

    if "sdn" in given:
        yield ["benchmarks.screening", given["sdn"], "--kinds", "--seeds", "3", *with_peers("nomenklatura", "watchman")]
        yield ["benchmarks.screening.fit", given["sdn"]]
        if "scale" in given:
            yield ["benchmarks.screening", given["sdn"], "--scale", given["scale"], "--each", "25"]
    if "names" in given:
        yield ["benchmarks.screening.pairs", "names", given["names"]]
    for name, schema in NATIVE.items():
        if name in given:
            yield ["benchmarks.screening.pairs", "native", given[name], "--schema", schema, "--goal", name]
    if sets := with_peers(*SETS):
        yield ["benchmarks.resolution", *sets, *with_peers("nomenklatura", "splink")]


def main() -> None:
    given = dict(text.split("=", 1) for text in sys.argv[1:] if "=" in text)
    if not given or set(given) - KNOWN or len(given) != len(sys.argv) - 1:
        sys.exit(f"{__doc__}\nnot understood: {' '.join(sys.argv[1:]) or 'nothing given'}")
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder, "figures")
        figures.touch()
        for command in commands(given):
            print(f"\n— python -m {' '.join(command)}", flush=True)
            environment = os.environ | {goals.FILE: str(figures)}
            done = subprocess.run([sys.executable, "-m", *command], env=environment, check=False)
            if done.returncode:
                print(f"failed with exit code {done.returncode}: its goals are not measured", flush=True)
        print(f"\n{'goal':58} {'':12} {'measured':>10}  standing")
        print("\n".join(goals.table(goals.gathered(figures))))


if __name__ == "__main__":
    main()
