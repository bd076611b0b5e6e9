"""Bad input in a user's table of shipments: each fault with its row or column, and the good rows kept."""

from __future__ import annotations

import openpyxl
import pytest

from kg.errors import SourceError
from kg.model.records import Record
from loaders.source import Reading, source

SOURCE = source("user_shipments")


def read(folder, text):
    (folder / "mine.csv").write_text(text, "utf-8")
    reading = Reading(SOURCE, folder / "mine.csv")
    return reading, list(reading.statements())


def records(statements, schema="Shipment"):
    return [s for s in statements if isinstance(s, Record) and s.schema == schema]


DAYS = [
    "2024-02-31", "31/02/2024", "29.02.2023", "2024年2月30日", "2024-13-01", "00/00/0000", "1899-12-31", "9999-12-31",
    "45350", "tomorrow",
]  # fmt: skip


@pytest.mark.parametrize("day", DAYS)
def test_an_impossible_day_is_told_with_its_row_and_field(tmp_path, day):
    reading, statements = read(tmp_path, f"Goods,Consignee,Date\na,B,{day}\nb,B,2024-03-05\n")
    assert [one.all("cargo") for one in records(statements)] == [["b"]]
    assert [str(problem) for problem in reading.problems] == [
        f"mine.csv:2: date: {day!r} is no day → write it as 2024-03-31"
    ]


def test_a_day_that_can_be_two_is_not_guessed(tmp_path):
    reading, statements = read(tmp_path, "Goods,Consignee,Date\na,B,05/03/2024\nb,B,25/03/2024\n")
    assert [one.all("date") for one in records(statements)] == [["2024-03-25"]]
    assert "mine.csv:2: date: '05/03/2024' can be 2024-03-05 or 2024-05-03" in str(reading.problems[0])


@pytest.mark.parametrize(
    "day", ["2024.3.5", "2024년 3월 5일", "2024年3月5日", "令和6年3月5日", "20240305", "5 Mar 2024"]
)
def test_days_as_four_countries_write_them_are_one_day(tmp_path, day):
    reading, statements = read(tmp_path, f"Goods;Consignee;Date\na;B;{day}\n")
    assert records(statements)[0].all("date") == ["2024-03-05"] and not reading.problems


GOODS = ["불화수소", "フッ化水素", "氟化氢", "hydrogen fluoride, 99.999 %"]


def test_goods_in_four_languages_are_kept_as_they_are_printed(tmp_path):
    _, statements = read(tmp_path, "Goods,Consignee\n" + "".join(f'"{goods}",B\n' for goods in GOODS))
    assert [one.all("cargo") for one in records(statements)] == [[goods] for goods in GOODS]


def workbook(folder, lines, *merges):
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    for one in merges:
        book.active.merge_cells(one)
    book.save(folder / "mine.xlsx")
    reading = Reading(SOURCE, folder / "mine.xlsx")
    return reading, list(reading.statements())


def test_a_merged_cell_speaks_of_every_line_it_spans_and_a_figure_of_none(tmp_path):
    lines = [["Goods", "Consignee", "Destination", "Value"], ["pump", "Buyer Ltd", "vn", 900], ["valve"]]
    lines.append(["seal", "C", "my", 5])
    reading, statements = workbook(tmp_path, lines, "B2:B3", "C2:C3", "D2:D3")
    told = [[one.all(name) for name in ("cargo", "destination", "amount_value")] for one in records(statements)]
    assert told == [[["pump"], ["vn"], []], [["valve"], ["vn"], []], [["seal"], ["my"], ["5.0"]]]
    assert sum(s.relation == "CONSIGNEE_IN" for s in statements if not isinstance(s, Record)) == 3
    assert [str(problem) for problem in reading.problems] == [
        "mine.xlsx:2: 'Value' is one cell over lines 2 to 3 → write the figure of each line; read for none of them"
    ]


def test_one_party_in_two_roles_is_one_party_that_does_both(tmp_path):
    _, statements = read(tmp_path, "Goods,Exporter,Consignee,End user,Payer\na,Own Ltd,Buyer Ltd,Buyer Ltd,OWN LTD.\n")
    assert len(records(statements, "Organization")) == 2
    roles = sorted((s.start, s.relation) for s in statements if not isinstance(s, Record))
    assert [[r for party, r in roles if party == one] for one in sorted({party for party, _ in roles})] in (
        [["CONSIGNEE_IN", "END_USER_IN"], ["EXPORTER_IN", "PAYER_IN"]],
        [["EXPORTER_IN", "PAYER_IN"], ["CONSIGNEE_IN", "END_USER_IN"]],
    )


@pytest.mark.parametrize("role", ["Notify party", "Broker", "중개인", "仲介者", "角色"])
def test_a_role_that_nobody_knows_is_told_with_its_column_and_the_row_is_kept(tmp_path, role):
    reading, statements = read(tmp_path, f"Goods,Consignee,{role}\npump,B,C\n")
    assert len(records(statements)) == 1 and len(records(statements, "Organization")) == 1
    [told] = map(str, reading.problems)
    assert told.startswith(f"mine.csv:1: column {role!r} is not understood") and f'--map "{role}=FIELD"' in told


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "the first says: nothing"),
        ("\n\n\n", "the first says: nothing"),
        ("1,2,3\n4,5,6\n", "the first says: 1 | 2 | 3"),
        ("Goods,Consignee\n", "no row below the header"),
        ("Goods,Consignee\n,\n , \n", "no row below the header"),
    ],
)
def test_a_table_of_nothing_says_what_is_missing(tmp_path, text, why):
    with pytest.raises(SourceError, match=why.replace("|", r"\|")):
        read(tmp_path, text)
