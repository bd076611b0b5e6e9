"""Graphs made for measuring: one address with many firms; and paths between parties drawn at random."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterable

from kg.answers import flags
from kg.answers.queries import Query
from kg.errors import KgError
from kg.home import objects
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


def seconds(sizes: Iterable[int], as_of: str) -> list[tuple[int, float]]:
    """Firms at one address → seconds of the flags that look at addresses, with counter-evidence and evidence."""
    from kg.store import open_store

    took: list[tuple[int, float]] = []
    with open_store() as store:
        for firms in sizes:
            store.write("MATCH (n) DETACH DELETE n")
            street = "{id: 'h', caption: '1 Harbour Road', schema: 'Address', street: '1 Harbour Road', records: ['r']}"
            store.write(f"CREATE (:Thing:Address {street})")
            store.write(MADE, {"firms": firms})
            store.write(LISTED, {"firms": firms})
            started = time.perf_counter()
            findings = flags.run_all(store, as_of=as_of, only=FLAGS)
            took.append((firms, time.perf_counter() - started))
            assert sum(f.verdict == "hit" for f in findings) == firms - firms // 2 + 2, (
                "one for each firm, two for the address"
            )
    return took


ALL = {"ArcadeDB": 10.0, "Neo4j": 5.0}
"""Seconds for all flags on an engine, on a quiet machine."""
EACH, PATH, ENDED = 1.0, 0.5, 60.0
"""Seconds for each flag and for a path at the 95th percentile, on a quiet machine; and after which a flag is ended."""


def told(store: Store, as_of: str, seed: int) -> None:
    """Print seconds of the query of each flag, of all with evidence and counter-evidence, and of paths, with goals."""
    took: list[tuple[float, str, int]] = []
    for id, one in flags.flags().items():
        began = time.perf_counter()
        rows = _rows(store, one, as_of)
        took.append((time.perf_counter() - began, id, rows))
    took.sort(reverse=True)
    for seconds, id, rows in took[:12]:
        said = "ended" if rows < 0 else f"{rows:,} rows"
        print(f"{seconds:6.2f} s  {id} ({said}): {_verdict(seconds, EACH)}")
    began, busy = time.perf_counter(), time.process_time()
    found = flags.run_all(store, as_of=as_of)
    whole, busy = time.perf_counter() - began, time.process_time() - busy
    goal = ALL[store.engine.partition("/")[0]]
    print(f"{whole:6.2f} s  all {len(took)} flags, {len(found):,} findings with evidence: {_verdict(whole, goal)}")
    print(f"{busy:6.2f} s  of processor time here, beside that of {store.engine}")
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    print(f"{sum(one[0] for one in took):6.2f} s  their queries alone; {load}")
    print(paths(store, as_of, seed))


def _rows(store: Store, flag: Query, as_of: str) -> int:
    """How many rows the flag's query answers; none when it was ended."""
    try:
        with objects.unswept():
            return len(store.read(flag.text, flag.parameters({}) | {"as_of": as_of}, deadline=ENDED).rows)
    except KgError:
        return -1


def _verdict(seconds: float, goal: float) -> str:
    return "met" if seconds <= goal else f"missed, goal {goal:g} s"


def paths(store: Store, as_of: str, seed: int, pairs: int = 100) -> str:
    """Median and 95th percentile of the ways between pairs of parties drawn at random."""
    from kg.answers.connections import between
    from kg.answers.findings import Node

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
    return f"paths of {pairs} pairs: median {middle:.2f} s, p95 {high:.2f} s ({_verdict(high, PATH)}), {met} with a way"
