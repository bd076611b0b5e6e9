"""Cells of a user's table of shipments: figures as people write them, what says nothing, and sheets of a workbook."""

from __future__ import annotations

import openpyxl
import pytest

from kg.model.records import Record
from loaders.source import Reading, source
from loaders.user_shipments.figures import figure

SOURCE = source("user_shipments")


def read(path):
    reading = Reading(SOURCE, path)
    return reading, [s for s in reading.statements() if isinstance(s, Record) and s.schema == "Shipment"]


def table(folder, text):
    (folder / "mine.csv").write_text(text, "utf-8")
    return read(folder / "mine.csv")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1250.50", (1250.5, "")), ("1,250,000", (1250000.0, "")), ("1 250.5", (1250.5, "")), ("500 kg", (500.0, "")),
        ("2대", (2.0, "")), ("１０", (10.0, "")), ("1.2E+06", (1200000.0, "")), ("USD 1,000", (1000.0, "USD")),
        ("1000 KRW", (1000.0, "KRW")), ("₩1,200,000", (1200000.0, "")), ("US$ 30", (30.0, "")), ("5 %", (5.0, "")),
    ],
)  # fmt: skip
def test_a_figure_is_read_with_what_stands_beside_it(text, said):
    assert figure(text) == said


@pytest.mark.parametrize(
    "text", ["1,5", "1.000,50", "2.5.1", "100-200", "100 – 200", "-3", "about 2", "2 50", "1,00", ""]
)
def test_what_may_be_another_number_is_read_as_none(text):
    assert figure(text) is None


def test_a_code_beside_a_value_is_its_currency_and_must_not_contradict_the_column(tmp_path):
    reading, [one] = table(tmp_path, "Goods,Consignee,Value\na,B,EUR 900\n")
    assert (one.all("amount_value"), one.all("amount_currency")) == (["900.0"], ["EUR"])
    reading, [one] = table(tmp_path, "Goods,Consignee,Value,Currency\na,B,900 EUR,USD\nb,B,900,USD\n")
    assert one.all("cargo") == ["b"] and "mine.csv:2: value: '900 EUR' beside currency 'USD'" in str(
        reading.problems[0]
    )


@pytest.mark.parametrize("nothing", ["-", "n/a", "N/A", "미정", "不明", "unknown"])
@pytest.mark.parametrize("field", ["Value", "Date", "Destination", "End user", "End-use statement"])
def test_a_cell_that_says_that_nothing_is_known_costs_no_row(tmp_path, nothing, field):
    reading, [one] = table(tmp_path, f"Goods,Consignee,{field}\npump,B,{nothing}\n")
    assert not [problem for problem in reading.problems if "mine.csv:2" in str(problem)]
    assert not [one.all(name) for name in ("amount_value", "date", "destination") if one.all(name)]


def test_what_only_a_later_row_says_of_a_party_is_told_once(tmp_path):
    lines = "Goods,Consignee,Consignee founded\na,B,\nb,B,2024-01-05\nc,B,2024-01-05\nd,B,\ne,C,2020-02-03\n"
    reading, shipments = table(tmp_path, lines)
    assert len(shipments) == 5
    [told] = map(str, reading.problems)
    assert told.startswith("mine.csv:3: founded of 'B': not as in the first row that names it")


def workbook(folder, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(folder / "mine.xlsx")
    return read(folder / "mine.xlsx")


LINES = [["Goods", "Consignee"], ["pump", "Buyer Ltd"]]


def test_the_table_is_found_behind_a_cover(tmp_path):
    reading, shipments = workbook(tmp_path, Cover=[["Exports of the year"]], Data=LINES, Notes=[["of nobody"]])
    assert len(shipments) == 1 and reading.notes["sheet"] == "Data" and not reading.problems


def test_a_second_table_of_a_workbook_is_told_as_not_read(tmp_path):
    reading, shipments = workbook(tmp_path, January=LINES, February=LINES)
    assert len(shipments) == 1
    [told] = map(str, reading.problems)
    assert "sheet 'February' holds shipments too and was not read" in told
