"""Kills, damages, attacks and hostile files in one command: how many of each, and how many faults (goal: 0).

python -m benchmarks.hardness            30 kills, 2,000 damages, every attack on every engine, every hostile file
python -m benchmarks.hardness --quick    a few of each, on the local engine

Each is also a command of its own: benchmarks.kills, benchmarks.damage, benchmarks.attacks, benchmarks.hostile.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks import attacks, damage, kills
from benchmarks.hostile.__main__ import SEED
from benchmarks.hostile.trial import trial as hostile


@dataclass(frozen=True, slots=True)
class Size:
    """How many of each; None is all there are. `engines` adds the servers that are on this machine."""

    kills: int
    damages: int
    attacks: int | None
    files: int | None
    engines: bool


FULL, QUICK = Size(30, damage.COUNT, None, None, True), Size(1, 100, 40, 5, False)


@dataclass(slots=True)
class Line:
    """A line of the table."""

    what: str
    number: int
    faults: list[str] = field(default_factory=list)
    note: str = ""


def lines(size: Size) -> Iterator[Line]:
    """What was tried, each as soon as it is known."""
    killed = kills.trial(size.kills, seed=1)
    yield Line("kills at random moments", size.kills, killed.faults, f"{killed.met.total()} met a running command")
    damaged, files = damage.trial(size.damages, damage.SEED)
    told = f"{files} files; made anew {damaged.made_anew:,}, told {damaged.told:,}, harmless {damaged.right:,}"
    yield Line("damages to kept files", damaged.all, [*damaged.tracebacks, *damaged.wrong], told)
    for tried in attacks.trials(size.attacks, only_local=not size.engines):
        if isinstance(tried, str):
            yield Line("attacks on a reader", 0, note=tried)
        else:
            yield Line(
                "attacks on a reader", tried.attacks, tried.faults, f"{tried.engine}; {tried.reads} honest reads"
            )
    read = hostile(SEED, size.files)
    verdicts = ", ".join(f"{verdict} {count}" for verdict, count in sorted(read.verdicts.items()))
    yield Line("hostile files", read.verdicts.total(), read.faults, f"{verdicts}; at most {read.bytes >> 20} MiB")


def main(arguments: list[str]) -> int:
    faults = 0
    print(f"{'what':24} {'number':>7} {'faults':>7} {'goal':>5}")
    for line in lines(QUICK if "--quick" in arguments else FULL):
        print(f"{line.what:24} {line.number:>7,} {len(line.faults):>7} {0:>5}  {line.note}", flush=True)
        for fault in line.faults[:20]:
            print(f"  {fault}")
        faults += len(line.faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
