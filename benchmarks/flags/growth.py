"""How the seconds of the red flags grow: on one address with more and more firms, on made graphs of more things.

The exponent is that of a power of the size: 1 where twice as much takes twice as long.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Sequence

from benchmarks.flags import large
from benchmarks.flags.engines import Engine
from kg.answers import flags
from kg.store import Store

FLAGS = ("shared-director-or-address", "address-of-listed-parties", "crowded-address", "successor-of-a-listed-party")
MADE = """
UNWIND range(1, $firms) AS i
MATCH (h:Address {id: 'h'})
CREATE (a:Thing:Party:Organization:Company {
         id: 'a' + toString(i), caption: 'Firm ' + toString(i), schema: 'Company', records: ['r'],
         founded: ['2019']}),
       (a)-[:LOCATED_AT {id: 'e' + toString(i), records: ['r'], sources: ['x']}]->(h)
"""
LISTED = """
UNWIND range(1, $firms / 2) AS i
MATCH (a:Company {id: 'a' + toString(2 * i)})
CREATE (l:Thing:Event:Listing {
         id: 'l' + toString(i), caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed',
         records: ['r']}),
       (l)-[:LISTS {id: 'm' + toString(i), records: ['r'], sources: ['x']}]->(a)
"""


GOAL = 1.1
"""Highest exponent, hubs included."""
RUNS = 3
"""Runs of which the shortest counts: what else the machine does only adds."""
Sized = tuple[int, float]
"""Size and seconds."""


def crowded(engine: Engine, sizes: Iterable[int], as_of: str) -> None:
    """Print what the flags that look at addresses take, with evidence and counter-evidence, and its exponent."""
    took: list[Sized] = []
    with engine() as store:
        for firms in sizes:
            _address(store, firms)
            took.append((firms, _shortest(store, as_of, FLAGS, firms - firms // 2 + 2)))
            print(f"{firms:,} firms, half of them listed, at one address: {took[-1][1]:.2f} s", flush=True)
    print(exponent("crowded address", took))


def more_things(engine: Engine, sizes: Iterable[int], as_of: str) -> None:
    """Print what all flags take on made graphs, whose hubs grow with them, and the exponent."""
    took: list[Sized] = []
    with engine() as store:
        for things in sizes:
            many, edges = large.made(store, things, real=True)
            took.append((many, _shortest(store, as_of, ())))
            print(f"{many:,} things, {edges:,} edges, all flags: {took[-1][1]:.2f} s", flush=True)
    print(exponent("all flags", took))


def exponent(of: str, took: Sequence[Sized]) -> str:
    """The line through the logarithms of sizes and seconds, with its verdict."""
    points = [(math.log(size), math.log(seconds)) for size, seconds in took]
    x, y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    slope = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    return f"growth exponent, {of}: {slope:.2f}: {'met' if slope <= GOAL else 'missed'}, goal {GOAL:g}"


def _address(store: Store, firms: int) -> None:
    store.write("MATCH (n) DETACH DELETE n")
    street = "{id: 'h', caption: '1 Harbour Road', schema: 'Address', street: '1 Harbour Road', records: ['r']}"
    store.write(f"CREATE (:Thing:Address {street})")
    store.write(MADE, {"firms": firms})
    store.write(LISTED, {"firms": firms})


def _shortest(store: Store, as_of: str, only: tuple[str, ...], hits: int = 0) -> float:
    """Seconds of the shortest run; with `hits`, each must have so many."""
    took = []
    for _ in range(RUNS):
        began = time.perf_counter()
        found = flags.run_all(store, as_of=as_of, only=only)
        took.append(time.perf_counter() - began)
        assert hits in (0, sum(f.verdict == "hit" for f in found)), "one for each firm, two for the address"
    return min(took)
