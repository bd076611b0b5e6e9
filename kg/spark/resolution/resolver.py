"""Spark as the resolver of a graph on this machine: its workers compare, and what they find is kept as if made here."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.judgements.file_lines import parse
from kg.judgements.judgement import Judgement
from kg.model.records import Record, Relation
from kg.resolution.clusters import cluster
from kg.resolution.features import OF_TABLES
from kg.resolution.party_kinds import is_party
from kg.resolution.proposals import proposals
from kg.resolution.resolve import Resolution, doubtful
from kg.resolution.stated_ties import ties
from kg.resolution.table import table
from kg.spark import session
from kg.spark.resolution import loaded
from kg.spark.resolution.resolving import judged


@dataclass(slots=True)
class OnSpark:
    """A resolver (`kg.graph.from_nothing.Resolver`) that starts Spark when all is to be compared, not before.

    Clusters are formed here: the graph that they are written to lies here too. So are the columns from which a later
    small change is followed.
    """

    master: str = ""
    """As Spark names it; empty: what is set up, else this machine's cores."""
    asked: bool = False
    """Whether it was needed."""

    def __call__(
        self, records: Sequence[Record], relations: Sequence[Relation], people: Sequence[Judgement]
    ) -> Resolution:  # fmt: skip
        self.asked = True
        said = sorted(relations, key=lambda one: one.id)
        judgements = sorted(_judgements(self.master, records, said), key=lambda one: (-one.weight, one.pair))
        found = (*judgements, *proposals(records, said))
        pool = [record for record in records if is_party(record)]
        columns = table(pool, ties(records, said), OF_TABLES)
        undecidable = frozenset(one.pair for one in people if one.decision == "unsure")
        machine = (one for one in found if one.pair not in undecidable)
        return Resolution(cluster(pool, machine, people, doubtful=doubtful(columns)), found, undecidable, columns)


def _judgements(master: str, records: Sequence[Record], relations: Sequence[Relation]) -> Iterator[Judgement]:
    with session.opened(master) as spark, tempfile.TemporaryDirectory() as folder:
        found = judged(spark, *loaded.tables(spark, records, relations), Path(folder))
        lines = (row["judgement"] for row in found.judgements.select("judgement").toLocalIterator())
        yield from (one for one in map(parse, lines) if isinstance(one, Judgement))
