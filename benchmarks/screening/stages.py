"""Where the time of a look-up goes: reading the name and looking its words up, candidates, comparing them."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.screening.perturb import Asking
from kg.index.index import Index
from kg.screening import query_names
from kg.screening.candidates import likely
from kg.screening.lookup import CANDIDATES
from kg.screening.name_likeness import ranked
from kg.screening.query import query


def stages(index: Index, asked: Sequence[Asking]) -> Iterator[str]:
    """A line for each stage, from one asking after the other on an index that has looked nothing up yet."""
    took: dict[str, list[float]] = defaultdict(list)
    compared = 0
    for one in asked:
        started = time.thread_time()
        names = query_names.asked(index, [query(one.text, schema=one.entry.schema)])[0]
        looked_up = time.thread_time()
        found = likely(index, names, CANDIDATES)
        gathered = time.thread_time()
        for name, some in zip(names, found, strict=True):
            ranked(index, name, some)
        ended = time.thread_time()
        compared += sum(map(len, found))
        took["name read, its words looked up"].append(looked_up - started)
        took["candidates"].append(gathered - looked_up)
        took["compared"].append(ended - gathered)
    yield f"stages of a look-up in ms ({compared / len(asked):.1f} names compared in the mean):"
    for stage, seconds in took.items():
        each = sorted(1000 * s for s in seconds)
        yield (
            f"  {stage:32} mean {statistics.mean(each):.3f}  p50 {statistics.median(each):.3f}  "
            f"p99 {each[int(len(each) * 0.99)]:.3f}"
        )
