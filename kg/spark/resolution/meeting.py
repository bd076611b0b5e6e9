"""Rows that meet under keys, as pairs of a table: the rule of `kg.resolution.joins.met` in joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.resolution.joins import MOST

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

BOTH = """
flatten(transform(held, (one, n) -> transform(slice(held, n + 2, size(held)), other -> struct(one, other))))
"""
"""Every two of the keys of a row."""


def met(keys: DataFrame) -> DataFrame:
    """Pairs `one` < `other` of rows under a rare key, or under two frequent ones that few rows share.

    `keys`: `key`, `row`, and `strong`, whether the key stands for enough of the row; each key of a row once. They are
    kept, for four tables are made of them, and each would have them made anew.
    """
    from pyspark.sql import functions as f

    rare, frequent = _parted(keys.persist())
    held = frequent.groupBy("row").agg(f.array_sort(f.collect_set("key")).alias("held"))
    doubled = held.select("row", f.explode(f.expr(BOTH)).alias("key"), f.lit(True).alias("strong"))
    return _pairs(rare).union(_pairs(_parted(doubled.persist())[0])).distinct()


def _parted(keys: DataFrame) -> tuple[DataFrame, DataFrame]:
    """The rows under rare keys, and those under frequent ones."""
    from pyspark.sql import functions as f

    counted = keys.groupBy("key").agg(f.count("*").alias("rows"))
    rare = keys.join(counted.where(f.col("rows").between(2, MOST)), "key").drop("rows")
    return rare, keys.join(counted.where(f.col("rows") > MOST), "key").drop("rows")


def _pairs(keys: DataFrame) -> DataFrame:
    from pyspark.sql import functions as f

    one, other = keys.alias("one"), keys.alias("other")
    beside = (f.col("one.key") == f.col("other.key")) & (f.col("one.row") < f.col("other.row"))
    strong = f.col("one.strong") | f.col("other.strong")
    return one.join(other, beside & strong).select(f.col("one.row").alias("one"), f.col("other.row").alias("other"))
