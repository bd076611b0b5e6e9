"""A user's list of firms: four languages, numbers in their place, bad cells told and the row kept."""

from __future__ import annotations

import openpyxl
import pytest

from kg.errors import SourceError
from kg.model.own_table import Asked
from kg.model.records import Record
from loaders.source import Reading, source

SOURCE = source("user_parties")


def read(folder, text, asked=None, name="mine.csv"):
    (folder / name).write_text(text, "utf-8")
    reading = Reading(SOURCE, folder / name, asked=asked or Asked())
    return reading, [s for s in reading.statements() if isinstance(s, Record) and s.schema != "Address"]


@pytest.mark.parametrize(
    "header",
    [
        "Name,Country,Address,Registration number,Note",
        "업체명,국가,주소,사업자등록번호,비고",
        "会社名,国,住所,法人番号,備考",
        "公司名称,国家,地址,注册号,备注",
    ],
)
def test_headings_in_four_languages_say_the_same(tmp_path, header):
    reading, [firm] = read(tmp_path, f"{header}\nBuyer Ltd,vn,1 Quay St,0101-234567,new\n")
    told = [firm.all(name) for name in ("name", "country", "address", "registration_number", "note")]
    assert told == [["Buyer Ltd"], ["vn"], ["1 Quay St"], ["vn:0101234567"], ["new"]]
    assert firm.first("own_table") is True and not reading.problems
    assert {column["by"] for column in reading.mapping} == {"heading"}


def test_a_list_of_names_alone_is_a_list(tmp_path):
    _, firms = read(tmp_path, "거래처명\n갑상사\n을상사\n")
    assert [one.first("name") for one in firms] == ["갑상사", "을상사"]


def test_a_cell_that_cannot_be_read_is_told_and_the_firm_is_kept(tmp_path):
    text = "Name,Country,Founded\nBuyer Ltd,Atlantis,2024-02-31\nSum 3,,\n합계,,\n"
    reading, firms = read(tmp_path, text)
    assert [one.all("name", "country", "founded") for one in firms] == [["Buyer Ltd"], ["Sum 3"]]
    told = [str(problem) for problem in reading.problems]
    assert len(told) == 3 and all(f"mine.csv:{line}: " in said for line, said in zip((2, 2, 4), told, strict=True))


def test_a_number_stands_where_its_heading_or_its_check_digit_says(tmp_path):
    text = "Name,Kind,Country,ID number,LEI,Tax ID\nA,,kr,529900T8BM49AURSDO55,,99\nB,person,,X-1,,77\n"
    _, [firm, person] = read(tmp_path, text)
    assert firm.all("lei") == ["529900T8BM49AURSDO55"] and firm.all("tax_number") == ["kr:99"]
    assert person.schema == "Person" and person.all("other_number") == ["Tax ID 77", "ID number X-1"]


def test_two_names_of_a_firm_may_stand_in_two_columns_and_two_firms_of_one_name_stay_two(tmp_path):
    text = "Name,English name,Alias,Country,Address\n갑상사,Gap Trading,GT,kr,1 A\n갑상사,Gap Trading,GT,kr,2 B\n"
    reading, firms = read(tmp_path, text)
    assert [one.all("alias") for one in firms] == [["Gap Trading", "GT"]] * 2 and len({one.id for one in firms}) == 2
    assert not reading.problems


def test_a_row_that_stands_twice_is_told(tmp_path):
    reading, firms = read(tmp_path, "Name,Country\nA Ltd,kr\nA Ltd,kr\n")
    assert len(firms) == 1 and "A Ltd stands twice" in str(reading.problems[0])


def test_a_column_can_be_said_and_a_table_of_nobody_says_what_it_wants(tmp_path):
    reading, [firm] = read(tmp_path, "Partner X,Wo\nA Ltd,kr\n", Asked(columns={"Partner X": "name", "Wo": "country"}))
    assert firm.all("country") == ["kr"] and {column["by"] for column in reading.mapping} == {"you"}
    with pytest.raises(SourceError, match="Name, Country, Address"):
        read(tmp_path, "1,2\n3,4\n")


def test_a_workbook_with_a_cover_is_read_and_its_second_list_told(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Our partners, 2026"])
    for name in ("Customers", "Suppliers"):
        sheet = book.create_sheet(name)
        sheet.append(["Name", "Country"])
        sheet.append([f"{name} Ltd", "vn"])
    book.save(tmp_path / "mine.xlsx")
    reading = Reading(SOURCE, tmp_path / "mine.xlsx")
    assert [s.first("name") for s in reading.statements() if isinstance(s, Record)] == ["Customers Ltd"]
    assert [str(problem) for problem in reading.problems] == [
        "mine.xlsx: sheet 'Suppliers' holds parties too and was not read: sheet 'Customers' was"
        " → save it as a file of its own and load that"
    ]
