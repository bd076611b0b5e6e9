"""What edges connect: the least id that each end reaches, found by a few rounds of joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def components(edges: DataFrame) -> DataFrame:
    """`id` and `component`, the least id connected with it, of all ends of the edges (`one`, `other`).

    Each round takes the least label beside a row and then the label of that label, so that a chain is walked in
    rounds that grow with the logarithm of its length.
    """
    from pyspark.sql import functions as f

    both = edges.select("one", "other").union(edges.select("other", "one")).distinct().localCheckpoint()
    labels = both.groupBy("one").agg(f.least(f.min("other"), f.col("one")).alias("label"))
    labels = labels.withColumnRenamed("one", "id").localCheckpoint()
    while True:
        beside = both.join(labels, both["other"] == labels["id"]).groupBy("one").agg(f.min("label").alias("near"))
        nearer = labels.join(beside, labels["id"] == beside["one"]).select(
            "id", "label", f.least("label", "near").alias("least")
        )
        jumps = nearer.select(f.col("id").alias("least"), f.col("least").alias("far"))
        told = (
            nearer.join(jumps, "least").select("id", "label", f.least("least", "far").alias("next")).localCheckpoint()
        )
        if told.where("label != next").isEmpty():
            return told.select("id", f.col("next").alias("component"))
        labels = told.select("id", f.col("next").alias("label"))
