"""Screening on Spark: the rows of one machine, on threads of it and on a cluster of two workers."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from kg.cli import group
from kg.errors import SourceError, UsageError
from kg.home.places import Home
from kg.spark import session
from kg.spark.screening import Task, screened
from kg.store import local, open_store
from kg.store.settings import Settings

HEADING = ("no", "name", "country", "goods", "destination", "date of birth", "vessel", "imo")
NAMES = ("Lighthouse Winmore", "Kim Yong Chol", "김영철", "Green Pine Associated Corp", "Billions No. 18",
         "Hanbit Semiconductor Materials", "大連海運", "", "N/A", "Müller & Söhne GmbH", "KOTI")  # fmt: skip
ROWS = 400


@dataclass
class Place:
    """A home with the bundled graph, a table, and what one machine finds in it."""

    home: Home
    table: Path
    rows: list[dict[str, object]]
    about: dict[str, object]


def lines() -> Iterator[list[str]]:
    draw = random.Random(17)
    for number in range(ROWS):
        goods, to = draw.choice(["hydrogen fluoride", "coal", "", ""]), draw.choice(["Iran", "kp", "Nowhere", ""])
        born = draw.choice(["1946", "31.02.1961", "", ""])
        yield [str(number), draw.choice(NAMES), draw.choice(["kp", "China", ""]), goods, to, born,
               draw.choice(["Sam Jong 2", "", ""]), draw.choice(["9635987", "1", ""])]  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("spark")
    home, table = Home(folder / "kg"), folder / "people.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADING, *lines()])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KG_HOME", str(home.folder))
        assert CliRunner().invoke(group, ["build", "--format", "json"]).exit_code == 0
        told = json.loads(CliRunner().invoke(group, ["screen", "--file", str(table), "--format", "json"]).stdout)
        yield Place(home, table, told["rows"], told)
    local.stop(home.folder)


def on_spark(place: Place, master: str, task: Task) -> dict[str, object]:
    with open_store(Settings(home=place.home.folder)) as store, session.opened(master) as spark:
        return screened(spark, store, task)


def read(out: Path, part: str) -> list[dict[str, object]]:
    return pq.read_table(out / part).to_pylist()


def compared(out: Path) -> list[tuple[object, ...]]:
    """Rows as one machine tells them, by the number in the first column."""
    people = {one["id"]: one for one in read(out, "parties")}
    notes = {one["kg_context"]: json.loads(one["notes"]) for one in read(out, "contexts")}
    found = []
    for row in sorted(read(out, "rows"), key=lambda row: int(row["no"])):
        matches = [
            {**match, **{name: json.loads(people[match["id"]][name]) for name in ("sources", "owners", "events")}}
            for match in row["kg_matches"]
        ]
        found.append((row["no"], row["kg_status"], matches, row["kg_problems"], notes.get(row["kg_context"], [])))
    return [row for row in found if row[1]]


def here(place: Place) -> list[tuple[object, ...]]:
    keys = ("id", "caption", "schema", "column", "probability", "band", "features", "sources", "owners", "events")
    return [
        (row["cells"][0]["value"], row["status"].replace("_", " "),
         [{key: match[key] for key in keys} for match in row["matches"]], row["problems"], row["context"])
        for row in place.rows
    ]  # fmt: skip


@pytest.mark.parametrize("master", ["local[2]", "local-cluster[2,1,1024]"])
def test_the_rows_are_those_of_one_machine(place, tmp_path, master):
    source, out = tmp_path / "people.parquet", tmp_path / "out"
    cells = list(lines())
    whole = pa.table({name: [row[n] for row in cells] for n, name in enumerate(HEADING)})
    source.mkdir()
    for part in range(4):  # several files: several workers
        pq.write_table(whole.slice(part * 100, 100), source / f"{part}.parquet")
    about = on_spark(place, master, Task(str(source), str(out)))
    assert compared(out) == here(place)
    summary = about["summary"]
    told = place.about["summary"]
    assert summary == {name: told[name] for name in summary}
    assert json.loads(read(out, "run")[0]["about"]) == about


def test_the_command_reads_a_csv_and_tells_what_it_found(place, tmp_path):
    out = tmp_path / "out"
    line = ["screen", "--file", str(place.table), "--engine", "spark", "--master", "local[2]", "--out", str(out)]
    done = CliRunner().invoke(group, line)
    assert done.exit_code == 1 and "Written" in done.stdout and "birth_date" in done.stdout, "some cells are no dates"
    assert compared(out) == here(place)
    again = CliRunner().invoke(group, line)
    assert isinstance(again.exception, UsageError) and "--overwrite" in again.exception.todo
    missing = CliRunner().invoke(group, [*line[:2], f"{place.table}.none.parquet", *line[3:]])
    assert isinstance(missing.exception, SourceError)


def test_options_of_this_machine_are_refused_for_spark(place):
    line = ["screen", "--file", "x.parquet", "--engine", "spark", "--sheet", "one"]
    assert isinstance(CliRunner().invoke(group, line).exception, UsageError)
    line = ["screen", "--file", str(place.table), "--master", "local[2]"]
    assert isinstance(CliRunner().invoke(group, line).exception, UsageError)
