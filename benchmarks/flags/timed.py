"""Seconds of the red flags on an engine just started and on a warm one, and of paths, each beside its goal."""

from __future__ import annotations

import os
import random
import time
from typing import NamedTuple

from benchmarks.flags.engines import Engine
from kg.answers import flag_answers, flags
from kg.answers.connections import between
from kg.answers.findings import Node
from kg.answers.looking_back import loaded
from kg.errors import KgError
from kg.home import objects
from kg.store import Store

ALL = {"ArcadeDB": 10.0, "Neo4j": 5.0}
"""Seconds for all flags on an engine, on a quiet machine."""
EACH, PATH = 1.0, 0.5
"""Seconds for each flag and for a path at the 95th percentile, on a quiet machine."""
TOLD = 8
"""Flags that are told by name, the slowest ones; and any that is over its goal."""
EXPLAINED = "EXPLAIN /* measured */ "
"""Begins a text that no engine has planned before, and that it only plans."""


class Took(NamedTuple):
    """Seconds, and how many rows or findings came; -1 when the flag was ended or refused."""

    seconds: float
    came: int


def told(engine: Engine, as_of: str, seed: int) -> None:
    """Print the figures of both runs, each on an engine that was started for it."""
    with engine() as store:
        first, again = _all(store, as_of), _all(store, as_of)
        warm = _each(store, as_of)
        planned = _planned(store, as_of)
        ways = paths(store, as_of, seed)
        name = store.engine
    with engine() as store:
        cold = _each(store, as_of)
    goal = ALL[name.partition("/")[0]]
    print(f"{name}, goals of a quiet machine; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print("first run after its start │ warm │ goal")
    for id in _slow(cold, warm):
        print(f"{_both(cold[id], warm[id], EACH)}  {id} ({warm[id].came:,} rows)")
    for which, each in (("first", cold), ("warm", warm)):
        over = sum(one.seconds > EACH for one in each.values())
        print(f"each flag, {which}: {'met' if not over else f'missed by {over} of {len(each)}'}, goal {EACH:g} s")
    print(f"{_both(first, again, goal)}  all {len(warm)} flags, {again.came:,} findings with evidence")
    print(f"of the first run {planned:.2f} s are the plans of {len(warm)} queries, which a warm engine has kept")
    print(ways)


def _slow(cold: dict[str, Took], warm: dict[str, Took]) -> list[str]:
    order = sorted(warm, key=lambda id: -warm[id].seconds)
    return [id for at, id in enumerate(order) if at < TOLD or cold[id].seconds > EACH]


def _both(first: Took, warm: Took, goal: float) -> str:
    return f"{first.seconds:6.2f} s {verdict(first, goal)} │ {warm.seconds:6.2f} s {verdict(warm, goal)} │ {goal:g} s"


def verdict(took: Took, goal: float) -> str:
    return "ended" if took.came < 0 else "met" if took.seconds <= goal else "missed"


def _all(store: Store, as_of: str) -> Took:
    began = time.perf_counter()
    found = flags.run_all(store, as_of=as_of)
    return Took(time.perf_counter() - began, len(found))


def _each(store: Store, as_of: str) -> dict[str, Took]:
    """The answer of each flag by itself, with its paths, as `kg flags` reads it."""
    days = {"as_of": as_of, "undated": loaded(store)}
    return {id: _one(store, id, days) for id in flags.flags()}


def _one(store: Store, id: str, days: dict[str, str]) -> Took:
    began = time.perf_counter()
    try:
        with objects.unswept():
            (answer,) = flag_answers.answers(store, [flags.flag(id)], {}, days, strict=True)
        return Took(time.perf_counter() - began, len(answer.rows))
    except KgError:
        return Took(time.perf_counter() - began, -1)


def _planned(store: Store, as_of: str) -> float:
    """Seconds in which a warm engine plans all queries, without answering one."""
    began = time.perf_counter()
    for flag in flags.flags().values():
        store.read(EXPLAINED + flag.text, flag.parameters({}) | {"as_of": as_of})
    return time.perf_counter() - began


def paths(store: Store, as_of: str, seed: int, pairs: int = 100) -> str:
    """Median and 95th percentile of the ways between pairs of parties drawn at random."""
    rows = store.read("MATCH (n:Party) RETURN n.id AS id, n.schema AS schema, n.caption AS caption ORDER BY id").rows
    nodes = [Node(row["id"], row["schema"], row["caption"]) for row in rows]
    drawn, took, met = random.Random(seed), [], 0
    for _ in range(pairs):
        start, end = drawn.sample(nodes, 2)
        began = time.perf_counter()
        met += bool(between(store, start, end, as_of=as_of).ways)
        took.append(time.perf_counter() - began)
    took.sort()
    middle, high = took[len(took) // 2], took[int(0.95 * len(took))]
    said = "met" if high <= PATH else "missed"
    return f"paths of {pairs} pairs: median {middle:.2f} s, p95 {high:.2f} s: {said}, goal {PATH:g} s; {met} with a way"
