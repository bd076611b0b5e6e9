"""A resolution on Spark step by step: the rows of each table, what it wrote for other workers, its CPU seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.spark_cost import Cpu, by_step
from kg.judgements.judgement import Judgement
from kg.spark.forms import columns_ddl
from kg.spark.resolution import counting, pairing, resolving, rows, work

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

FILE = "figures.sqlite"
FIGURES = "figures (bytes)"


class Step(NamedTuple):
    """What one step was: rows, MB written for other workers (compressed), MB spilled, CPU seconds."""

    rows: int
    shuffled: float
    spilled: float
    cpu: float


@dataclass
class Walk:
    """The steps of `kg.spark.resolution.resolving`, each computed by itself; its table stays on disk for the next."""

    spark: SparkSession
    folder: Path
    _told: dict[str, tuple[int, float]] = field(default_factory=dict)

    def judgements(self, records: DataFrame, relations: DataFrame) -> tuple[DataFrame, DataFrame]:
        """Bundles of the parties, and the judgements on them."""
        bundles = self._done("bundles", lambda: resolving.bundled(records, relations))
        parties = self._done("names, facts", lambda: bundles.mapInArrow(work.parties, columns_ddl(rows.PARTY)))
        self._figures(bundles, parties)
        named = self._done("distinct names", lambda: counting.names(parties))
        self._done("names that meet", lambda: pairing.meetings(named))
        near = self._done("names alike", lambda: pairing.alike(FILE, parties))
        pairs = self._done("pairs of parties", lambda: pairing.pairs(FILE, parties, near))
        return bundles, self._done("judgements", lambda: resolving.compared(FILE, bundles, pairs))

    def clusters(self, bundles: DataFrame, judgements: DataFrame, people: Sequence[Judgement]) -> DataFrame:
        return self._done("clusters", lambda: resolving.clustered(FILE, bundles, judgements, people))

    def steps(self) -> dict[str, Step]:
        """Name of a step → what it was."""
        counted = by_step(self.spark)
        return {
            name: Step(number, counted[name].shuffled / 1e6, counted[name].spilled / 1e6, cost)
            for name, (number, cost) in self._told.items()
        }

    def _figures(self, bundles: DataFrame, parties: DataFrame) -> None:
        self.spark.sparkContext.setJobDescription(FIGURES)
        with Cpu() as cost:
            counting.count(self.spark, bundles, parties, self.folder / FILE)
        self._tell(FIGURES, (self.folder / FILE).stat().st_size, cost)

    def _done(self, name: str, make: Callable[[], DataFrame]) -> DataFrame:
        from pyspark import StorageLevel

        self.spark.sparkContext.setJobDescription(name)
        with Cpu() as cost:
            made = make().persist(StorageLevel.DISK_ONLY)
            number = made.count()
        self._tell(name, number, cost)
        return made

    def _tell(self, name: str, number: int, cost: Cpu) -> None:
        self._told[name] = number, cost.seconds
        print(f"  … {name}: {number:,}, {cost.seconds:.1f} CPU s", file=sys.stderr, flush=True)


def table(steps: dict[str, Step]) -> None:
    """Print them."""
    print(f"  {'step':<18}{'rows':>14}{'MB shuffled':>13}{'MB spilled':>12}{'CPU s':>9}")
    for name, one in steps.items():
        print(f"  {name:<18}{one.rows:>14,}{one.shuffled:>13,.1f}{one.spilled:>12,.1f}{one.cpu:>9,.1f}")
    shuffled, cpu = sum(one.shuffled for one in steps.values()), sum(one.cpu for one in steps.values())
    print(f"  {'all':<18}{'':>14}{shuffled:>13,.1f}{'':>12}{cpu:>9,.1f}", flush=True)
