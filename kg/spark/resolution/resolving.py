"""From tables of records and relations to tables of judgements and clusters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from kg.judgements.judgement import Judgement
from kg.resolution.census import LEADING
from kg.spark.forms import columns_ddl
from kg.spark.resolution import figures, rows, work
from kg.spark.resolution.component import components
from kg.spark.resolution.meeting import met

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
    bundles = _bundles(records, relations).persist()
    parties = bundles.mapInArrow(work.parties, columns_ddl(rows.PARTY)).persist()
    file = f"figures-{uuid4().hex}.sqlite"  # workers keep what they have read: no two runs share a name
    _count(session, bundles, parties, folder / file)
    judgements = _judged(file, bundles, _pairs(file, parties)).persist()
    return Resolved(judgements, _clusters(file, bundles, judgements, people))


def _bundles(records: DataFrame, relations: DataFrame) -> DataFrame:
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


def _count(session: SparkSession, bundles: DataFrame, parties: DataFrame, path: Path) -> None:
    """Count what only all records together tell, and send it to the workers."""
    from pyspark.sql import functions as f

    carried = _carried(parties)
    names = _names(parties)
    words = names.select(f.explode(f.from_json(f.get_json_object("spelled", "$[2]"), "array<string>")).alias("word"))
    first = f.slice(f.array_sort(f.collect_set("id")), 1, LEADING + 1)
    often = carried.groupBy("name").agg(f.count("*").alias("n"), first.alias("first")).where(f.col("n") > LEADING)
    figures.write(path, figures.Counted(
        names.count(),
        ((row["word"], row["count"]) for row in words.groupBy("word").count().toLocalIterator()),
        [row["value"] for row in _shared(bundles, parties).toLocalIterator()],
        ((row["spelled"], row["first"]) for row in often.join(names, "name").toLocalIterator()),
    ))  # fmt: skip
    session.sparkContext.addFile(str(path))


def _carried(parties: DataFrame) -> DataFrame:
    from pyspark.sql import functions as f

    return parties.select("id", f.explode("names.name").alias("name"))


def _names(parties: DataFrame) -> DataFrame:
    """Distinct names: `name`, and how it is `spelled`."""
    from pyspark.sql import functions as f

    return parties.select(f.explode("names").alias("n")).select("n.name", "n.spelled").dropDuplicates(["name"])


def _shared(bundles: DataFrame, parties: DataFrame) -> DataFrame:
    from pyspark.sql import functions as f

    held = parties.select("id", f.explode("guarded").alias("value"))
    several = held.groupBy("value").agg(f.count("*").alias("n")).where("n > 1").select("value")
    beside = held.join(several, "value").join(bundles.select("id", "record"), "id").groupBy("value")
    return beside.agg(f.collect_list("record").alias("records")).mapInArrow(work.strangers, columns_ddl(rows.VALUE))


def _pairs(file: str, parties: DataFrame) -> DataFrame:
    """Pairs of parties worth comparing (`one` < `other`), each with the names by which it met."""
    from pyspark.sql import functions as f

    alike = _alike(file, parties)
    one, other = (_carried(parties).select(f.col("id").alias(side), f.col("name").alias(f"{side}_name"))
                  for side in ("one", "other"))  # fmt: skip
    by_name = alike.withColumnsRenamed({"one": "one_name", "other": "other_name"}).join(one, "one_name")
    by_name = by_name.join(other, "other_name").where("one != other").select(
        f.least("one", "other").alias("one"), f.greatest("one", "other").alias("other"),
        f.array(f.struct(f.col("one_name").alias("one"), f.col("other_name").alias("other"))).alias("alike"),
    )  # fmt: skip
    none = f.expr("array()").cast("array<struct<one:string,other:string>>").alias("alike")
    by_fact = met(_fact_keys(file, parties)).select("one", "other", none)
    stated = parties.select(f.explode("stated").alias("s")).select("s.one", "s.other", none)
    found = by_name.union(by_fact).union(stated).groupBy("one", "other")
    return found.agg(f.flatten(f.collect_list("alike")).alias("alike"))


def _alike(file: str, parties: DataFrame) -> DataFrame:
    """Pairs of names that plausibly are of one party, each name with itself among them."""
    from pyspark.sql import functions as f

    names = _names(parties)
    both = met(names.mapInArrow(work.keys_of_names, columns_ddl(rows.NAME_KEY)))
    for side in ("one", "other"):
        both = both.join(names.select(f.col("name").alias(side), f.col("spelled").alias(f"{side}_spelled")), side)
    same = names.select(f.col("name").alias("one"), f.col("name").alias("other"))
    return both.mapInArrow(partial(work.alike, file), columns_ddl(rows.ALIKE)).union(same)


def _fact_keys(file: str, parties: DataFrame) -> DataFrame:
    """Keys of facts, without those of addresses at which one source has strangers."""
    from pyspark.sql import functions as f

    held = parties.select(f.col("id").alias("row"), f.explode("facts").alias("k")).select("row", "k.key", "k.guarded")
    kept = held.mapInArrow(partial(work.unshared, file), columns_ddl(rows.FACT_KEY))
    return kept.distinct().withColumn("strong", f.lit(True))


def _judged(file: str, bundles: DataFrame, pairs: DataFrame) -> DataFrame:
    from pyspark.sql import functions as f

    for side in ("one", "other"):
        named = bundles.select(f.col("id").alias(side), *(f.col(x).alias(f"{side}_{x}") for x in ("record", "beside")))
        pairs = pairs.join(named, side)
    return pairs.mapInArrow(partial(work.judged, file), columns_ddl(rows.JUDGED))


def _clusters(file: str, bundles: DataFrame, judgements: DataFrame, people: Sequence[Judgement]) -> DataFrame:
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
