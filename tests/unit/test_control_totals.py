"""The published totals: what adds up, what does not, and who says what about them."""

from __future__ import annotations

import shutil
from collections import defaultdict

import pytest

from kg.model.records import Record
from loaders.source import Reading, source
from tests.readings import by_key, sample

SOURCE = source("control_totals")


@pytest.fixture(scope="module")
def statements():
    return sample(SOURCE.id)


@pytest.fixture(scope="module")
def records(statements):
    return by_key(statements)


@pytest.fixture(scope="module")
def sums(statements, records):
    """Total → sum of its parts, for each table the parts stand in."""
    found = defaultdict(lambda: defaultdict(float))
    for s in statements:
        if not isinstance(s, Record) and s.relation == "PART_OF":
            part, whole = (records[end.partition(":")[2]] for end in (s.start, s.end))
            found[whole.id.partition(":")[2]][part.first("table")] += part.first("value")
    return found


def ends(statements, relation):
    return {
        (s.start.partition(":")[2], s.end.partition(":")[2])
        for s in statements
        if not isinstance(s, Record) and s.relation == relation
    }


def test_the_table_of_the_deck_adds_up_to_154_and_that_of_the_press_to_155_of_156(sums, records):
    assert sums["deck-156"] == {"regimes-deck": 154}
    assert sums["announced-156"] == {"regimes-press": 155}
    assert records["deck-156"].first("value") == records["announced-156"].first("value") == 156


def test_years_add_up_to_156_and_without_2015_to_the_142_rows_of_the_list(sums):
    assert sums["motie-156"] == {"cases-by-year": 156}
    assert sums["list-142"] == {"cases-by-year": 142}


def test_the_36_restrictions_and_24_warnings_of_the_deck_belong_to_the_list_not_to_156(sums, records):
    assert sums["deck-restriction"] == {"measures": 36}
    assert sums["restriction-2015-2019q1"] == {"measures": 48}
    assert (records["deck-warning"].first("value"), records["warning-2015-2019q1"].first("value")) == (24, 25)
    assert sums["list-142-measures"] == {"measures-list": 142}
    assert sums["measures-156"] == {"measures": 156}


def test_every_year_is_its_restrictions_and_its_milder_measures(sums):
    years = {"cases-2015": 14, "cases-2016": 22, "cases-2017": 48, "cases-2018": 41, "cases-2019q1": 31}
    assert {year: sums[year]["measures"] for year in years} == years


def test_tables_that_print_only_some_of_their_parts_fall_short(sums, records):
    short = {whole: records[whole].first("value") - sum(tables.values()) for whole, tables in sums.items()}
    assert {whole: gap for whole, gap in short.items() if gap} == {
        "deck-156": 2,
        "announced-156": 1,
        "kim-118": 3,
        "lee-198": 22,
        "kimde-200": 6,
    }


def test_derived_numbers_are_marked_and_say_how(records):
    derived = [r for r in records.values() if r.first("total_status") == "derived"]
    assert {r.first("authority") for r in derived} == {"derived"}
    assert all(r.first("note") for r in derived)


def test_exports_are_mirrored_by_the_imports_of_the_other_side(statements, records):
    pairs = ends(statements, "MIRRORS")
    weights = {tuple(records[end].first("weight_kg") for end in pair) for pair in pairs}
    assert weights == {(39650.0, 120.0), (4050000.0, 4000000.0), (479100.0, 529900.0)}
    assert {(records[a].first("flow"), records[b].first("flow")) for a, b in pairs} == {("export", "import")}


def test_the_gap_of_hydrogen_fluoride_carries_what_could_explain_it(statements, records):
    export, mirror = records["kr-jp-2019-01-05"], records["jp-kr-import-2019-01-05"]
    assert export.first("purpose") == "return"
    assert (export.first("basis"), mirror.first("basis")) == ("destination", "origin")
    assert (export.first("code"), mirror.first("code")) == ("2811-11-1000", "2811.11-000")
    about = {claim for claim, subject in ends(statements, "ABOUT") if subject == "kr-jp-2019-01-05"}
    assert {records[claim].first("stance") for claim in about} == {"explains", "supports"}


def test_contradicting_claims_stand_side_by_side_with_speaker_and_date(statements, records):
    about = {claim for claim, subject in ends(statements, "ABOUT") if subject == "deck-hf"}
    assert {"hf-three", "hf-malaysia", "hf-none"} <= about
    assert all(records[claim].first("speaker") and records[claim].first("date") for claim in about)


def test_a_broken_row_is_listed_and_the_others_stay(tmp_path):
    shutil.copytree(SOURCE.sample, tmp_path, dirs_exist_ok=True)
    totals = tmp_path / "totals.csv"
    lines = totals.read_text("utf-8").splitlines(keepends=True)
    lines[2] = lines[2].replace(",14,cases,", ",fourteen,cases,")
    totals.write_text("".join(lines), "utf-8")
    reading = Reading(SOURCE, tmp_path)
    list(reading.statements())
    assert reading.counts["ControlTotal"] == SOURCE.asserts["ControlTotal"] - 1
    where = [problem.where for problem in reading.problems]
    assert where[0] == "totals.csv:3"
    assert "no row 'cases-2015'" in " ".join(problem.found for problem in reading.problems)
