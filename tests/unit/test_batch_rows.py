"""One row of a table: whom it asks for, and what of it was not understood."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.batch import cell_values
from kg.batch.columns import find
from kg.batch.rows import Reader
from kg.countries.typed import nations


def asked(headings, cells, kind=""):
    return Reader(find([(1, headings)], {}, "t.csv"), kind).asked(2, cells)


def one(headings, cells, kind=""):
    [party] = asked(headings, cells, kind).parties
    return party.query


def test_all_facts_of_a_row_are_asked():
    headings = ["이름", "영문명", "종류", "국적", "생년월일", "여권번호", "주소", "도시"]
    query = one(
        headings, ["김영철", "Kim Yong Chol", "개인", "북한", "1946년 1월", "PS 123456", "Street 1", "Pyongyang"]
    )
    assert query.names == ("김영철", "Kim Yong Chol")
    assert (query.schema, query.countries, query.birth_dates) == ("Person", ("kp",), ("1946-01",))
    assert query.numbers == (("", "PS123456"),) and query.address == "Street 1, Pyongyang"


def test_a_shipment_asks_for_each_of_its_parties():
    headings = ["Exporter", "Country", "Consignee", "Vessel", "IMO", "Goods", "Destination"]
    row = asked(headings, ["ACME Ltd", "KR", "Beta FZE", "Winmore", 9635987.0, "HF; 1C350", "이란"])
    assert [(party.column, party.query.names) for party in row.parties] == [
        ("Exporter", ("ACME Ltd",)), ("Consignee", ("Beta FZE",)), ("Vessel", ("Winmore",)),
    ]  # fmt: skip
    assert [party.query.countries for party in row.parties] == [("kr",), (), ()]
    assert row.parties[2].query.numbers == (("imo", "9635987"),) and row.parties[2].query.schema == "Vessel"
    assert (row.goods, row.destinations) == (("HF", "1C350"), ("ir",))


def test_names_in_two_columns_are_put_together_as_their_script_has_them():
    assert one(["姓", "名"], ["金", "英哲"]).names == ("金英哲",)
    assert one(["First name", "Surname"], ["Hans", "Weber"]).names == ("Hans Weber",)


def test_several_names_of_a_cell_are_spellings_of_one_party():
    assert one(["Name"], ["Koti; Jin Hye a.k.a. Kotti"]).names == ("Koti", "Jin Hye", "Kotti")
    assert one(["Name"], ["Gladiolus\nLtd"]).names == ("Gladiolus Ltd",)


@pytest.mark.parametrize(
    ("heading", "cell", "problem"),
    [
        ("Country", "Atlantis", "Country: 'Atlantis' names no country"),
        ("DOB", "31.02.1961", "DOB: '31.02.1961' is no date"),
        ("DOB", "03/04/1961", "DOB: '03/04/1961' can be 1961-04-03 or 1961-03-04: only the year is used"),
        ("Type", "VIP", "Type: 'VIP' is no kind of party"),
        ("IMO", "9635988", "IMO: '9635988' is no IMO ship number"),
        ("Passport", 1234567890123456789, "Passport: a number of more than 15 digits lost some: store it as text"),
    ],
)
def test_a_cell_that_is_not_understood_is_named_and_the_row_is_asked_without_it(heading, cell, problem):
    row = asked(["Name", heading], ["ACME", cell])
    assert row.problems == [problem]
    assert [party.query.names for party in row.parties] == [("ACME",)]


def test_a_row_that_names_nobody_is_a_problem_and_an_empty_one_is_none():
    assert asked(["Name", "Country"], ["...", "kr"]).problems == [
        "nobody is named: no name with a letter or digit in it, and no number"
    ]
    empty = asked(["Name", "Country"], ["", None])
    assert (empty.parties, empty.problems) == ([], [])


def test_cells_behind_the_last_heading_are_a_problem():
    row = asked(["Name", "Country"], ["ACME, Ltd", "kr", "more"])
    assert row.problems == ["3 cells under 2 headings: a separator inside a name?"]


def test_a_number_where_a_name_is_expected_is_asked_as_one():
    assert ("imo", "9635987") in one(["Name"], ["IMO 9635987"]).numbers


def test_a_day_of_a_workbook_is_a_day():
    assert one(["Name", "DOB"], ["Kim", datetime.datetime(1946, 5, 4)]).birth_dates == ("1946-05-04",)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1961-08-20", "1961-08-20"), ("1961.8.20", "1961-08-20"), ("1961年8月20日", "1961-08-20"),
        ("1961년 8월 20일", "1961-08-20"), ("20.08.1961", "1961-08-20"), ("08/20/1961", "1961-08-20"),
        ("19610820", "1961-08-20"), ("1961년생", "1961"), ("20 Aug 1961", "1961-08-20"), ("04/04/1961", "1961-04-04"),
        ("1961/8", "1961-08"), ("1961-13-01", None), ("soon", None),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_write_them(text, day):
    assert cell_values.day(text)[0] == day


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("북한", ("kp",)), ("北朝鮮", ("kp",)), ("朝鲜", ("kp",)), ("Korea, North", ("kp",)), ("KR", ("kr",)),
        ("中华人民共和国", ("cn",)), ("俄罗斯", ("ru",)), ("イラン", ("ir",)), ("이란", ("ir",)),
        ("中国・香港", ("cn", "hk")),
        ("China / Hong Kong", ("cn", "hk")), ("Trinidad and Tobago", ("tt",)), ("Atlantis", ()),
    ],
)  # fmt: skip
def test_countries_are_known_in_four_languages(text, codes):
    assert nations(text)[0] == codes


@given(st.lists(st.one_of(st.text(max_size=40), st.floats(), st.none(), st.booleans()), max_size=8))
def test_no_row_breaks_the_reading(cells):
    headings = ["Name", "Country", "DOB", "IMO", "Passport", "Goods", "Type"]
    row = asked(headings, cells)
    assert row.line == 2 and all(isinstance(problem, str) for problem in row.problems)
