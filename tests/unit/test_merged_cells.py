"""Merged cells of a user's table of cases: groups of columns and of rows, and amounts that stand once for several."""

from __future__ import annotations

import openpyxl
import pytest

from kg.errors import SourceError
from loaders.formats.merged import merged
from loaders.source import Reading, source
from tests.readings import every

SOURCE = source("kr_motie_cases")


def workbook(path, lines, *ranges, at=(1, 1)):
    book = openpyxl.Workbook()
    for row, line in enumerate(lines):
        for column, value in enumerate(line):
            if value is not None:
                book.active.cell(at[0] + row, at[1] + column, value)
    for one in ranges:
        book.active.merge_cells(one)
    book.save(path)
    return path


def test_merged_cells_make_groups_of_columns_and_of_rows(tmp_path):
    lines = [
        ["연번", "적발", None, "업체명", "품목", "구분", None],
        [None, "연도", "월", None, None, "가", "나"],
        [1, 2017, 3, "가상상사", "밸브", "x", None],
        [2, None, 5, None, "펌프", None, None],
    ]
    ranges = ["B1:C1", "A1:A2", "D1:D2", "E1:E2", "F1:G1", "B3:B4", "D3:D4"]
    reading = Reading(SOURCE, workbook(tmp_path / "t.xlsx", lines, *ranges))
    statements = list(reading.statements())
    assert every(statements, "Case", "detected") == ["2017-03", "2017-05"]
    assert every(statements, "Company", "name") == ["가상상사"]
    assert [one["column"] for one in reading.mapping][-2:] == ["구분 가", "구분 나"]


def test_a_table_that_begins_in_the_middle_of_the_sheet_keeps_its_merges(tmp_path):
    lines = [["적발", None, "품목", "목적국"], ["연도", "월일", None, None], [2017, "3.13", "밸브", "이란"]]
    path = workbook(tmp_path / "t.xlsx", lines, "C4:D4", "E4:E5", "F4:F5", at=(4, 3))
    assert (4, 4, 1, 2) in merged(path, "Sheet")
    assert every(list(Reading(SOURCE, path).statements()), "Case", "detected") == ["2017-03-13"]


def test_a_merged_amount_is_not_counted_for_every_line(tmp_path):
    lines = [["적발시기", "품목", "목적국", "금액(천원)"], [2017, "밸브", "이란", 900], [2018, "펌프", "이란", None]]
    path = workbook(tmp_path / "t.xlsx", lines, "D2:D3")
    assert every(list(Reading(SOURCE, path).statements()), "Case", "amount_value") == [900_000, None]


def test_more_merged_ranges_than_a_table_has_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("loaders.formats.merged.LIMIT", 1)
    path = workbook(tmp_path / "t.xlsx", [["연번", "품목", "목적국"]], "A1:A2", "B1:B2")
    with pytest.raises(SourceError, match="2 merged ranges"):
        merged(path, "Sheet")
