"""A user's table of shipments: four languages, bad rows told and good ones kept, streamed, mapped and shown."""

from __future__ import annotations

import pytest

from kg.errors import SourceError, UsageError
from kg.model.own_table import Asked
from kg.model.records import Record
from loaders.source import Reading, source

SOURCE = source("user_shipments")


def read(folder, text, asked=None, name="mine.csv"):
    path = folder / name
    path.write_text(text, "utf-8")
    reading = Reading(SOURCE, path, asked=asked) if asked else Reading(SOURCE, path)
    return reading, list(reading.statements())


def records(statements, schema="Shipment"):
    return [s for s in statements if isinstance(s, Record) and s.schema == schema]


@pytest.mark.parametrize(
    "text",
    [
        "Goods,Consignee,Destination,HS code\npump,Buyer Ltd,vn,8413.70\n",
        "품목,수하인,목적국,HS코드\npump,Buyer Ltd,베트남,8413.70\n",
        "品名,荷受人,仕向国,HSコード\npump,Buyer Ltd,ベトナム,8413.70\n",
        "货物,收货人,目的国,HS编码\npump,Buyer Ltd,越南,8413.70\n",
    ],
)
def test_headings_in_four_languages_say_the_same(tmp_path, text):
    reading, statements = read(tmp_path, text)
    [shipment] = records(statements)
    assert [shipment.all(name) for name in ("cargo", "destination", "hs_code")] == [["pump"], ["vn"], ["8413.70"]]
    assert [str(problem) for problem in reading.problems] == []
    assert {column["by"] for column in reading.mapping} == {"heading"}


def test_a_bad_row_is_told_with_its_line_and_the_good_ones_are_kept(tmp_path):
    text = "Goods,Consignee,Date,Destination,Value,Cash\n"
    text += "a,B,2024-02-31,vn,1,\nb,B,2024-01-01,nowhere,1,\nc,B,2024-01-01,vn,-5,\n"
    text += "d,B,2024-01-01,vn,5,perhaps\ne,B,2024-01-01,vn,5,yes\n"
    reading, statements = read(tmp_path, text)
    assert [one.all("cargo") for one in records(statements)] == [["e"]]
    told = [str(problem) for problem in reading.problems]
    assert len(told) == 4 and all(f"mine.csv:{line}" in said for line, said in enumerate(told, 2))


def test_a_party_is_one_record_however_often_and_in_whatever_role_it_stands(tmp_path):
    text = "Goods,Consignee,End user,Destination\na,Buyer Ltd,Buyer Ltd,vn\nb,buyer ltd.,Other,vn\n"
    _, statements = read(tmp_path, text)
    assert len(records(statements, "Organization")) == 2
    ends = {(s.relation, s.start) for s in statements if not isinstance(s, Record)}
    assert len(ends) == 3


def test_a_table_without_a_header_says_which_words_it_wants(tmp_path):
    with pytest.raises(SourceError, match="Consignee"):
        read(tmp_path, "1,2,3\n4,5,6\n")


def test_a_column_that_nobody_understands_is_told_and_can_be_said(tmp_path):
    text = "Goods,Consignee,Ziel\npump,B,vn\n"
    reading, statements = read(tmp_path, text)
    assert "Ziel" in str(reading.problems[0]) and not records(statements)[0].all("destination")
    reading, statements = read(tmp_path, text, Asked(columns={"Ziel": "destination"}))
    assert records(statements)[0].all("destination") == ["vn"] and not reading.problems
    assert {c["column"]: c["by"] for c in reading.mapping}["Ziel"] == "you"
    with pytest.raises(UsageError, match="no field"):
        read(tmp_path, text, Asked(columns={"Ziel": "target"}))


def test_lines_above_the_header_are_passed_over(tmp_path):
    _, statements = read(tmp_path, "Shipments of 2024,,\n,,\nGoods,Consignee,Destination\npump,B,vn\n")
    assert len(records(statements)) == 1


def test_one_number_twice_is_told(tmp_path):
    reading, statements = read(tmp_path, "Shipment no,Goods,Consignee\n1,a,B\n1,b,B\n")
    assert len(records(statements)) == 1 and "twice" in str(reading.problems[0])


def test_two_tables_of_the_user_hold_the_same_numbers_and_parties_and_stay_two(tmp_path):
    text = "Shipment no,Goods,Consignee,Destination\n1,a,Buyer Ltd,vn\n"
    first, second = (read(tmp_path, text, name=name)[1] for name in ("january.csv", "my february.csv"))
    assert not {one.id for one in records(first)} & {one.id for one in records(second)}
    assert not {one.id for one in records(first, "Organization")} & {one.id for one in records(second, "Organization")}
    assert all(" " not in one.id for one in records(second))
