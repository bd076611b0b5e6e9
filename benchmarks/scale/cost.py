"""What a command costs: CPU seconds of its process and of the local engine, and the most memory it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from kg.store import local

OTHERS = ("KG_NEO4J_", "PYTHONDONTWRITEBYTECODE")
"""Settings that no measured command has: another engine, and a Python that compiles everything at every start."""
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of command and engine, seconds by the clock, MB of the command at most."""

    client: float
    engine: float
    wall: float
    memory: float

    @property
    def cpu(self) -> float:
        return self.client + self.engine

    def __str__(self) -> str:
        parts = f"({self.client:.2f} + engine {self.engine:.2f})"
        return f"{self.cpu:7.2f} CPU s {parts:<24}{self.wall:6.1f} s  {self.memory:5.0f} MB"


def engine_seconds(home: Path) -> float:
    """CPU seconds of the local engine of this home so far; 0 when none runs (Linux)."""
    server = local.status(home)
    return _seconds(server.pid) if server else 0.0


def family_seconds(pid: int) -> float:
    """CPU seconds of a process and all that it started and that still run (Linux)."""
    children = Path(f"/proc/{pid}/task").glob("*/children")
    return _seconds(pid) + sum(family_seconds(int(child)) for file in children for child in file.read_text().split())


def _seconds(pid: int) -> float:
    stat = Path(f"/proc/{pid}/stat")
    if not stat.is_file():
        return 0.0
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def kg(home: Path, *arguments: str) -> Cost:
    """Run one command to its end. RuntimeError with what it said when it ends with an error of ours or a crash."""
    before, started = engine_seconds(home), time.perf_counter()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(OTHERS)}
    command = [sys.executable, "-m", "kg", *arguments]
    with subprocess.Popen(
        command, env={**environment, "KG_HOME": str(home)}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr
        said = running.stderr.read()
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode not in (0, 1):  # 1: the list has entries that were not understood
        raise RuntimeError(f"kg {' '.join(arguments)}: {said[-500:]}")
    wall = time.perf_counter() - started
    return Cost(used.ru_utime + used.ru_stime, engine_seconds(home) - before, wall, used.ru_maxrss / 1024)


def told(what: str, cost: Cost) -> Cost:
    print(f"  {what:<44}{cost}", flush=True)
    return cost


def engine_memory(home: Path) -> float:
    """MB that the local engine of this home took at most so far; 0 when none runs (Linux)."""
    server = local.status(home)
    status = Path(f"/proc/{server.pid}/status") if server else None
    if status is None or not status.is_file():
        return 0.0
    facts = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return float(facts["VmHWM"].split()[0]) / 1024
