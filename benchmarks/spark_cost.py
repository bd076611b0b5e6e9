"""What a run on Spark costs: CPU seconds of this process and all it started, and what Spark counts for each step."""

from __future__ import annotations

import os
import threading
from collections import defaultdict
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

Process = tuple[int, int]
"""Number of a process and when it began: numbers are used again."""
EVERY = 0.2
"""Seconds between two looks."""
TICK = os.sysconf("SC_CLK_TCK")


class Cpu:
    """CPU seconds of a block: of this process and of all that it starts, alive or gone (Linux).

    They are looked at several times a second: what a worker of Spark spent is told nobody when it is killed.
    """

    seconds = 0.0

    def __enter__(self) -> Cpu:
        self._before = _spent()
        self._seen = dict(self._before)
        self._done = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._watch.join()
        self._seen |= _spent()
        self.seconds = sum(ticks - self._before.get(process, 0) for process, ticks in self._seen.items()) / TICK

    def _look(self) -> None:
        while not self._done.wait(EVERY):
            self._seen |= _spent()


def _spent() -> dict[Process, int]:
    """Ticks that each process of ours has spent itself (proc(5), stat)."""
    parents: dict[int, int] = {}
    found: dict[int, tuple[Process, int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            facts = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        pid = int(path.parent.name)
        parents[pid], found[pid] = int(facts[1]), ((pid, int(facts[19])), int(facts[11]) + int(facts[12]))
    return dict(one for pid, one in found.items() if _ours(pid, parents))


def _ours(pid: int, parents: dict[int, int]) -> bool:
    while pid in parents and pid != os.getpid():
        pid = parents[pid]
    return pid == os.getpid()


class Counted(NamedTuple):
    """What Spark counts of a step. Bytes are those of shuffle files as they were written, compressed."""

    shuffled: int
    rows: int
    spilled: int


def by_step(session: SparkSession) -> dict[str, Counted]:
    """Description of a job (`setJobDescription`) → what its stages wrote for others."""
    context: Any = session.sparkContext
    virtual, store = context._jvm, context._jsc.sc().statusStore()
    none = context._gateway.new_array(virtual.double, 0)
    stages = store.stageList(virtual.java.util.ArrayList(), False, False, none, virtual.java.util.ArrayList())
    found: dict[str, Counted] = defaultdict(lambda: Counted(0, 0, 0))
    for number in range(stages.size()):
        one = stages.apply(number)
        step = one.description().get() if one.description().isDefined() else ""
        told = one.shuffleWriteBytes(), one.shuffleWriteRecords(), one.diskBytesSpilled()
        found[step] = Counted(*(a + b for a, b in zip(found[step], told, strict=True)))
    return dict(found)
