"""Any full table of cases that a user holds, in the languages and files it may come in."""

from __future__ import annotations

from collections import Counter

import openpyxl
import pytest

from kg.errors import SourceError
from loaders.source import Reading, source
from tests.readings import of_kind, related, sample

SOURCE = source("kr_motie_cases")

KOREAN = """전략물자 무허가 수출 적발 및 조치 세부내역,,,,,,
연번,적발시기,품목,통제체제,수출국,업체,처분
1,2017. 10.,지르코늄,NSG,중국,A사,수출제한 1개월
2,2017년 12월,불화나트륨,호주그룹,이란,B사,교육명령
3,2018-05,원심분리기,AG/NSG,"러시아, 인도네시아 등",A사,"수출제한 3개월, 교육명령"
합계,,3건,,,,
"""
JAPANESE = """番号,時期,品目,レジーム,輸出先,企業,処分
1,平成29年10月,ジルコニウム,NSG,中国,A社,輸出制限
2,2017年12月,フッ化ナトリウム,オーストラリア・グループ,イラン,B社,教育命令
"""
ENGLISH = """No,Date,Item,Regime,Destination,Exporter,Measure
1,Oct 2017,zirconium,NSG,China,Company A,Export restriction
2,2017-12,sodium fluoride,Australia Group,Iran,Company B,Education order
"""


@pytest.fixture(scope="module")
def bundled():
    return sample(SOURCE.id)


@pytest.fixture
def load(tmp_path):
    def read(text, name="table.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        reading = Reading(SOURCE, path)
        return reading, list(reading.statements())

    return read


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "utf-8"),
        (KOREAN, "utf-8-sig"),
        (KOREAN, "cp949"),
        (JAPANESE, "utf-8"),
        (JAPANESE, "cp932"),
        (ENGLISH, "ascii"),
    ],
)
def test_a_table_in_any_of_the_three_languages_says_the_same(load, text, encoding):
    reading, statements = load(text, encoding=encoding)
    cases = of_kind(statements, "Case")
    facts = [[case.all(name) for name in ("detected", "regime", "destination")] for case in cases[:2]]
    assert facts == [[["2017-10"], ["NSG"], ["cn"]], [["2017-12"], ["AG"], ["ir"]]]
    kinds = [r.first("measure_type") for r in of_kind(statements, "Measure")]
    assert kinds[:2] == ["export_restriction", "education_order"]
    assert {case.first("evidence_class") for case in cases} == {"user_table"}
    assert not [problem for problem in reading.problems if problem.lost]


def test_the_encoding_and_the_columns_as_read_are_shown_and_kept(load):
    reading, statements = load(KOREAN, encoding="cp949")
    assert reading.notes["encoding"] == "cp949"
    assert reading.notes["header line"] == "2"
    assert (reading.notes["column item"], reading.notes["column destination"]) == ("품목", "수출국")
    assert "item = 품목" in reading.edition
    assert "품목: 지르코늄" in of_kind(statements, "Case")[0].published


def test_rows_keep_their_own_numbers_as_ids_and_never_meet_the_bundled_ones(load, bundled):
    _, statements = load(KOREAN, name="세부내역.csv")
    cases = [case.id for case in of_kind(statements, "Case")]
    assert cases == [f"kr_motie_cases:user/세부내역/{n}" for n in (1, 2, 3)]
    assert not {s.id for s in statements} & {s.id for s in bundled}


def test_numbers_that_repeat_give_way_to_line_numbers(load):
    reading, statements = load(ENGLISH.replace("\n2,", "\n1,"))
    assert [case.id[-6:] for case in of_kind(statements, "Case")] == ["line-2", "line-3"]
    assert "numbers every row once" in reading.notes["ids from"]


def test_one_label_in_one_table_is_one_firm(load):
    _, statements = load(KOREAN)
    firms = {firm.first("name"): firm for firm in of_kind(statements, "Company")}
    assert set(firms) == {"A사", "B사"}
    assert all(firm.first("masked") for firm in firms.values())
    assert Counter(s.start for s in related(statements, "EXPORTER_IN"))[firms["A사"].id] == 2


def test_a_blacked_out_name_is_no_firm_and_a_real_one_is_not_masked(load):
    _, statements = load(ENGLISH.replace("Company A", "■■■").replace("Company B", "LG"))
    assert [(firm.first("name"), firm.first("masked")) for firm in of_kind(statements, "Company")] == [("LG", False)]
    assert of_kind(statements, "Case")[0].first("parties_text") == "■■■"


