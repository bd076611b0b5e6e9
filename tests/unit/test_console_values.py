"""What the console and every table show: parameters, columns, and no cell that a spreadsheet would compute."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers import cells
from kg.errors import UsageError
from kg.store import Result
from kg.ui.pages.console import model as console_view

TODAY = date(2026, 11, 22)


def test_parameters_are_a_json_object_or_the_reader_is_told() -> None:
    assert console_view.parameters("") == {}
    assert console_view.parameters('{"id": 1}') == {"id": 1}
    for wrong in ("{", "[1]"):
        with pytest.raises(UsageError, match="the parameters are no JSON"):
            console_view.parameters(wrong)


def test_every_query_of_the_library_comes_with_its_parameters() -> None:
    for query in console_view.library().values():
        assert set(console_view.named(query.text)) <= set(console_view.defaults(query, TODAY.isoformat()))
        assert console_view.front_matter(query)["title"]


def test_a_result_becomes_columns_of_one_kind() -> None:
    result = Result([{"a": 1, "b": ["x", "y"]}, {"a": None, "b": True}], ["a", "b"], "e", 0.1, {}, "first 2 rows shown")
    answer = console_view.answer(result)
    assert answer.cut == "first 2 rows shown"
    assert answer.columns == ["a", "b"]
    assert [row[0] for row in answer.rows] == [1, ""] and [row[1] for row in answer.rows] == ["x; y", "True"]


@given(st.text(max_size=30))
def test_no_cell_of_the_csv_is_a_formula(text: str) -> None:
    cell = cells.harmless(text)
    assert cell.endswith(text)
    assert cell[:1] not in {"=", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}
    assert cell[:1] not in {"+", "-"} or not set(cell) - set("+-0123456789.,eE %")


@pytest.mark.parametrize("text", ["-5", "+5.2", "-1,234.50", "-3 %", "-", "--", "D사", "7-28", "2017-10-11", "a@b.kr"])
def test_a_number_a_dash_and_a_name_stay_as_they_are(text: str) -> None:
    assert cells.harmless(text) == text


@pytest.mark.parametrize("text", ["=1+1", "+e5", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "+82-2-555-0100", "-inf"])
def test_what_a_spreadsheet_would_compute_becomes_text(text: str) -> None:
    assert cells.harmless(text) == f"'{text}"
