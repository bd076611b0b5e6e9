"""From tables of records and relations to tables of judgements and clusters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from kg.judgements.judgement import Judgement
from kg.spark.forms import columns_ddl
from kg.spark.resolution import rows, work
from kg.spark.resolution.component import components
from kg.spark.resolution.counting import count
from kg.spark.resolution.pairing import alike, pairs

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


@dataclass(frozen=True, slots=True)
class Resolved:
    """What became of the parties."""

    judgements: DataFrame
    """`one` < `other`, ids of records; `telling`; `judgement` as a line of JSON."""
    clusters: DataFrame
    """`id` of each party's record, `root` of its cluster, and what `conflicts`."""


def resolved(
    session: SparkSession, records: DataFrame, relations: DataFrame, people: Sequence[Judgement], folder: Path
) -> Resolved:
    """Resolve the parties among the records (`id`, `party`, `record` as text) with what relations (`start`, `end`,
    `said` as text) tell of them. `people`: their binding judgements. `folder`: where the figures may lie meanwhile."""
    found = judged(session, records, relations, folder)
    return Resolved(found.judgements, clustered(found.file, found.bundles, found.judgements, people))


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules say of the parties, before anybody's clusters."""

    judgements: DataFrame
    """As in Resolved."""
    bundles: DataFrame
    """`id` and `record` of each party, and what is said `beside` it."""
    file: str
    """Name of the figures beside a worker."""


def judged(session: SparkSession, records: DataFrame, relations: DataFrame, folder: Path) -> Judged:
    """The judgements alone, on the same tables: what the workers share the most work of."""
    bundles = bundled(records, relations).persist()
    parties = bundles.mapInArrow(work.parties, columns_ddl(rows.PARTY)).persist()
    file = f"figures-{uuid4().hex}.sqlite"  # workers keep what they have read: no two runs share a name
    count(session, bundles, parties, folder / file)
    return Judged(compared(file, bundles, pairs(file, parties, alike(file, parties))).persist(), bundles, file)


def bundled(records: DataFrame, relations: DataFrame) -> DataFrame:
    """Each party's record, and what is said of it with the record at the other end."""
    from pyspark.sql import functions as f

    other = records.select(f.col("id").alias("to"), f.col("record").alias("other"))
    out = relations.select(f.col("start").alias("id"), f.col("end").alias("to"), "said")
    back = relations.select(f.col("end").alias("id"), f.col("start").alias("to"), "said")
    beside = out.union(back).join(other, "to", "left").groupBy("id")
    held = beside.agg(f.collect_list(f.struct("said", "other")).alias("beside"))
    empty = f.expr("array()").cast("array<struct<said:string,other:string>>")
    party = records.where("party").select("id", "record").join(held, "id", "left")
    return party.select("id", "record", f.coalesce("beside", empty).alias("beside"))


def compared(file: str, bundles: DataFrame, pairs: DataFrame) -> DataFrame:
    """Judgements on these pairs, as in Resolved."""
    from pyspark.sql import functions as f

    for side in ("one", "other"):
        named = bundles.select(f.col("id").alias(side), *(f.col(x).alias(f"{side}_{x}") for x in ("record", "beside")))
        pairs = pairs.join(named, side)
    return pairs.mapInArrow(partial(work.judged, file), columns_ddl(rows.JUDGED))


def clustered(file: str, bundles: DataFrame, judgements: DataFrame, people: Sequence[Judgement]) -> DataFrame:
    """Clusters component by component; who is connected with nobody is one alone."""
    from pyspark.sql import functions as f

    edges = judgements.where("telling").select("one", "other")
    if said := [(one.left, one.right) for one in people]:
        edges = edges.union(bundles.sparkSession.createDataFrame(said, "one string, other string"))
    of = components(edges).persist()
    records = bundles.join(of, "id").groupBy("component").agg(f.collect_list("record").alias("records"))
    inside = judgements.where("telling").join(of, f.col("one") == of["id"]).groupBy("component")
    told = records.join(inside.agg(f.collect_list("judgement").alias("judgements")), "component", "left")
    found = told.select("records", "judgements").mapInArrow(
        partial(work.placed, file, tuple(people)), columns_ddl(rows.PLACED)
    )
    empty = f.expr("array()").cast("array<string>")
    alone = bundles.join(of, "id", "left_anti").select("id", f.col("id").alias("root"), empty.alias("conflicts"))
    return found.union(alone)
