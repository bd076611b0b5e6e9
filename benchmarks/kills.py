"""Commands and the engine killed at random moments: nothing is lost, the same command again completes, stale is told.

python -m benchmarks.kills [ROUNDS] [SEED] [KIND …]      default: 30 rounds of all kinds in turn (see `kinds`)

Every round begins with a copy of one home, kills a command (SIGKILL) or the local engine under it at a random moment,
looks whether entities that are not those of records and judgements are told as such, runs the same command again, and
compares the graph with that of a home in which nothing was ever killed. The last lines give the figures; exit code 1
when one round lost something, left something unsaid or did not complete.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.graph_in_home import Picture, kg, picture, shown, start
from kg.graph import staleness
from kg.store import local, open_store
from kg.store.settings import Settings
from loaders.source import source

BASE = ("dprk_network_records", "un_panel_findings")
ADDED, OWN = "kr_motie_cases", "user_shipments"
"""A list that has all computed, and a small table by which the graph is only brought on."""
PAIR = ("dprk_network_records:gong-ruiqiang", "dprk_network_records:zeng-haibo")


@dataclass(frozen=True)
class Kind:
    """A command to kill, from which home it starts, and whether it is the engine that dies."""

    name: str
    arguments: tuple[str, ...]
    empty: bool = False
    engine: bool = False


def kinds() -> list[Kind]:
    load = ("load", ADDED, str(source(ADDED).sample))
    renew = ("load", OWN, str(source(OWN).sample))
    judge = ("review", *PAIR, "--different", "--by", "tester", "--reason", "two people", "--replace")
    return [
        Kind("load", load),
        Kind("renew", renew),
        Kind("resolve", ("resolve", "--different", *PAIR, "--by", "tester", "--reason", "two people")),
        Kind("review", judge),
        Kind("build", ("build",), empty=True),
        Kind("engine", load, engine=True),
    ]


@dataclass
class Figures:
    """What came out: rounds and kills that met a running command, by kind; and every fault in words."""

    rounds: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    stale: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


class Trial:
    """The base home, and for every kind the graph of the home in which it was not killed."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.figures = folder, Figures()
        self.base = folder / "base"
        for id in BASE:
            assert kg(self.base, "load", id, str(source(id).sample), "--no-resolve").returncode == 0, id
        assert kg(self.base, "resolve").returncode == 0
        local.stop(self.base)
        self.unkilled: dict[str, tuple[Picture, float]] = {}

    def round(self, kind: Kind, moment: float) -> None:
        """One kill, at this share of the time the command takes when nobody kills it."""
        wanted, seconds = self._unkilled(kind)
        home = self._home(kind)
        self.figures.rounds[kind.name] += 1
        try:
            if self._killed(home, kind, moment * seconds):
                self.figures.met[kind.name] += 1
            self._look(home, kind, f"{kind.name} at {moment * seconds:.2f} s")
            again = kg(home, *kind.arguments)
            if again.returncode:
                self._fault(kind, moment * seconds, f"the same command again: {again.stderr.strip()[-300:]}")
            elif picture(home) != wanted:
                self._fault(kind, moment * seconds, "the graph is not that of the home that was never killed")
        finally:
            local.stop(home)
            shutil.rmtree(home, ignore_errors=True)

    def _unkilled(self, kind: Kind) -> tuple[Picture, float]:
        if kind.name not in self.unkilled:
            home = self._home(kind)
            local.start(home)
            started = time.perf_counter()
            done = kg(home, *kind.arguments)
            seconds = time.perf_counter() - started
            assert done.returncode == 0, done.stderr
            self.unkilled[kind.name] = picture(home), seconds
            local.stop(home)
        return self.unkilled[kind.name]

    def _home(self, kind: Kind) -> Path:
        home = Path(tempfile.mkdtemp(dir=self.folder))
        if not kind.empty:
            shutil.copytree(self.base, home, dirs_exist_ok=True)
        return home

    def _killed(self, home: Path, kind: Kind, after: float) -> bool:
        """Kill the command, or the engine under it; whether there was still something to kill."""
        engine = local.start(home)
        command = start(home, *kind.arguments)
        time.sleep(after)
        running = command.poll() is None
        if kind.engine:
            os.kill(engine.pid, signal.SIGKILL)
        else:
            command.kill()  # nothing where it has ended: its number may be another's by now
        said = command.communicate()[1]
        if "Traceback" in said:
            self.figures.faults.append(f"{kind.name} at {after:.2f} s: traceback: {said[-300:]}")
        return running

    def _look(self, home: Path, kind: Kind, when: str) -> None:
        """Entities that a resolution would change must have been told as stale before."""
        with open_store(Settings(home=home)) as store:
            told = staleness.stale(store, Settings(home=home).files.judgements)
            before = shown(store)
        self.figures.stale[kind.name] += bool(told)
        if not told and self._resolved(home)[3:] != before[3:]:
            self.figures.faults.append(f"{when}: entities of another state, and nothing said so")

    def _resolved(self, home: Path) -> Picture:
        """What `kg resolve` makes of a copy: the home itself goes on as it was left."""
        local.stop(home)
        copy = Path(tempfile.mkdtemp(dir=self.folder))
        shutil.copytree(home, copy, dirs_exist_ok=True)
        try:
            assert kg(copy, "resolve").returncode == 0, "kg resolve after a kill"
            return picture(copy)
        finally:
            local.stop(copy)
            shutil.rmtree(copy, ignore_errors=True)

    def _fault(self, kind: Kind, after: float, what: str) -> None:
        self.figures.faults.append(f"{kind.name} killed after {after:.2f} s: {what}")


def trial(rounds: int, seed: int, names: tuple[str, ...] = (), tell: bool = False) -> Figures:
    """So many rounds, the kinds in turn."""
    chance = random.Random(seed)
    chosen = [kind for kind in kinds() if not names or kind.name in names]
    with tempfile.TemporaryDirectory(prefix="kg-kills-") as folder:
        one = Trial(Path(folder))
        for number in range(rounds):
            kind = chosen[number % len(chosen)]
            one.round(kind, chance.uniform(0.05, 1.0))
            if tell:
                print(f"{number + 1}/{rounds} {kind.name}: {len(one.figures.faults)} faults so far", flush=True)
    return one.figures


def main() -> int:
    rounds, seed = (int(given) for given in (*sys.argv[1:3], *("30", "1")[len(sys.argv[1:3]) :]))
    figures = trial(rounds, seed, tuple(sys.argv[3:]), tell=True)
    print("kind      kills  command was running  stale in between, told")
    for name in figures.rounds:
        print(f"{name:<9} {figures.rounds[name]:>5}  {figures.met[name]:>19}  {figures.stale[name]:>22}")
    print(f"{rounds} kills, {len(figures.faults)} faults (goal 0)")
    for fault in figures.faults:
        print(f"  {fault}")
    return 1 if figures.faults else 0


if __name__ == "__main__":
    sys.exit(main())
