"""`python -m benchmarks.spark_resolution`: the graph in KG_HOME resolved here and on Spark: the same?

Spark runs on the cores of this machine, so the ratio is what its way costs, not what a cluster gains.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from kg.graph import read_back
from kg.judgements import history
from kg.judgements.file_lines import parse
from kg.judgements.hypotheses import binding
from kg.resolution.resolve import resolve
from kg.spark import session
from kg.spark.resolution import loaded
from kg.spark.resolution.resolving import resolved
from kg.store import open_store
from kg.store.settings import settings


def main() -> None:
    with open_store() as store:
        records, relations, _ = read_back.everything(store)
    people = binding(history.read(settings().files.judgements).in_force, {one.id: one for one in records})
    began = time.perf_counter()
    here = resolve(records, relations, people)
    seconds = time.perf_counter() - began
    with session.opened() as spark, tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        found = resolved(spark, *loaded.tables(spark, records, relations), people, Path(folder))
        judgements = {parse(row["judgement"]) for row in found.judgements.toLocalIterator()}
        roots = {row["id"]: row["root"] for row in found.clusters.toLocalIterator()}
        there = time.perf_counter() - began
    wanted = {one for one in here.found if not one.hypothesis}
    differing = len(judgements ^ wanted)
    apart = _groups(roots) ^ _groups({id: here.clusters.root(id) for id in roots})
    print(f"{len(records):,} records, {len(roots):,} of them parties, {len(relations):,} relations")
    print(f"here, one process: {seconds:.1f} s; Spark on this machine: {there:.1f} s, {there / seconds:.1f} times that")
    print(f"judgements: {len(wanted):,}; that differ: {differing} {_verdict(not differing)}")
    print(f"clusters: {len(_groups(roots)):,}; that differ: {len(apart)} {_verdict(not apart)}")
    sys.exit(bool(differing or apart))


def _groups(root: dict[str, str]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for id, top in root.items():
        found[top].add(id)
    return {frozenset(ids) for ids in found.values()}


def _verdict(good: bool) -> str:
    return "(met: none may)" if good else "(MISSED)"


if __name__ == "__main__":
    main()
