"""Screening beside its peers on the OFAC SDN list: 12 kinds of spoilt names, clean names, latency.

    python -m benchmarks.screening FOLDER [--seed N] [--each 150] [--fold test|tune] [--clean FILE.csv]
                                   [--nomenklatura PYTHON] [--watchman BINARY] [--kinds] [--scale NAMES]

FOLDER holds OFAC's sdn.csv and alt.csv (for watchman also add.csv and sdn_comments.csv). PYTHON is the interpreter of
an environment with nomenklatura in it, BINARY watchman's server; a peer that is not given is left out and named. All
methods run in this one run, one thread, in CPU time. With --scale only the growth is measured: the listed names, and
with synthetic ones added until there are so many.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import goals
from benchmarks.screening import clean, measure, peers, scale, watchman_peer
from benchmarks.screening.fixture import sdn
from benchmarks.screening.perturb import Asking, askings
from benchmarks.screening.stages import stages
from kg.index.building import build
from kg.index.index import Index
from kg.screening.lookup import score, screen, screen_many
from kg.screening.query import query
from kg.screening.scoring import probability


def ours(index: Index) -> measure.Method:
    """`kg screen` with the evidence of the best match written out, as a caller gets it."""

    def look_up(name: str, kind: str) -> measure.Ranked:
        asked = query(name, schema=kind)
        screen(index, asked, limit=1)
        return []

    return look_up


def ranking(index: Index) -> measure.Method:
    """All parties that can be meant, with their probabilities, those below the shown limit too: for recall."""

    def look_up(name: str, kind: str) -> measure.Ranked:
        found = score(index, query(name, schema=kind), 0)
        return [(index.entries[one.entry].id, probability(one.log_odds)) for one in found]

    return look_up


def shown(index: Index) -> measure.Method:
    """The look-up as a caller makes it, without sentences: for time."""

    def look_up(name: str, kind: str) -> measure.Ranked:
        score(index, query(name, schema=kind))
        return []

    return look_up


def main() -> None:
    given = arguments()
    if given.scale:
        scale.growth(given.folder, given.scale, given.seed, given.each)
        return
    entries, programmes = sdn(given.folder)
    seeds = range(given.seed, given.seed + given.seeds)
    asked = [one for seed in seeds for one in askings(entries, programmes, seed, given.each, given.fold)]
    nobody = clean.read(given.clean) if given.clean else [one for seed in seeds for one in clean.synthetic(seed)]
    same = measure.twins(entries)
    started = time.perf_counter()
    index = build(entries)
    print(f"{len(entries):,} parties, {len(index.names):,} names, built in {time.perf_counter() - started:.1f} s; "
          f"{len(asked):,} askings ({given.fold} fold, {given.seeds} seeds from {given.seed}), "
          f"{len(nobody):,} clean names ({given.clean or 'synthetic'})")  # fmt: skip
    ranking(index)("Warm Up Limited", "")
    figures: dict[str, dict[str, float]] = {}
    found = measure.ask(ranking(index), asked, same)
    alarms = measure.clean_scores(ranking(index), nobody)
    figures["kg screen"] = measure.table(found, alarms)
    index = build(entries)  # nothing looked up before
    timed = measure.table(measure.ask(shown(index), asked, same), alarms)
    figures["kg screen"] |= {name: timed[name] for name in ("mean ms", "p50 ms", "p99 ms", "q/s")}
    explained = measure.ask(ours(index), asked, same)
    seconds = sorted(one.seconds for one in explained)
    figures["kg screen"]["explained p99 ms"] = 1000 * seconds[int(len(seconds) * 0.99)]
    batches(build(entries), asked, nobody)
    print(*stages(build(entries), asked), sep="\n")
    if not given.alone:
        figures |= peers.run(given.nomenklatura, index, entries, asked, nobody, same)
    if given.watchman:
        figures["watchman"] = watchman_peer.run(given.watchman, given.folder, asked, nobody, same)
    elif not given.alone:
        print("watchman: not run (give --watchman BINARY of its server)")
    show(figures)
    tell(figures)
    if given.kinds:
        rivals = measure.rivals(asked, found, entries, same)
        for kind, *row in measure.by_kind(found, alarms):
            print(f"  {kind:12} {row[0]:4}  r@1 {row[1]:.3f}  r@1% {row[2]:.3f}  r@5% {row[3]:.3f}  {rivals[kind]}")


def batches(index: Index, asked: Sequence[Asking], nobody: Sequence[tuple[str, str]]) -> None:
    """Names a second in one call, each once, with the best match explained."""
    for what, names in (("spoilt", [(a.text, a.entry.schema) for a in asked]), ("clean", nobody)):
        queries = [query(name, schema=kind) for name, kind in names]
        started = time.thread_time()
        shown = sum(map(len, screen_many(index, queries, limit=1)))
        rate = len(queries) / (time.thread_time() - started)
        goals.told(f"batch {what}", rate)
        print(f"in one call: {rate:,.0f} {what} names a second, {shown:,} of {len(queries):,} with a match")


def show(figures: dict[str, dict[str, float]]) -> None:
    columns = [name for name in figures["kg screen"] if name != "explained p99 ms"]
    print(f"{'method':22}" + "".join(f"{name:>11}" for name in columns))
    for name, row in figures.items():
        print(f"{name:22}" + "".join(f"{row[c]:11.3f}" for c in columns))
    print(f"with the best match explained: p99 {figures['kg screen']['explained p99 ms']:.2f} ms")
    for name, row in figures.items():
        if name != "kg screen":
            print(f"mean cost of {name} / ours: {row['mean ms'] / figures['kg screen']['mean ms']:.1f} ×")


def tell(figures: dict[str, dict[str, float]]) -> None:
    """The goals that these figures belong to."""
    ours = figures["kg screen"]
    told = {"recall": "r@1", "recall worst": "r@1 worst", "alerts": "r@1%", "alerts worst": "r@1% worst",
            "ties": "ties", "p50": "p50 ms", "p99": "p99 ms", "explained p99": "explained p99 ms"}  # fmt: skip
    for key, name in told.items():
        goals.told(key, ours[name])
    for peer, key in (("logic-v2, our cand.", "logic-v2"), ("watchman", "watchman")):
        if peer in figures:
            goals.told(key, figures[peer]["mean ms"] / ours["mean ms"])


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=20260101)
    parser.add_argument("--seeds", type=int, default=1, help="so many samples, with seeds that follow each other")
    parser.add_argument("--each", type=int, default=150)
    parser.add_argument("--fold", choices=("test", "tune"), default="test")
    parser.add_argument("--clean", type=Path)
    parser.add_argument("--nomenklatura", default="")
    parser.add_argument("--watchman", type=Path)
    parser.add_argument("--kinds", action="store_true", help="figures by kind of spoiling")
    parser.add_argument("--scale", type=int, default=0, metavar="NAMES", help="growth up to so many names")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    return parser.parse_args()


if __name__ == "__main__":
    main()