def test_two_measures_in_a_cell_are_two_measures(load):
    _, statements = load(KOREAN)
    third = [m.first("measure_type") for m in of_kind(statements, "Measure") if "/3-m" in m.id]
    assert third == ["export_restriction", "education_order"]


def test_a_line_that_adds_up_is_listed_and_is_no_case(load):
    reading, statements = load(KOREAN)
    assert len(of_kind(statements, "Case")) == 3
    assert [(p.where, p.lost) for p in reading.problems] == [("table.csv:6", False)]


def test_a_cell_that_is_not_understood_is_listed_with_its_place_and_the_rest_is_kept(load):
    reading, statements = load(ENGLISH.replace("NSG", "ABC").replace("Iran", "Atlantis"))
    assert [problem.where for problem in reading.problems] == ["table.csv:2", "table.csv:3"]
    assert "Regime: 'ABC'" in reading.problems[0].found
    assert "Destination: 'Atlantis'" in reading.problems[1].found
    first, second = of_kind(statements, "Case")
    assert first.all("destination") == ["cn"] and not first.all("regime")
    assert second.first("destination_text") == "Atlantis" and not second.all("destination")


def test_a_country_name_that_two_countries_share_is_told_as_such(load):
    reading, statements = load(ENGLISH.replace("Iran", "콩고"))
    assert "콩고' can be Congo or Congo, The Democratic Republic of the" in reading.problems[0].found
    assert not of_kind(statements, "Case")[1].all("destination")


def test_a_row_that_says_nothing_is_listed_and_the_others_stay(load):
    reading, statements = load(ENGLISH + "3,2018,,,,,\n")
    assert len(of_kind(statements, "Case")) == 2
    assert reading.problems[0].where == "table.csv:4"


def test_a_column_nobody_knows_is_listed_once(load):
    text = ENGLISH.replace("Measure\n", "Measure,Colour\n").replace("order\n", "order,red\n")
    reading, _ = load(text)
    assert [problem.found for problem in reading.problems] == ["column 'Colour' is not understood"]


def test_no_usable_header_is_refused_with_what_was_found_and_what_is_understood(load):
    with pytest.raises(SourceError) as error:
        load("alpha,beta\n1,2\n")
    assert "alpha | beta" in str(error.value)
    assert "품목" in str(error.value) and "輸出先" in str(error.value)


def test_bytes_of_no_known_encoding_are_refused(tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes(b"No,Item\n1,\xff\xff\n")
    with pytest.raises(SourceError, match="not valid in utf-8-sig, cp949, cp932"):
        list(Reading(SOURCE, path).statements())


def test_a_text_that_two_code_pages_can_read_is_refused_and_not_guessed(load):
    with pytest.raises(SourceError, match="save the file as UTF-8"):
        load("No,Item,Destination\n1,지르코늄,China\n", encoding="cp949")


def test_another_kind_of_file_is_refused(load):
    with pytest.raises(SourceError, match="save the table as XLSX"):
        load(KOREAN, name="table.hwp")


def test_a_workbook_is_read_sheet_by_sheet(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "2017"
    for line in KOREAN.splitlines()[1:4]:
        book.active.append(line.split(","))
    japanese = book.create_sheet("2018")
    for line in JAPANESE.splitlines():
        japanese.append(line.split(","))
    book.create_sheet("notes").append(["printed", "2019"])
    book.save(tmp_path / "table.xlsx")
    reading = Reading(SOURCE, tmp_path / "table.xlsx")
    statements = list(reading.statements())
    cases = of_kind(statements, "Case")
    assert [case.locator for case in cases] == [f"table.xlsx#{sheet}:{n}" for sheet in (2017, 2018) for n in (2, 3)]
    assert len({s.id for s in statements}) == len(statements)
    assert reading.notes["table.xlsx#2018: column item"] == "品目"
    assert [problem.where for problem in reading.problems] == ["table.xlsx#notes"]


def test_our_own_table_by_its_path_is_read_as_our_own():
    reading = Reading(SOURCE, SOURCE.sample / "cases.csv")
    assert len(of_kind(list(reading.statements()), "Case")) == SOURCE.asserts["Case"]


def test_a_sanctions_list_is_no_table_of_cases(tmp_path):
    listed = tmp_path / "ConList.csv"
    listed.write_text("Name 6,Country,Regime,Listed On\nABDALLAH,Iraq,ISIL,10/10/2001\n", "utf-8")
    with pytest.raises(SourceError, match="no usable header"):
        list(Reading(source("kr_motie_cases"), listed).statements())
