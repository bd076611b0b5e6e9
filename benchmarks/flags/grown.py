"""Graphs made for measuring: one address with many firms; and paths between parties drawn at random."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable

from kg.store import Store

FLAGS = ("shared-director-or-address", "address-of-listed-parties", "crowded-address", "successor-of-a-listed-party")
MADE = """
UNWIND range(1, $firms) AS i
MATCH (h:Address {id: 'h'})
CREATE (a:Thing:Party:Organization:Company {
         id: 'a' + toString(i), caption: 'Firm ' + toString(i), schema: 'Company', records: ['r']}),
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
    from kg.answers import flags
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
    return f"paths of {pairs} pairs: median {middle:.2f} s, p95 {high:.2f} s, {met} with a way"
