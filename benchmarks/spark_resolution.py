"""`python -m benchmarks.spark_resolution [FOLDER]`: records resolved here and on Spark: the same?

Of the graph in KG_HOME, or of the bundled sources with all lists in FOLDER (see `benchmarks.scale`). Spark runs on the
cores of this machine, so the ratio is what its way costs, not what a cluster gains.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks import read_lists, stated
from benchmarks.spark_cost import Cpu
from benchmarks.spark_steps import Walk, table
from kg.graph import read_back
from kg.judgements import history
from kg.judgements.file_lines import parse
from kg.judgements.hypotheses import binding
from kg.judgements.judgement import Judgement
from kg.model.records import Record, Relation
from kg.resolution.resolve import resolve
from kg.spark import session
from kg.spark.resolution import loaded
from kg.store import open_store
from kg.store.settings import settings


def main() -> None:
    records, relations, people = _read()
    with Cpu() as alone:
        here = resolve(records, relations, people)
    with Cpu() as spread, session.opened("local[2]") as spark, tempfile.TemporaryDirectory() as folder:
        walk = Walk(spark, Path(folder))
        bundles, found = walk.judgements(*loaded.tables(spark, records, relations))
        judgements = {parse(row["judgement"]) for row in found.toLocalIterator()}
        roots = {row["id"]: row["root"] for row in walk.clusters(bundles, found, people).toLocalIterator()}
        steps = walk.steps()
    wanted = {one for one in here.found if not one.hypothesis}
    differing = len(judgements ^ wanted)
    apart = _groups(roots) ^ _groups({id: here.clusters.root(id) for id in roots})
    print(f"{len(records):,} records, {len(roots):,} of them parties, {len(relations):,} relations")
    print(f"here, one process: {alone.seconds:.1f} CPU s; Spark on this machine, with its start: "
          f"{spread.seconds:.1f} CPU s, {spread.seconds / alone.seconds:.1f} times that")  # fmt: skip
    table(steps)
    print(f"judgements: {len(wanted):,}; that differ: {differing} {_verdict(not differing)}")
    print(f"clusters: {len(_groups(roots)):,}; that differ: {len(apart)} {_verdict(not apart)}")
    stated.keep({"spark judgements": differing, "spark clusters": len(apart)})
    sys.exit(bool(differing or apart))


def _read() -> tuple[list[Record], list[Relation], list[Judgement]]:
    """Records, relations, and people's binding judgements; of lists there are none."""
    if len(sys.argv) == 2:
        return *read_lists.everything(Path(sys.argv[1])), []
    with open_store() as store:
        records, relations, _ = read_back.everything(store)
    said = history.read(settings().files.judgements).in_force
    return records, relations, binding(said, {one.id: one for one in records})


def _groups(root: dict[str, str]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for id, top in root.items():
        found[top].add(id)
    return {frozenset(ids) for ids in found.values()}


def _verdict(good: bool) -> str:
    return "(met: none may)" if good else "(MISSED)"


if __name__ == "__main__":
    main()
