"""What only all records together tell, counted in tables and sent to the workers as one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.resolution.census import LEADING
from kg.spark.forms import columns_ddl
from kg.spark.resolution import figures, rows, work

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


def count(session: SparkSession, bundles: DataFrame, parties: DataFrame, path: Path) -> None:
    """Count what only all records together tell, and send it to the workers."""
    from pyspark.sql import functions as f

    held, named = carried(parties), names(parties)
    words = named.select(f.explode(f.from_json(f.get_json_object("spelled", "$[2]"), "array<string>")).alias("word"))
    first = f.slice(f.array_sort(f.collect_set("id")), 1, LEADING + 1)
    often = held.groupBy("name").agg(f.count("*").alias("n"), first.alias("first")).where(f.col("n") > LEADING)
    figures.write(path, figures.Counted(
        named.count(),
        ((row["word"], row["count"]) for row in words.groupBy("word").count().toLocalIterator()),
        [row["value"] for row in _shared(bundles, parties).toLocalIterator()],
        ((row["spelled"], row["first"]) for row in often.join(named, "name").toLocalIterator()),
    ))  # fmt: skip
    session.sparkContext.addFile(str(path))


def carried(parties: DataFrame) -> DataFrame:
    """`id` of a party and `name`, the digest of one of its names."""
    from pyspark.sql import functions as f

    return parties.select("id", f.explode("names.name").alias("name"))


def names(parties: DataFrame) -> DataFrame:
    """Distinct names: `name`, and how it is `spelled`."""
    from pyspark.sql import functions as f

    return parties.select(f.explode("names").alias("n")).select("n.name", "n.spelled").dropDuplicates(["name"])


def _shared(bundles: DataFrame, parties: DataFrame) -> DataFrame:
    from pyspark.sql import functions as f

    held = parties.select("id", f.explode("guarded").alias("value"))
    several = held.groupBy("value").agg(f.count("*").alias("n")).where("n > 1").select("value")
    beside = held.join(several, "value").join(bundles.select("id", "record"), "id").groupBy("value")
    return beside.agg(f.collect_list("record").alias("records")).mapInArrow(work.strangers, columns_ddl(rows.VALUE))
