"""Tables of cases as people have them: two header lines, dates in several columns, amounts with units, marks, sums."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.model.own_table import Asked
from loaders.source import Reading, source
from tests.readings import every, of_kind

SOURCE = source("kr_motie_cases")

TWO_LINES = """(단위: 천불),,,,,,,,,,,,
연번,적발,,업체명,품목,,수출국,,금액,위반유형,행정처분,검찰고발,과태료(만원)
,연도,월일,,품명,통제번호,국가,최종목적국,,,,,
1,'17,3.13,㈜가상,불화나트륨,1C350,중국,북한,120,무허가,수출제한 3개월,O,
2,2017,10월,A사,진공펌프,2B350,"중국, 베트남 등",,"1,300",무허가,교육명령(8시간),X,300
3,2018,상반기,***,밸브,2B350,홍콩→중국,,약 3억원,허위신고,경고,고발,-
4,2018,7.8~9,나사,섬유,1C010,러시아~우크라이나,,US$ 1.2 million,조건위반,"수출제한 1년, 교육명령",미고발,과태료 500만원
소계,,,,,,,,,,,,
2019년,,,,,,,,,,,,
5,,Q1,다상사,공작기계,2B001,이란 등 3개국,,,,무혐의,,
연번,적발,,업체명,품목,,수출국,,금액,위반유형,행정처분,검찰고발,과태료(만원)
※ 자료: 시험용,,,,,,,,,,,,
"""
CHINESE = """序号,年份,月份,出口商,物项名称,目的国,最终用户,处罚,金额(万美元)
1,2017,3,甲公司,真空泵,伊朗,某研究所,罚款,12
2,2018,11,乙公司,碳纤维,朝鲜,,警告,3.5
"""
ENGLISH = """Case number,Detection,,Exporting company,Goods description,Ultimate destination,Value of goods,Outcome
,Year,Month,,,,,
1,2017,Mar,Alpha Ltd,valves,Iran,"USD 12,000",Fined
2,2018,11,Beta Ltd,pumps,China,EUR 1.5 million,Acquitted
"""


@pytest.fixture
def load(tmp_path):
    def read(text, name="table.csv", encoding="utf-8", **asked):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        reading = Reading(SOURCE, path, Asked(**asked))
        return reading, list(reading.statements())

    return read


def test_two_header_lines_are_one_header(load):
    reading, statements = load(TWO_LINES)
    assert reading.notes["header line"] == "3"
    read = {one["column"]: one["read_as"] for one in reading.mapping}
    assert read["적발 월일"] == "detected" and read["적발 연도"] == "detected.year"
    assert read["수출국 최종목적국"] == "final_destination" and read["검찰고발"] == "measure:charge"
    assert len(of_kind(statements, "Case")) == 5


def test_a_date_in_several_columns_is_one_date(load):
    _, statements = load(TWO_LINES)
    expected = ["2017-03-13", "2017-10", "2018-01/2018-06", "2018-07-08/2018-07-09", "2019-01/2019-03"]
    assert every(statements, "Case", "detected") == expected


def test_destinations_and_ways_are_told_apart(load):
    _, statements = load(TWO_LINES)
    ways = [(case.all("destination"), case.all("via")) for case in of_kind(statements, "Case")]
    assert ways == [(["kp"], ["cn"]), (["cn", "vn"], []), (["cn"], ["hk"]), (["ru", "ua"], []), (["ir"], [])]


def test_amounts_have_the_unit_of_cell_heading_or_note(load):
    _, statements = load(TWO_LINES)
    assert every(statements, "Case", "amount_value") == [120_000, 1_300_000, 300_000_000, 1_200_000, None]
    assert every(statements, "Case", "amount_currency") == ["USD", "USD", "KRW", "USD", None]
    assert every(statements, "Case", "amount")[1] == "1,300 천불"


def test_measures_stand_in_words_and_as_marks(load):
    _, statements = load(TWO_LINES)
    taken = [(one.id.rpartition("/")[2], one.first("measure_type")) for one in of_kind(statements, "Measure")]
    assert taken == [
        ("1-m1", "export_restriction"), ("1-m2", "charge"), ("2-m1", "education_order"), ("2-m2", "fine"),
        ("3-m1", "warning"), ("3-m2", "charge"), ("4-m1", "export_restriction"), ("4-m2", "education_order"),
        ("4-m3", "fine"), ("5-m1", "no_charge"),
    ]  # fmt: skip
    fines = [one for one in of_kind(statements, "Measure") if one.first("measure_type") == "fine"]
    assert [(one.first("amount_value"), one.first("amount_currency")) for one in fines] == [
        (3_000_000, "KRW"), (5_000_000, "KRW"),
    ]  # fmt: skip


def test_what_is_no_case_is_told_and_nothing_is_lost(load):
    reading, _ = load(TWO_LINES)
    assert not [problem for problem in reading.problems if problem.lost]
    told = {problem.where: problem.found for problem in reading.problems}
    assert told["table.csv:8"].startswith("a line that adds up") and told["table.csv:12"].startswith("a note")
    assert reading.notes["table.csv:9 heads a section"] == "the year 2019 of the rows below it"


def test_a_line_of_the_header_that_comes_again_is_no_case(load):
    reading, _ = load(TWO_LINES)
    assert {p.where for p in reading.problems if p.found == "the header again"} == {"table.csv:11"}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_chinese_table(load, encoding):
    reading, statements = load(CHINESE, encoding=encoding)
    assert every(statements, "Case", "detected") == ["2017-03", "2018-11"]
    assert [case.all("destination") for case in of_kind(statements, "Case")] == [["ir"], ["kp"]]
    assert every(statements, "Case", "amount_value") == [120_000, 35_000]
    assert every(statements, "Measure", "measure_type") == ["fine", "warning"]
    assert every(statements, "Organization", "name") == ["某研究所"]
    assert not reading.problems


def test_an_english_table_with_two_header_lines(load):
    reading, statements = load(ENGLISH)
    assert every(statements, "Case", "detected") == ["2017-03", "2018-11"]
    assert every(statements, "Case", "amount_currency") == ["USD", "EUR"]
    assert every(statements, "Measure", "measure_type") == ["fine", "acquittal"]
    assert not reading.problems


@pytest.mark.parametrize(
    ("line", "detected", "told"),
    [
        ("2017,2018-03-05", "2018-03-05", "not in the year 2017"),
        ("2012,12.6", "2012", ""),
        ("2018,18.6", "2018-06", ""),
        ("2017,언젠가", "2017", "the year 2017 is kept"),
        ("2017,", "2017", ""),
        (",3.13", None, "no date that is known"),
        ("2017.3.5,", "2017-03-05", ""),
    ],
)
def test_year_and_day_that_do_not_fit_are_told(load, line, detected, told):
    reading, statements = load(f"연도,적발일자,품목,목적국\n{line},밸브,이란\n")
    assert every(statements, "Case", "detected") == [detected]
    assert told in " ".join(problem.found for problem in reading.problems)
    assert bool(told) == bool(reading.problems)


def test_october_that_a_spreadsheet_cut_is_october_again(load):
    _, statements = load("적발시기,품목,목적국\n2017.05,밸브,이란\n2017.1,펌프,이란\n")
    assert every(statements, "Case", "detected") == ["2017-05", "2017-10"]
    _, statements = load("적발시기,품목,목적국\n2017.5,밸브,이란\n2017.1,펌프,이란\n")
    assert every(statements, "Case", "detected") == ["2017-05", "2017-01"]


def test_two_digits_are_a_year_under_a_korean_heading_only(load):
    _, korean = load("적발시기,품목,목적국\n17.05,밸브,이란\n")
    reading, japanese = load("摘発時期,品目,仕向国\n17.05,バルブ,イラン\n")
    assert every(korean, "Case", "detected") == ["2017-05"]
    assert every(japanese, "Case", "detected") == [None] and len(reading.problems) == 1


def test_a_bare_number_has_no_value_and_that_is_told_once(load):
    reading, statements = load("적발시기,품목,목적국,금액\n2017,밸브,이란,250\n2018,펌프,이란,300\n")
    assert every(statements, "Case", "amount") == ["250", "300"]
    assert every(statements, "Case", "amount_value") == [None, None]
    assert [problem.where for problem in reading.problems] == ["table.csv:2"]


def test_the_users_word_on_a_column_goes_before_its_heading(load):
    text = "적발시기,품목,목적국,확인,비고\n2017,밸브,이란,경고,x\n"
    reading, _ = load(text)
    assert [p.found for p in reading.problems] == ["column '확인' is not understood"]
    reading, statements = load(text, columns={"확인": "measure", "비고": "-"})
    assert every(statements, "Measure", "measure_type") == ["warning"]
    assert every(statements, "Case", "note") == [None] and not reading.problems
    assert {one["column"]: one["by"] for one in reading.mapping if one["by"] != "heading"} == {
        "확인": "you", "비고": "you",
    }  # fmt: skip


def test_a_kept_word_holds_for_the_same_headings_only(load):
    text = "적발시기,품목,목적국,확인\n2017,밸브,이란,경고\n"
    digest = load(text)[0].mapping[0]["headings"]
    kept = {digest: {"확인": "measure"}}
    assert every(load(text, kept=kept)[1], "Measure", "measure_type") == ["warning"]
    assert not of_kind(load(text.replace("목적국", "수출국"), kept=kept)[1], "Measure")
    again = load(text, kept=kept, columns={"확인": "note"})[1]
    assert every(again, "Case", "note") == ["경고"] and not of_kind(again, "Measure")


def test_a_heading_or_field_that_there_is_not_is_refused_with_those_there_are(load):
    text = "적발시기,품목,목적국\n2017,밸브,이란\n"
    with pytest.raises(UsageError, match="no column is headed") as error:
        load(text, columns={"없는열": "item"})
    assert "적발시기" in error.value.todo
    with pytest.raises(UsageError, match="no field 'colour'") as error:
        load(text, columns={"품목": "colour"})
    assert "detected.year" in error.value.todo and "measure:fine" in error.value.todo


def test_two_columns_for_one_field_are_read_once_and_the_other_is_told(load):
    reading, statements = load("적발시기,품목,물품,목적국\n2017,밸브,펌프,이란\n")
    assert of_kind(statements, "Case")[0].all("item") == ["밸브"]
    assert reading.problems[0].found == "column '물품' is not read: item is read from '품목'"


def test_a_declared_series_is_on_every_row(load):
    _, statements = load("적발시기,품목,목적국\n2017,밸브,이란\n", series="motie-156")
    (case,) = of_kind(statements, "Case")
    assert (case.first("series"), case.first("in_series"), case.first("exports_of")) == ("motie-156", "yes", "kr")
