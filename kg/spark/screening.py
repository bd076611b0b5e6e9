"""A table screened on Spark: rows on the workers, what stands beside the matched parties here, where the graph is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from kg.batch import columns
from kg.batch.beside import BESIDE, Surroundings
from kg.batch.lookups import BANDS
from kg.batch.run import against, now, understood
from kg.index import stored
from kg.screening.context import Context
from kg.spark import forms, tables, workers
from kg.store import Store

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

TOGETHER = 1000
"""Parties that are asked of the graph at once."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is screened, and where the result goes: folders `rows`, `parties`, `contexts` and `run` under `out`."""

    path: str
    out: str
    chosen: dict[str, str] = field(default_factory=dict)
    """Heading → field, where the user knows better."""
    kind: str = ""
    limit: int = 3
    least: str = "possible"
    encoding: str = ""
    overwrite: bool = False


def screened(session: SparkSession, store: Store, task: Task) -> dict[str, Any]:
    """Screen the table and write the result; the facts about the run. SourceError or UsageError tell what is wrong."""
    table = tables.read(session, task.path, task.encoding)
    header = columns.find([(1, list(table.columns))], task.chosen, task.path)
    about: dict[str, Any] = {"file": task.path, "columns": understood(header), "limit": task.limit, "least": task.least}
    about |= against(store)
    surroundings = Surroundings(store, about["as_of"])
    rows = _rows(session, store, table, header, task)
    with tables.told(task.path):
        rows.persist(_disk())
        parties, contexts = _parties(rows, surroundings), _contexts(rows, Context(store))
        told = _beside(session, rows, parties, contexts)
        tables.write(told, f"{task.out}/rows", overwrite=task.overwrite)
        about |= {"summary": _summary(rows), "flags_unanswered": surroundings.unanswered, "finished": now()}
        rows.unpersist()
    _keep(session, task, parties, contexts, about)
    return about


def _rows(session: SparkSession, store: Store, table: DataFrame, header: columns.Header, task: Task) -> DataFrame:
    from pyspark.sql.types import StructType

    file = stored.file(store)
    session.sparkContext.addFile(str(file))
    part = workers.Part(file.name, header, task.kind, task.limit, task.least)
    own = StructType.fromDDL(forms.own_ddl())
    assert isinstance(own, StructType)
    made = StructType([*table.schema.fields, *own.fields])
    return table.mapInArrow(partial(workers.screened, part), made)


def _disk() -> Any:
    from pyspark import StorageLevel

    return StorageLevel.DISK_ONLY  # the rows are read three times, and may be more than the memory of all machines


def _parties(rows: DataFrame, surroundings: Surroundings) -> dict[str, dict[str, Any]]:
    """Every matched party, with what the graph tells beside it."""
    from pyspark.sql.functions import explode

    met = rows.select(explode("kg_matches").alias("m")).select("m.id", "m.caption", "m.schema").distinct()
    found: dict[str, dict[str, Any]] = {}
    for some in _together(row.asDict() for row in met.toLocalIterator()):
        beside = surroundings.about([row["id"] for row in some])
        found |= {row["id"]: row | beside[row["id"]] for row in some}
    return found


def _contexts(rows: DataFrame, context: Context) -> dict[str, dict[str, Any]]:
    """What goods and destinations bring up, by key."""
    some = rows.where("kg_context != ''").select("kg_context", "kg_goods", "kg_destinations").distinct()
    return {
        row["kg_context"]: {
            "goods": row["kg_goods"],
            "notes": [note.to_dict() for note in context.notes(row["kg_goods"], row["kg_destinations"])],
            "same": context.same_goods(row["kg_goods"]) if row["kg_goods"] else [],
        }
        for row in some.toLocalIterator()
    }


def _beside(
    session: SparkSession, rows: DataFrame, parties: dict[str, dict[str, Any]], contexts: dict[str, dict[str, Any]]
) -> DataFrame:
    """The rows; where they name goods or countries, with what the parties have in common with them."""
    if not contexts:
        return rows
    facts = {id: {"events": one["events"], "countries": one["countries"]} for id, one in parties.items()}
    same = {tuple(one["goods"]): one["same"] for one in contexts.values()}
    broadcast = session.sparkContext.broadcast
    return rows.mapInArrow(partial(workers.with_overlaps, broadcast(facts), broadcast(same)), rows.schema)


def _summary(rows: DataFrame) -> dict[str, Any]:
    """Counts by what became of the rows, as the run of one machine tells them."""
    from pyspark.sql.functions import col, element_at, size, sum, when

    best = when(size("kg_matches") > 0, element_at("kg_matches", 1).band)
    counted = rows.where("kg_status != ''").groupBy("kg_status", best.alias("band"))
    found = counted.agg(
        sum(col("kg_status").isNotNull().cast("long")).alias("rows"),
        sum((size("kg_problems") > 0).cast("long")).alias("rows_with_problems"),
        sum(size("kg_problems").cast("long")).alias("problems"),
    ).collect()
    bands = {row["band"]: row["rows"] for row in found if row["band"]}
    total = {name: _sum(found, name) for name in ("rows", "rows_with_problems", "problems")}
    without = {name.replace(" ", "_"): _sum((r for r in found if r["kg_status"] == name), "rows")
               for name in ("no match", "not screened")}  # fmt: skip
    return {**total, **without, "matched": {band: bands.get(band, 0) for band in BANDS}}


def _sum(rows: Iterable[Any], name: str) -> int:
    return sum(int(row[name]) for row in rows)


def _keep(
    session: SparkSession, task: Task, parties: dict[str, Any], contexts: dict[str, Any], about: dict[str, Any]
) -> None:
    """Write what stands beside the rows: a row a party, a context, and one of the run; nested facts as JSON."""
    people = [
        (id, one["caption"], one["schema"], list(one["countries"]), *(_json(one[name]) for name in BESIDE))
        for id, one in parties.items()
    ]
    form = (
        f"id string, caption string, schema string, countries array<string>, {', '.join(f'{n} string' for n in BESIDE)}"
    )
    told = [(key, _json(one["notes"])) for key, one in contexts.items()]
    for name, rows, ddl in (
        ("parties", people, form),
        ("contexts", told, "kg_context string, notes string"),
        ("run", [(_json(about),)], "about string"),
    ):
        tables.write(session.createDataFrame(rows, ddl), f"{task.out}/{name}", overwrite=task.overwrite)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _together(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    rest = iter(rows)
    while some := list(islice(rest, TOGETHER)):
        yield some
