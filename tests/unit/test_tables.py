"""What several lists share: numbered cells, day-first dates, tables whose broken lines cost themselves alone."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from loaders.formats import days, table
from loaders.formats.lines import BrokenRow
from loaders.formats.numbered import parts

WORDS = st.text("abcdefgh XYZ", min_size=1, max_size=12).map(str.strip).filter(len)
STYLES = ("({})", "{})", "{}:")


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("(1) Saudi Arabia (2) Qatar", ["Saudi Arabia", "Qatar"]),
        ("a) South Sudan, b) Uganda", ["South Sudan", "Uganda"]),
        ("(1) to (3) Algeria (4) Morocco", ["Algeria", "Algeria", "Algeria", "Morocco"]),
        ("(1-3) Libya (4) Morocco", ["Libya", "Libya", "Libya", "Morocco"]),
        ("(1) (2) Egypt", ["Egypt", "Egypt"]),
        ("(1) Yemen (2) -", ["Yemen"]),
        ("Plot 5 (1) East", ["Plot 5 (1) East"]),
        ("", []),
    ],
)
def test_a_cell_is_split_only_where_marks_count_up_from_its_start(cell, values):
    assert parts(cell) == values


@given(st.lists(WORDS, min_size=2, max_size=9), st.sampled_from(STYLES))
def test_values_under_running_numbers_come_back(values, style):
    cell = " ".join(f"{style.format(number)} {value}" for number, value in enumerate(values, start=1))
    assert parts(cell) == values


@given(st.dates(datetime.date(1000, 1, 1)), st.sampled_from("./-"))
def test_a_day_is_read_day_first_whatever_stands_between(date, mark):
    assert days.day(f"{date.day}{mark}{date.month:02}{mark}{date.year:04}") == date.isoformat()


@pytest.mark.parametrize(
    ("text", "dates", "about"),
    [
        ("00/00/1980", ["1980"], False),
        ("00/08/1973", ["1973-08"], False),
        ("circa 1950", ["1950"], True),
        ("1965 or 1966", ["1965/1966"], False),
        ("24.8.1962 or 2.3.1963", ["1962-08-24", "1963-03-02"], False),
        ("31/02/2000", [], False),
    ],
)
def test_a_date_is_as_precise_as_the_source(text, dates, about):
    assert days.values(text) == (dates, about)


def rows(tmp_path, content: bytes):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    return list(table.rows(path, table.head(path, ("a", "b"))))


def test_a_cell_may_hold_line_breaks_and_quotes(tmp_path):
    found = rows(tmp_path, b'title,\r\na,b\r\n1,"two\r\nlines, ""quoted"""\r\n2,x\r\n')
    assert [(row.line, row.values["b"]) for row in found] == [(3, 'two\nlines, "quoted"'), (5, "x")]


def test_an_open_quote_costs_its_own_line(tmp_path):
    found = rows(tmp_path, b'a,b\r\n1,"open\r\n2,x\r\n3,"y"\r\n')
    assert [isinstance(row, BrokenRow) for row in found] == [True, False, False]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_encoding_is_found(tmp_path, encoding):
    assert rows(tmp_path, "a,b\r\n1,People’s\r\n".encode(encoding))[0].values["b"] == "People’s"


@pytest.mark.parametrize(
    ("encoding", "texts"),
    [
        ("cp949", ["불화수소", "전자공업용"]),
        ("cp932", ["弗化水素", "半導体製造用"]),
        ("cp1251", ["Фтористый водород", "Общество с ограниченной ответственностью"]),
    ],
)
def test_a_table_of_another_country_is_read_by_its_letters(tmp_path, encoding, texts):
    lines = "".join(f"{number},{text}\r\n" for number, text in enumerate(texts))
    assert [row.values["b"] for row in rows(tmp_path, f"a,b\r\n{lines}".encode(encoding))] == texts


def test_letters_that_tell_nothing_are_those_of_most_publishers(tmp_path):
    assert rows(tmp_path, b"a,b\r\n1,\xff\xfe\x80\r\n")[0].values["b"] == "ÿþ€"


def test_a_byte_of_another_encoding_costs_its_line(tmp_path):
    found = rows(tmp_path, "a,b\r\n1,é\r\n2,ü\r\n".encode() + b"3,\xe9\r\n")
    assert [isinstance(row, BrokenRow) for row in found] == [False, False, True]


def test_a_file_without_the_header_says_what_is_missing(tmp_path):
    with pytest.raises(SourceError, match="columns missing: b") as error:
        rows(tmp_path, b"a,c\r\n1,2\r\n")
    assert error.value.todo == "found: a, c"
