"""`python -m benchmarks.spark_growth FOLDER RECORDS...`: how the tables of a resolution on Spark grow with the records.

The list is made up from a real one in FOLDER (`benchmarks.scale.made_up`). Each step is computed by itself, on two
cores of this machine; printed are its rows, what it wrote for other workers (MB of shuffle files, compressed), its CPU
seconds, and by what power of the records each has grown from the first number to the last.
"""

from __future__ import annotations

import math
import sys
import tempfile
from pathlib import Path

from benchmarks import read_lists
from benchmarks.spark_steps import Step, Walk, table
from kg.spark import session
from kg.spark.resolution import loaded


def main(folder: Path, sizes: list[int]) -> None:
    found = {}
    for size in sizes:
        found[size] = _measured(folder, size)
        print(f"{size:,} records")
        table(found[size])
    if len(sizes) > 1:
        _growth(found[sizes[0]], found[sizes[-1]], sizes[-1] / sizes[0])


def _measured(lists: Path, size: int) -> dict[str, Step]:
    records, relations = read_lists.made_up(lists, size)
    with session.opened("local[2]") as spark, tempfile.TemporaryDirectory() as folder:
        spark.conf.set("spark.sql.autoBroadcastJoinThreshold", "-1")  # else a small run sends nothing, a large one all
        tables = loaded.tables(spark, records, relations)
        del records, relations
        walk = Walk(spark, Path(folder))
        walk.clusters(*walk.judgements(*tables), ())
        return walk.steps()


def _growth(least: dict[str, Step], most: dict[str, Step], times: float) -> None:
    """By what power of the records each step grew: 1 is in proportion, 2 would be every pair."""
    print(f"grown with the records to the power of (from the first number to {times:g} times that)")
    for name, one in least.items():
        each = zip(Step._fields, one, most[name], strict=True)
        print(f"  {name:<18}" + "  ".join(f"{what} {_power(a, b, times)}" for what, a, b in each))


def _power(a: float, b: float, times: float) -> str:
    return f"{math.log(b / a) / math.log(times):.2f}" if a > 0 and b > 0 else "-"


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), [int(one) for one in sys.argv[2:]])
