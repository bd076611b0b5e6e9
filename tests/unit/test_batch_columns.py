"""Which column of a person's table is what: found in four languages, shown, and the user's word comes first."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.batch.columns import chosen, find
from kg.errors import SourceError, UsageError
from kg.files import heading_words
from kg.model.schema import schema


def fields(*lines, given=None):
    header = find([(number, list(cells)) for number, cells in enumerate(lines, 1)], given or {}, "t.csv")
    return {column.heading: column.field for column in header.columns if column.field}


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (["Name", "Nationality", "DOB", "Passport No."], ["name", "country", "birth_date", "identifier"]),
        (["성명", "국적", "생년월일", "여권번호"], ["name", "country", "birth_date", "identifier"]),
        (["氏名", "国籍", "生年月日", "旅券番号"], ["name", "country", "birth_date", "identifier"]),
        (["姓名", "國籍", "出生日期", "護照號碼"], ["name", "country", "birth_date", "identifier"]),
        (["公司名称", "国家/地区", "地址", "HS编码"], ["name", "country", "address", "goods"]),
        (["거래처명", "품목", "목적지", "선박명", "IMO 번호"], ["name", "goods", "destination", "vessel", "imo"]),
        (["ＮＡＭＥ (as printed)", "Call-Sign", "mmsi"], ["name", "identifier", "mmsi"]),
        (["First name", "Last name", "Type"], ["given_name", "family_name", "kind"]),
    ],
)
def test_headings_are_known_in_four_languages(headings, found):
    assert fields(headings) == dict(zip(headings, found, strict=True))


def test_the_users_word_comes_before_ours():
    given = chosen(["Firma=name", "Country="])
    assert fields(["Firma", "Name", "Country"], given=given) == {"Firma": "name", "Name": "name"}


def test_a_title_may_stand_above_and_a_row_is_no_heading():
    assert fields(["Customers 2026", "", ""], ["Nr", "Firma", "Name"], ["1", "x", "company"]) == {"Name": "name"}


def test_a_cell_that_could_be_a_heading_makes_none_of_its_row():
    with pytest.raises(SourceError, match="no column says who is asked for"):
        find([(1, ["Firma", "Art"]), (2, ["ACME", "company"])], {}, "t.csv")


def test_a_heading_of_two_lines_with_merged_cells_is_read_as_one():
    above, below = ["Name", "Details", "Details", "Goods"], ["", "Country", "DOB", ""]
    assert fields(above, below) == {"Name": "name", "Country": "country", "DOB": "birth_date", "Goods": "goods"}


def test_beside_family_names_a_name_is_the_given_one():
    assert fields(["Name", "Surname"]) == {"Name": "given_name", "Surname": "family_name"}


@pytest.mark.parametrize("option", ["Firma", "=name", "Firma=firm"])
def test_an_option_that_names_no_column_and_field_is_refused(option):
    with pytest.raises(UsageError, match="names no column and field"):
        chosen([option])


def test_a_column_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(UsageError, match="no column is headed 'Firma'") as error:
        fields(["Name", "Country"], given={"Firma": "name"})
    assert "'Name', 'Country'" in error.value.todo


def test_every_word_of_the_tables_means_one_thing():
    folder = Path(heading_words.__file__).parent.parent / "vocab"
    for file, key, value in (("table_columns.csv", "header", "field"), ("kind_words.csv", "word", "kind")):
        with (folder / file).open(encoding="utf-8", newline="") as opened:
            rows = list(csv.DictReader(opened))
        meant = {}
        for row in rows:
            assert meant.setdefault(heading_words.fold(row[key]), row[value]) == row[value], row
            assert row["source"] and row["language"] in heading_words.LANGUAGES
    assert set(heading_words.kinds().values()) <= {kind.name for kind in schema().entities() if kind.is_a("Party")}
