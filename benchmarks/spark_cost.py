"""What a run on Spark costs: CPU seconds of this process and all it started, and what Spark counts for each step."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

TICK = os.sysconf("SC_CLK_TCK")


class Cpu:
    """CPU seconds of a block: of this process and of all that it started, alive or gone (Linux)."""

    seconds = 0.0

    def __enter__(self) -> Cpu:
        self.before = _spent()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.seconds = _spent() - self.before


def _spent() -> float:
    """Ticks of each process of ours: its own, and of the children it waited for."""
    found: dict[int, tuple[int, int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            facts = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        found[int(path.parent.name)] = int(facts[1]), sum(map(int, facts[11:15]))
    return sum(ticks for pid, (_, ticks) in found.items() if _ours(pid, found)) / TICK


def _ours(pid: int, found: dict[int, tuple[int, int]]) -> bool:
    while pid in found and pid != os.getpid():
        pid = found[pid][0]
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
