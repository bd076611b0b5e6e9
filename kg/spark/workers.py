"""What a worker does with its part of the table. It has the index as a file beside it, and no graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyspark import SparkFiles

from kg.batch.asked import AskedRow
from kg.batch.columns import Header
from kg.batch.lookups import context_key
from kg.batch.matching import Best, Matcher
from kg.errors import SourceError
from kg.index import sealed_index
from kg.index.index import Index
from kg.screening.overlaps import overlaps
from kg.spark.forms import OWN

Facts = Mapping[str, Mapping[str, Any]]
"""Id of a party → its `events` and `countries`."""


@dataclass(frozen=True, slots=True)
class Part:
    """What every worker is told of the run."""

    index: str
    """Name of the index's file, which Spark has brought to each machine once."""
    header: Header
    kind: str
    limit: int
    least: str


def screened(part: Part, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Batches of the table with our columns behind the user's."""
    matcher = Matcher(_index(part.index), part.header, part.kind, part.limit, part.least)
    for batch in batches:
        columns = [batch.column(name).to_pylist() for name in batch.schema.names]
        lines = list(enumerate(zip(*columns, strict=True) if columns else ()))
        told = [_told(row, best) for row, best in matcher.matched(lines)]
        own = [pa.array([row[name] for row in told], kind) for name, kind in OWN.items()]
        yield pa.RecordBatch.from_arrays([*batch.columns, *own], names=[*batch.schema.names, *OWN])


def with_overlaps(
    facts: Any, same: Any, batches: Iterator[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:  # `facts`, `same`: broadcast variables
    """Batches whose matches also tell what their parties have in common with the row's goods and destinations."""
    place = list(OWN).index("kg_matches") - len(OWN)
    for batch in batches:
        rows = batch.select(["kg_matches", "kg_goods", "kg_destinations"]).to_pylist()
        matches = [_with_overlaps(row, facts.value, same.value) for row in rows]
        columns = list(batch.columns)
        columns[place] = pa.array(matches, OWN["kg_matches"])
        yield pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


@cache
def _index(name: str) -> Index:
    path = Path(SparkFiles.get(name))
    found = sealed_index.read(path)
    if found is None:
        raise SourceError("the index did not arrive whole", where=str(path), todo="run the same command again")
    return found


def _told(row: AskedRow, best: Best) -> dict[str, Any]:
    status = "match" if best else "no match" if row.parties else "not screened" if row.problems else ""
    matches = [
        {"id": m.id, "caption": m.caption, "schema": m.schema, "column": column, "probability": m.probability,
         "band": m.band, "features": [asdict(feature) for feature in m.features]}
        for column, m in best
    ]  # fmt: skip
    return {
        "kg_status": status, "kg_matches": matches, "kg_problems": row.problems, "kg_goods": list(row.goods),
        "kg_destinations": list(row.destinations), "kg_context": context_key(row),
    }  # fmt: skip


def _with_overlaps(
    row: Mapping[str, Any], facts: Facts, same: Mapping[tuple[str, ...], Sequence[str]]
) -> list[dict[str, Any]]:
    goods, destinations = tuple(row["kg_goods"]), row["kg_destinations"]
    if not goods and not destinations:
        return list(row["kg_matches"])
    wares, captions = "; ".join(goods), same.get(goods, ())
    return [
        {**match, "features": [*match["features"], *(asdict(one) for one in overlaps(
            wares, captions, destinations, facts[match["id"]]["events"], facts[match["id"]]["countries"],
        ))]}
        for match in row["kg_matches"]
    ]  # fmt: skip
