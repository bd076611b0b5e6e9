"""What a look-up costs by script, in CPU time of one thread, beside a Latin name's."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial

from benchmarks import goals
from benchmarks.ordinary.alarms import queries
from benchmarks.ordinary.clean import Group
from benchmarks.ordinary.steps import Steps
from kg.index.index import Index
from kg.screening.lookup import score

SHOWN = {
    "Western persons, Latin": "", "Korean persons, Hangul": "p99 hangul", "Korean firms, Hangul (DART)": "p99 hangul",
    "Chinese persons, Han": "p99 kanji", "Japanese persons, kanji": "p99 kanji", "Chinese firms, Han": "p99 kanji",
}  # fmt: skip


def table(run: Steps, index: Index, groups: Sequence[Group], most: int) -> None:
    """Each name looked up once, alone."""
    print(f"\n{'a look-up by itself':34}{'p50 ms':>9}{'p99 ms':>9}{'p50 / Latin':>13}")
    latin = 0.0
    for group in sorted(groups, key=lambda one: "Latin" not in one.name):
        if group.name in SHOWN:
            p50 = run.step(f"speed of {group.name}", partial(_line, index, group, most, latin))
            latin = latin or p50


def _line(index: Index, group: Group, most: int, latin: float) -> float:
    """Prints one group's; its middle in ms."""
    seconds = []
    for one in queries(group.names[:most], group.schema):
        started = time.thread_time()
        score(index, one)
        seconds.append(time.thread_time() - started)
    seconds.sort()
    p50, p99 = 1000 * seconds[len(seconds) // 2], 1000 * seconds[int(len(seconds) * 0.99)]
    print(f"{group.name:34}{p50:9.2f}{p99:9.2f}{p50 / (latin or p50):13.1f}")
    if SHOWN[group.name]:
        goals.told(SHOWN[group.name], p99)
    return p50
