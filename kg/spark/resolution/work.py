"""What a worker does with its rows: names and keys of parties, scores of pairs, clusters of a component."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from kg.judgements.file_lines import parse, to_json
from kg.judgements.judgement import Judgement
from kg.model.records import digest
from kg.resolution import meeting_keys, namepairs
from kg.resolution.candidate_pairs import PLAUSIBLE, comparable
from kg.resolution.compare import compare
from kg.resolution.components import clustered
from kg.resolution.doubles import telling
from kg.resolution.features import FEATURES, OF_TABLES
from kg.resolution.joins import PART
from kg.resolution.kept.filling import GUARDED
from kg.resolution.kept.tables import read, written
from kg.resolution.known import NamePairs
from kg.resolution.resolve import judge, weigh
from kg.resolution.shared_numbers import shared_by_strangers
from kg.resolution.spelling import names
from kg.resolution.table import Table, table
from kg.resolution.weights import standard
from kg.spark.resolution import bundle, figures
from kg.spark.resolution.rows import ALIKE, FACT_KEY, JUDGED, NAME_KEY, PARTY, PLACED, VALUE
from kg.spark.resolution.rows import batch as batch_of

Batches = Iterator[pa.RecordBatch]
Row = dict[str, Any]


def parties(batches: Batches) -> Batches:
    """What each party is called, and the keys of its facts (PARTY)."""
    for batch in batches:
        found, said = bundle.gathered((row["record"], row["beside"]) for row in batch.to_pylist())
        made = table(found, said, OF_TABLES)
        spelled = [(digest(written(one)), written(one)) for one in made.named]
        facts, guarded = _facts(made)
        rows = [
            {
                "id": record.id,
                "names": [{"name": spelled[n][0], "spelled": spelled[n][1]} for n in made.carried.row(row)],
                "facts": [{"key": key, "guarded": value} for key, value in facts[row]],
                "guarded": guarded[row],
                "stated": [{"one": a, "other": b} for a, b in said.stated if record.id == a],
            }
            for row, record in enumerate(made.records)
        ]
        yield batch_of(rows, PARTY)


def _facts(made: Table) -> tuple[list[list[tuple[str, str]]], list[list[str]]]:
    """By row the keys of its facts, each with the value that strangers must not share; and its guarded values."""
    keys: list[dict[tuple[str, str], None]] = [{} for _ in made.records]
    guarded: list[list[str]] = [[] for _ in made.records]
    for feature in (one for one in FEATURES if one.name in made.columns):
        column = made.columns[feature.name]
        for row, number in zip(column.rows.rows().tolist(), column.rows.values.tolist(), strict=True):
            value = column.values[number]
            held = f"{feature.name} {value}"
            if feature.name in GUARDED:
                guarded[row].append(held)
            if feature.key:
                only = held if feature.name == "address" else ""
                keys[row] |= dict.fromkeys((key, only) for key in meeting_keys.of_fact(feature.name, value))
    return [list(row) for row in keys], guarded


def strangers(batches: Batches) -> Batches:
    """Which guarded values one source prints for parties of different names (VALUE)."""
    for batch in batches:
        for row in batch.to_pylist():
            held = sorted((bundle.record(text) for text in row["records"]), key=lambda record: record.id)
            if shared_by_strangers((row["value"], record) for record in held):
                yield batch_of([{"value": row["value"]}], VALUE)


def unshared(file: str, batches: Batches) -> Batches:
    """Keys of facts whose value no source prints for strangers (FACT_KEY)."""
    for batch in batches:
        rows = batch.to_pylist()
        values = {row["guarded"].removeprefix("address ") for row in rows if row["guarded"]}
        shared = figures.read(file).shared("address", values)
        yield batch_of([row for row in rows if row["guarded"].removeprefix("address ") not in shared], FACT_KEY)


def keys_of_names(batches: Batches) -> Batches:
    """The keys of each distinct name (NAME_KEY)."""
    for batch in batches:
        rows = []
        for row in batch.to_pylist():
            name, family = read(row["spelled"])
            found = meeting_keys.of_name(name, person=family == "Person").items()
            rows += [{"row": row["name"], "key": key, "strong": share >= PART} for key, share in found]
        yield batch_of(rows, NAME_KEY)


def alike(file: str, batches: Batches) -> Batches:
    """Of pairs of names (`one`, `other` and how they are spelled) those that plausibly are of one party (ALIKE)."""
    for batch in batches:
        rows = batch.to_pylist()
        spelled = {row[side]: row[f"{side}_spelled"] for row in rows for side in ("one", "other")}
        place = {name: number for number, name in enumerate(spelled)}
        columns = names([read(text) for text in spelled.values()], figures.read(file))
        left, right = (np.array([place[row[side]] for row in rows], dtype=np.int64) for side in ("one", "other"))
        laid = namepairs.compare(columns, left, right)
        yield batch_of([rows[n] for n in np.flatnonzero(laid.log_odds >= PLAUSIBLE).tolist()], ALIKE)


def judged(file: str, batches: Batches) -> Batches:
    """The rule set's judgements on pairs of parties; both bundles and the names they met by stand in a row (JUDGED)."""
    for batch in batches:
        rows = batch.to_pylist()
        sides = ((row[f"{side}_record"], row[f"{side}_beside"]) for row in rows for side in ("one", "other"))
        found, said = bundle.gathered(sides)
        made = table(found, said, OF_TABLES, figures.read(file))
        place = {record.id: row for row, record in enumerate(made.records)}
        both = [sorted((place[row["one"]], place[row["other"]])) for row in rows]
        pairs = np.array(both, dtype=np.int64).reshape(-1, 2)
        left, right = comparable(made, pairs[:, 0], pairs[:, 1])
        compared = compare(made, left, right, _known(made, rows))
        yield batch_of([_judged(one) for one in judge(weigh(made, compared, standard()))], JUDGED)


def _known(made: Table, rows: Sequence[Row]) -> NamePairs:
    """The names by which these pairs met, by their numbers in the table, and each name with itself."""
    number = {digest(written(spelled)): n for spelled, n in made.named.items()}
    size = len(number)
    met = (pair for row in rows for pair in row["alike"])
    sides = [(number[pair["one"]], number[pair["other"]]) for pair in met]
    codes = {min(pair) * size + max(pair) for pair in sides} | {n * size + n for n in range(size)}
    found = np.array(sorted(codes), dtype=np.int64)
    return NamePairs(found, namepairs.compare(made.names, found // max(size, 1), found % max(size, 1)))


def _judged(one: Judgement) -> Row:
    return {"one": one.left, "other": one.right, "telling": telling(one), "judgement": to_json(one)}


def placed(file: str, people: Sequence[Judgement], batches: Batches) -> Batches:
    """The clusters of whole components: the root of each record, and on the first one what conflicts (PLACED)."""
    for batch in batches:
        for row in batch.to_pylist():
            records = {one.id: one for one in map(bundle.record, row["records"])}
            machine = [one for one in map(parse, row["judgements"] or ()) if isinstance(one, Judgement)]
            clusters = clustered(records, machine, people, figures.read(file).doubtful())
            told: dict[str, list[str]] = defaultdict(list)
            for conflict in clusters.conflicts:
                told[conflict.judgement.left].append(f"{conflict.judgement.right}: {conflict.reason}")
            yield batch_of(
                [{"id": id, "root": clusters.root(id), "conflicts": told[id]} for id in sorted(records)], PLACED
            )
