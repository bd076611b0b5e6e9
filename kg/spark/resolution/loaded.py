"""The records and relations of a graph as tables of Spark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.model.records import Record, Relation
from kg.resolution.party_kinds import is_party
from kg.spark.resolution import bundle

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

RECORD = "id string, party boolean, record string"
RELATION = "start string, end string, said string"


def tables(
    session: SparkSession, records: Iterable[Record], relations: Iterable[Relation]
) -> tuple[DataFrame, DataFrame]:
    """Records (RECORD) and relations (RELATION) as they are resolved."""
    rows = [(one.id, is_party(one), bundle.of_record(one)) for one in records]
    said = [(one.start, one.end, bundle.of_relation(one)) for one in relations]
    return session.createDataFrame(rows, RECORD), session.createDataFrame(said, RELATION)
