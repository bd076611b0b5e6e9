"""Which parties are worth comparing: by names that are alike, by keys of facts, by what sources state."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kg.spark.forms import columns_ddl
from kg.spark.resolution import rows, work
from kg.spark.resolution.counting import carried, names
from kg.spark.resolution.meeting import met

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def pairs(file: str, parties: DataFrame, near: DataFrame) -> DataFrame:
    """Pairs of parties worth comparing (`one` < `other`), each with the names by which it met. `near`: of `alike`."""
    from pyspark.sql import functions as f

    one, other = (carried(parties).select(f.col("id").alias(side), f.col("name").alias(f"{side}_name"))
                  for side in ("one", "other"))  # fmt: skip
    by_name = near.withColumnsRenamed({"one": "one_name", "other": "other_name"}).join(one, "one_name")
    by_name = by_name.join(other, "other_name").where("one != other").select(
        f.least("one", "other").alias("one"), f.greatest("one", "other").alias("other"),
        f.array(f.struct(f.col("one_name").alias("one"), f.col("other_name").alias("other"))).alias("alike"),
    )  # fmt: skip
    none = f.expr("array()").cast("array<struct<one:string,other:string>>").alias("alike")
    by_fact = met(_fact_keys(file, parties)).select("one", "other", none)
    stated = parties.select(f.explode("stated").alias("s")).select("s.one", "s.other", none)
    found = by_name.union(by_fact).union(stated).groupBy("one", "other")
    return found.agg(f.flatten(f.collect_list("alike")).alias("alike"))


def alike(file: str, parties: DataFrame) -> DataFrame:
    """Pairs of names that plausibly are of one party, each name with itself among them."""
    from pyspark.sql import functions as f

    named = names(parties)
    both = meetings(named)
    for side in ("one", "other"):
        both = both.join(named.select(f.col("name").alias(side), f.col("spelled").alias(f"{side}_spelled")), side)
    same = named.select(f.col("name").alias("one"), f.col("name").alias("other"))
    return both.mapInArrow(partial(work.alike, file), columns_ddl(rows.ALIKE)).union(same)


def meetings(named: DataFrame) -> DataFrame:
    """Pairs of distinct names (`counting.names`) that share keys."""
    return met(named.mapInArrow(work.keys_of_names, columns_ddl(rows.NAME_KEY)))


def _fact_keys(file: str, parties: DataFrame) -> DataFrame:
    """Keys of facts, without those of addresses at which one source has strangers."""
    from pyspark.sql import functions as f

    held = parties.select(f.col("id").alias("row"), f.explode("facts").alias("k")).select("row", "k.key", "k.guarded")
    kept = held.mapInArrow(partial(work.unshared, file), columns_ddl(rows.FACT_KEY))
    return kept.distinct().withColumn("strong", f.lit(True))
