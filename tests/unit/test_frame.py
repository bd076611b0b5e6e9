"""What the frame does for every source: faults are told and cost no other row, one reading of days and countries."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from kg.errors import RowError, SourceError
from kg.model.records import Record
from loaders.formats.figures import ship_mmsi
from loaders.formats.rows import Row
from loaders.source import Reading, source

FOLDERS = {
    "un_comtrade": (".json", b'{"count": 0, "data": []}'), "gleif_api": (".json", b'{"meta": {}}'),
    "national_trade_table": (".csv", None), "kr_annex_2_2": (".csv", None), "gfw_vessels": (".csv", None),
    "ais_positions": (".json", b"[]"), "gfw_events": (".json", b'{"entries": []}'),
}  # fmt: skip
"""Sources whose files each stand for themselves → ending and text of an empty one; None: its header alone."""
WORDS = {"gleif_api": "data", "gfw_events": "event and no insight"}


def empty(id: str) -> tuple[str, bytes]:
    ending, text = FOLDERS[id]
    if text is not None:
        return f"empty{ending}", text
    header = next(path for path in sorted(source(id).sample.iterdir()) if path.suffix == ending).read_bytes()
    written = io.StringIO()
    csv.writer(written).writerow(next(csv.reader(io.StringIO(header.decode("utf-8-sig")))))
    return f"empty{ending}", written.getvalue().encode()


def read(folder: Path, id: str) -> tuple[Reading, list[Record]]:
    reading = Reading(source(id), folder)
    return reading, [one for one in reading.statements() if isinstance(one, Record)]


@pytest.mark.parametrize("id", FOLDERS)
def test_an_empty_file_of_a_set_is_told_and_costs_no_other(tmp_path: Path, id: str) -> None:
    shutil.copytree(source(id).sample, tmp_path, dirs_exist_ok=True)
    whole = read(tmp_path, id)[1]
    name, text = empty(id)
    (tmp_path / name).write_bytes(text)
    reading, records = read(tmp_path, id)
    assert [one.id for one in records] == [one.id for one in whole] and reading.unread.kinds
    assert [str(problem).partition(" →")[0] for problem in reading.problems if problem.where == name] == [
        f"{name}: it holds no {WORDS.get(id, 'entry')}"
    ]


@pytest.mark.parametrize("id", FOLDERS)
def test_an_empty_file_alone_is_refused_by_its_name(tmp_path: Path, id: str) -> None:
    name, text = empty(id)
    (tmp_path / name).write_bytes(text)
    with pytest.raises(SourceError, match=f"First problem: {name}: it holds no "):
        read(tmp_path, id)


@pytest.mark.parametrize(
    ("id", "name", "old", "new", "told"),
    [
        ("un_locode", "un-locode.csv", rb",(?:A[A-Z]|R[A-Z])( *),", rb",ZZ\1,", "unknown status 'ZZ'"),
        ("bods", "statements.json", b'"recordId"', b'"record"', "recordId"),
        ("gleif", "lei-data.xml", rb"(?<=<lei:LEI>)\w+", b"UNKNOWN", "UNKNOWN"),
        ("kr_annex_2_2", "vehicles.csv", rb"(?m)^(\d+),\d+,", rb"\1,No. 1,", "'No. 1' is no item number"),
        ("national_trade_table", "hydrogen_fluoride.csv", rb"2811\.?11[\d.]*", b"2.81E+09", "is no commodity code"),
        ("ais_positions", "noaa.csv", rb"2023-01-11T", b"11 Jan ", "11 Jan"),
    ],
)
def test_a_fault_of_every_row_is_the_cause_that_is_told(
    tmp_path: Path, id: str, name: str, old: bytes, new: bytes, told: str
) -> None:
    whole = (source(id).sample / name).read_bytes()
    (tmp_path / name).write_bytes(re.sub(old, new, whole))
    reading, records = read(tmp_path, id)
    assert not records and told in str(reading.nothing()) and "First problem" in str(reading.nothing())


def row(**values: str) -> Row:
    return Row("list.csv", 2, values)


@pytest.mark.parametrize(
    ("cell", "day"), [("", None), ("06/19/2003", "2003-06-19"), ("2003-06-19", "2003-06-19"), ("June 2003", "2003-06")]
)
def test_a_date_is_read_as_exactly_as_it_is_printed(cell: str, day: str | None) -> None:
    assert row(since=cell).day("since") == day


def test_a_text_that_is_no_date_is_told_with_the_form_that_was_expected() -> None:
    with pytest.raises(RowError) as error:
        row(since="19.06.2003").day("since")
    assert str(error.value) == "list.csv:2: since is no date: '19.06.2003' → expected MM/DD/YYYY or YYYY-MM-DD"


def test_one_country_is_wanted_where_one_country_is_said() -> None:
    assert row(of="Hong Kong").country("of") == "hk"
    for text, told in (
        ("", "one country is needed"),
        ("kr;jp", "one country is needed"),
        ("Gondor", "names no country"),
    ):
        with pytest.raises(RowError, match=told):
            row(of=text).country("of")


def reading() -> Reading:
    return Reading(source("us_bis_dpl"), source("us_bis_dpl").sample)


def test_a_country_that_nobody_knows_is_a_problem_that_loses_nothing() -> None:
    made = reading()
    assert [made.country(text, "dpl.txt:2") for text in ("", "KOREA, SOUTH", "Gondor")] == [None, "kr", None]
    (problem,) = made.problems
    assert "unknown country 'Gondor'" in str(problem) and "loaders/us_bis_dpl/source.yaml" in problem.todo
    assert not problem.lost


def test_an_entry_that_stands_twice_is_told_with_both_places_and_loses_nothing() -> None:
    made, rows = reading(), [Row("list.csv", line, {"no": no, "name": no}) for line, no in enumerate("121", 2)]

    def read(one: Row) -> list[Record]:
        key = made.once(one.take("no"), one, todo="give it its own")
        return [made.record("Person", key, one.locator, one.published, name=one.take("name"))]

    assert [record.locator for record in made.each(rows, read)] == ["list.csv:2", "list.csv:3"]
    assert [str(problem) for problem in made.problems] == [
        "list.csv:4: 1 stands twice → the first one was loaded, at list.csv:2; give it its own"
    ]
    assert not made.unread


def test_a_row_that_repeats_another_word_for_word_is_known_and_one_that_differs_is_refused() -> None:
    made = reading()
    assert [made.repeats("1", row(kg="5"), todo="") for _ in range(2)] == [False, True]
    with pytest.raises(RowError, match="other figures"):
        made.repeats("1", row(kg="6"), todo="")


@pytest.mark.parametrize("cell", ["none", "N/A", "-", "", "unknown"])
def test_a_cell_that_says_nothing_is_no_number(cell: str) -> None:
    with pytest.raises(RowError):
        row(mmsi=cell).number("mmsi")
    if not cell:
        return
    ship = reading().record("Vessel", "1", "list.csv:2", name="Koti", claimed_imo=cell, **ship_mmsi(cell))
    assert not {"mmsi", "claimed_mmsi", "claimed_imo"} & ship.properties.keys()
    assert len(ship.all("note")) == 2 and all(cell in note for note in ship.all("note"))


def test_a_position_without_a_number_makes_no_ship(tmp_path: Path) -> None:
    path = tmp_path / "positions.csv"
    path.write_text(
        "MMSI,BaseDateTime,LAT,LON\nnone,2023-01-01T00:00:00,34,125\n440000001,2023-01-01T00:00:00,34,125\n"
    )
    made, records = read(path, "ais_positions")
    assert [one.id for one in records] == ["ais_positions:mmsi/440000001"]
    assert "positions.csv:2: MMSI: 'none' is no number" in str(made.problems[0])


def test_a_name_is_said_once() -> None:
    ship = reading().record(
        "Vessel", "1", "list.csv:2", name=["Koti", "KOTI 2"], alias=["Koti", "Kotti"], weak_alias=["Kotti", "KT"],
        former_name="Koti",
    )  # fmt: skip
    assert [ship.all(name) for name in ("name", "alias", "weak_alias", "former_name")] == [
        ["Koti", "KOTI 2"], ["Kotti"], ["KT"], ["Koti"],
    ]  # fmt: skip
