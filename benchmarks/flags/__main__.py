"""What the red flags find when lists are loaded, how long all take, how that grows, and how long a path takes.

python -m benchmarks.flags            hits, seconds and paths of the graph of KG_HOME
python -m benchmarks.flags --growth   growth exponents: one address with more and more firms, made graphs of more things
python -m benchmarks.flags --sheet N  N hits drawn at random, 15 clear, 15 not evaluable, to be read by hand; --seed S
python -m benchmarks.flags --lists SOURCE=PATH …   hits that these lists add to the bundled graph, by flag
python -m benchmarks.flags --beside HOME           hits of KG_HOME that the graph of HOME does not have, by flag
python -m benchmarks.flags --large N [--real]      a made graph of N things; addresses shared as in real lists
--neo4j with --growth or --large: on a Neo4j that is started for it instead of the local engine
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

from benchmarks.flags import engines, growth, large, lists, timed
from kg.store import local
from kg.store.settings import settings

AS_OF = date.today().isoformat()
"""The day of the run: what bears no day of its own is known from the day it was loaded."""
SEED = 20261129


def found(only: tuple[str, ...] = ()) -> None:
    """Hits by flag, the seconds of all flags and of the slowest ones, and paths between parties drawn at random."""
    from kg.answers import flags
    from kg.store import open_store

    with open_store() as store:
        started = time.perf_counter()
        findings = flags.run_all(store, as_of=AS_OF, only=only)
        took = time.perf_counter() - started
        verdicts = Counter((f.flag, f.verdict) for f in findings)
        for flag in sorted({f.flag for f in findings}):
            if hits := verdicts[flag, "hit"]:
                print(f"{flag}\t{hits}")
        counts = Counter(f.verdict for f in findings)
        things = store.read("MATCH (n:Thing) RETURN count(n) AS n").rows[0]["n"]
        print(f"hits {counts['hit']}, clear {counts['clear']}, not evaluable {counts['not_evaluable']}")
        print(f"evaluable flags {len({f.flag for f in findings if not f.subject.id.startswith('flag:')})}")
        print(f"{len(flags.flags())} flags on {things:,} things in {took:.1f} s, load {os.getloadavg()[0]:.1f}")
        print(timed.paths(store, AS_OF, SEED))


def grow(neo4j: bool) -> None:
    """The exponents with which the seconds grow: of some flags on one crowded address, of all on made graphs."""
    with engines.of_its_own(neo4j) as engine:
        growth.crowded(engine, (250, 500, 1000, 2000), AS_OF)
        growth.more_things(engine, (27_500, 55_000, 110_000), AS_OF)


def large_graph(things: int, real: bool, neo4j: bool) -> None:
    """Seconds of each flag, of all, and of paths on a made graph, each beside its goal."""
    with engines.of_its_own(neo4j) as engine:
        with engine() as store:
            print("{:,} things, {:,} edges".format(*large.made(store, things, real=real)), flush=True)
        timed.told(engine, AS_OF, SEED)


def with_lists(paths: dict[str, str]) -> None:
    """Build two graphs, the bundled one and one with these lists, and compare what the flags find."""
    with tempfile.TemporaryDirectory(prefix="flags-lists") as folder:
        bundled, more = Path(folder) / "bundled", Path(folder) / "lists"
        try:
            lists.loaded(bundled, {})
            lists.loaded(more, paths)
            lists.compared(lists.findings(bundled, AS_OF), lists.findings(more, AS_OF), more)
        finally:
            for home in (bundled, more):
                local.stop(home)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--sheet", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=lists.SEED)
    parser.add_argument("--flag", action="append", default=[])
    parser.add_argument("--lists", nargs="+", metavar="SOURCE=PATH")
    parser.add_argument("--large", type=int, metavar="N")
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--neo4j", action="store_true")
    parser.add_argument("--beside", type=Path, metavar="HOME")
    asked = parser.parse_args()
    home = settings().home
    if asked.growth:
        grow(asked.neo4j)
    elif asked.sheet:
        lists.sheet(lists.findings(home, AS_OF), asked.sheet, asked.seed)
    elif asked.beside:
        lists.compared(lists.findings(asked.beside, AS_OF), lists.findings(home, AS_OF), home)
    elif asked.large:
        large_graph(asked.large, asked.real, asked.neo4j)
    elif asked.lists:
        with_lists(dict(one.split("=", 1) for one in asked.lists))
    else:
        found(tuple(asked.flag))


if __name__ == "__main__":
    main()
