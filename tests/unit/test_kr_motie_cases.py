"""The evidenced cases, and any full table of cases that a user holds."""

from __future__ import annotations

from collections import Counter

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model.records import Record
from loaders.kr_motie_cases.headings import words
from loaders.kr_motie_cases.periods import period
from loaders.source import Reading, source
from tests.readings import sample

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


def records(statements, kind):
    return [s for s in statements if isinstance(s, Record) and s.schema == kind]


def related(statements, relation):
    return [s for s in statements if not isinstance(s, Record) and s.relation == relation]


def test_the_same_label_in_two_releases_is_two_firms(bundled):
    firms = {r.id.partition(":")[2]: r for r in records(bundled, "Company")}
    assert {"motie-boo-jwa-hyun-2015/Y사", "motie-kwak-dae-hoon-2018-09-04/Y사"} <= set(firms)
    assert len([key for key in firms if key.endswith("/A사")]) > 2


def test_the_only_repeat_offender_of_the_window_is_the_firm_y_of_one_release(bundled):
    """After it one trader stands in two cases of one charge; a maker whose two charges were withdrawn is denied."""
    exports = {(s.start, s.end, s.modality) for s in related(bundled, "EXPORTER_IN")}
    repeated = Counter((firm, modality) for firm, _, modality in exports)
    assert {firm for firm, times in repeated.items() if times > 1} == {
        ("kr_motie_cases:motie-boo-jwa-hyun-2015/Y사", "asserted"),
        ("kr_motie_cases:gunsan-2023-08-08/석유거래업체 A", "alleged"),
        ("kr_motie_cases:named/Ohkawara Kakohki", "denied"),
    }


def test_hidden_names_are_masked_and_published_names_are_not(bundled):
    masked = {r.id: r.first("masked") for r in records(bundled, "Company")}
    assert {id for id, hidden in masked.items() if not hidden} == {
        "kr_motie_cases:named/Daesung International Trade",
        "kr_motie_cases:named/Poly Chemicals Ltd",
        "kr_motie_cases:named/C's Trade Service",
        "kr_motie_cases:named/Chosun Paekho 7 Trading",
        "kr_motie_cases:named/Horkos",
        "kr_motie_cases:named/Daewoo International",
        "kr_motie_cases:named/Daewoo Heavy Industries & Machinery",
        "kr_motie_cases:named/Asia Metal",
        "kr_motie_cases:named/Ohkawara Kakohki",
        "kr_motie_cases:named/Toko Boeki",
        "kr_motie_cases:named/Riken Denshi",
        "kr_motie_cases:named/Toshin International Trading",
        "kr_motie_cases:named/Nakano Corporation",
        "kr_motie_cases:named/Mitutoyo",
        "kr_motie_cases:named/Yamaha Motor",
        "kr_motie_cases:named/ID Support",
        "kr_motie_cases:named/Meishin",
        "kr_motie_cases:named/Daesong No. 3 Trading",
        "kr_motie_cases:named/Meisho Yoko",
        "kr_motie_cases:named/Seishin Shoji",
        "kr_motie_cases:named/Tonegawa Seiko",
        "kr_motie_cases:named/Daeho Shipping",
        "kr_motie_cases:named/Asia Ocean Shipping",
        "kr_motie_cases:named/Ryongsong Trading",
        "kr_motie_cases:named/Seibu Kosan",
        "kr_motie_cases:named/Arrival",
    }


def test_an_arrest_or_charge_leaves_the_export_alleged_until_a_court_decided(bundled):
    measures = {r.id: r.first("measure_type") for r in records(bundled, "Measure")}
    suspected = {s.start for s in related(bundled, "LED_TO") if measures[s.end] in ("arrest", "charge", "inquiry")}
    suspected -= {s.start for s in related(bundled, "LED_TO") if measures[s.end] == "conviction"}
    by_case = {s.end: s.modality for s in related(bundled, "EXPORTER_IN")}
    assert {by_case.get(case, "alleged") for case in suspected} <= {"alleged", "denied"}


def test_what_may_be_one_event_is_hypothetical(bundled):
    pairs = {(s.start.partition(":")[2], s.end.partition(":")[2]) for s in related(bundled, "SAME_EVENT_AS")}
    assert pairs == {
        ("K156-01b", "K156-01"), ("K156-07", "K156-06"), ("K156-26", "K156-25"), ("KRC-49", "KRC-13"),
        ("KRC-58", "KRC-09"),
    }  # fmt: skip
    assert {s.modality for s in related(bundled, "SAME_EVENT_AS")} == {"hypothetical"}


def test_an_acquittal_is_the_outcome_of_its_case_and_nothing_else_is(bundled):
    outcomes = {s.end for s in related(bundled, "LED_TO") if s.start.endswith("KRC-20")}
    kinds = {r.first("measure_type"): r.first("wording") for r in records(bundled, "Measure") if r.id in outcomes}
    assert set(kinds) == {"acquittal"}
    assert "Iran" in kinds["acquittal"]


def test_a_case_known_from_careless_copies_alone_has_low_confidence(bundled):
    for case in records(bundled, "Case"):
        copies = [citation.endswith("[copy of unknown care]") for citation in case.all("citation")]
        assert not all(copies) or case.first("confidence") == "low", case.id


def test_what_lies_outside_the_series_says_so(bundled):
    outside = {r.id: r for r in records(bundled, "Case") if r.first("in_series") == "no"}
    assert {"kr_motie_cases:JPC-01", "kr_motie_cases:KRI-01"} <= set(outside)
    assert not any(case.first("series") for case in outside.values())


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
    cases = records(statements, "Case")
    facts = [[case.all(name) for name in ("detected", "regime", "destination")] for case in cases[:2]]
    assert facts == [[["2017-10"], ["NSG"], ["cn"]], [["2017-12"], ["AG"], ["ir"]]]
    kinds = [r.first("measure_type") for r in records(statements, "Measure")]
    assert kinds[:2] == ["export_restriction", "education_order"]
    assert {case.first("evidence_class") for case in cases} == {"user_table"}
    assert not [problem for problem in reading.problems if problem.lost]


def test_the_encoding_and_the_columns_as_read_are_shown_and_kept(load):
    reading, statements = load(KOREAN, encoding="cp949")
    assert reading.notes["encoding"] == "cp949"
    assert reading.notes["header line"] == "2"
    assert (reading.notes["column item"], reading.notes["column destination"]) == ("품목", "수출국")
    assert "item = 품목" in reading.edition
    assert "품목: 지르코늄" in records(statements, "Case")[0].published


def test_rows_keep_their_own_numbers_as_ids_and_never_meet_the_bundled_ones(load, bundled):
    _, statements = load(KOREAN, name="세부내역.csv")
    cases = [case.id for case in records(statements, "Case")]
    assert cases == [f"kr_motie_cases:user/세부내역/{n}" for n in (1, 2, 3)]
    assert not {s.id for s in statements} & {s.id for s in bundled}


def test_numbers_that_repeat_give_way_to_line_numbers(load):
    reading, statements = load(ENGLISH.replace("\n2,", "\n1,"))
    assert [case.id[-6:] for case in records(statements, "Case")] == ["line-2", "line-3"]
    assert "numbers every row once" in reading.notes["ids from"]


def test_one_label_in_one_table_is_one_firm(load):
    _, statements = load(KOREAN)
    firms = {firm.first("name"): firm for firm in records(statements, "Company")}
    assert set(firms) == {"A사", "B사"}
    assert all(firm.first("masked") for firm in firms.values())
    assert Counter(s.start for s in related(statements, "EXPORTER_IN"))[firms["A사"].id] == 2


def test_a_blacked_out_name_is_no_firm_and_a_real_one_is_not_masked(load):
    _, statements = load(ENGLISH.replace("Company A", "■■■").replace("Company B", "LG"))
    assert [(firm.first("name"), firm.first("masked")) for firm in records(statements, "Company")] == [("LG", False)]
    assert records(statements, "Case")[0].first("parties_text") == "■■■"


def test_two_measures_in_a_cell_are_two_measures(load):
    _, statements = load(KOREAN)
    third = [m.first("measure_type") for m in records(statements, "Measure") if "/3-m" in m.id]
    assert third == ["export_restriction", "education_order"]


def test_a_line_that_adds_up_is_listed_and_is_no_case(load):
    reading, statements = load(KOREAN)
    assert len(records(statements, "Case")) == 3
    assert [(p.where, p.lost) for p in reading.problems] == [("table.csv:6", False)]


def test_a_cell_that_is_not_understood_is_listed_with_its_place_and_the_rest_is_kept(load):
    reading, statements = load(ENGLISH.replace("NSG", "ABC").replace("Iran", "Atlantis"))
    assert [problem.where for problem in reading.problems] == ["table.csv:2", "table.csv:3"]
    assert "Regime: 'ABC'" in reading.problems[0].found
    assert "Destination: 'Atlantis'" in reading.problems[1].found
    first, second = records(statements, "Case")
    assert first.all("destination") == ["cn"] and not first.all("regime")
    assert second.first("destination_text") == "Atlantis" and not second.all("destination")


def test_a_country_name_that_two_countries_share_is_told_as_such(load):
    reading, statements = load(ENGLISH.replace("Iran", "콩고"))
    assert "콩고' can be Congo or Congo, The Democratic Republic of the" in reading.problems[0].found
    assert not records(statements, "Case")[1].all("destination")


def test_a_row_that_says_nothing_is_listed_and_the_others_stay(load):
    reading, statements = load(ENGLISH + "3,2018,,,,,\n")
    assert len(records(statements, "Case")) == 2
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
    cases = records(statements, "Case")
    assert [case.locator for case in cases] == [f"table.xlsx#{sheet}:{n}" for sheet in (2017, 2018) for n in (2, 3)]
    assert len({s.id for s in statements}) == len(statements)
    assert reading.notes["table.xlsx#2018: column item"] == "品目"
    assert [problem.where for problem in reading.problems] == ["table.xlsx#notes"]


def test_our_own_table_by_its_path_is_read_as_our_own():
    reading = Reading(SOURCE, SOURCE.sample / "cases.csv")
    assert len(records(list(reading.statements()), "Case")) == SOURCE.asserts["Case"]


@given(st.dates())
def test_every_day_is_read_alike_in_the_three_ways_of_writing(day):
    y, m, d = f"{day.year:04}", day.month, day.day
    ways = (f"{y}. {m}. {d}.", f"{y}년 {m}월 {d}일", f"{y}年{m}月{d}日", day.isoformat(), f"{y}/{m}/{d}")
    assert {period(way) for way in ways} == {day.isoformat()}


def test_dates_are_never_more_precise_than_printed():
    printed = {"2017": "2017", "2017년": "2017", "2017.10": "2017-10", "2019년 1분기": "2019-01/2019-03"}
    assert {text: period(text) for text in printed} == printed
    assert [period(text) for text in ("17.10", "10월", "2017-13", "2018~2017", "soon")] == [None] * 5


def test_header_words_of_the_three_languages_do_not_contradict_each_other():
    assert {words()[word] for word in ("연번", "番号", "no")} == {"number"}
    assert {words()[word] for word in ("수출국", "輸出先", "destination")} == {"destination"}


def test_a_sanctions_list_is_no_table_of_cases(tmp_path):
    listed = tmp_path / "ConList.csv"
    listed.write_text("Name 6,Country,Regime,Listed On\nABDALLAH,Iraq,ISIL,10/10/2001\n", "utf-8")
    with pytest.raises(SourceError, match="no usable header"):
        list(Reading(source("kr_motie_cases"), listed).statements())


def test_penalties_are_numbers_with_currency_and_say_what_the_wording_says(bundled):
    measures = records(bundled, "Measure")
    fines = [r for r in measures if r.first("amount_value")]
    assert len(fines) >= 13 and {r.first("amount_currency") for r in fines} == {"KRW", "JPY"}
    for one in (r for r in measures if "months" in str(r.first("wording"))):
        words = str(one.first("wording")).replace("six", "6")
        if words[0].isdigit():
            assert one.first("term_months") == float(words.partition(" ")[0]), one.id


def test_goods_of_the_us_went_through_the_rok_against_a_promise(bundled):
    legs = {r.id.partition(":")[2]: r for r in records(bundled, "Leg")}
    assert [legs[f"KRC-21-l{n}"].first("from_country") for n in (1, 2)] == ["us", "kr"]
    assert legs["KRC-21-l2"].first("to_country") == "cn" and legs["KRC-21-l1"].first("declared_destination") == "kr"
    broken = {r.id.partition(":")[2] for r in records(bundled, "EndUse") if r.first("undertaking_state") == "broken"}
    assert broken == {"KRC-21-u1", "KRC-21-u2", "KRC-32-u1"}
    assert {s.start.rpartition(":")[2] for s in related(bundled, "GIVEN_FOR")} >= broken


def test_a_leg_that_was_stopped_arrives_nowhere(bundled):
    legs = records(bundled, "Leg")
    assert {bool(r.first("to_country")) for r in legs if r.first("leg_state") == "stopped"} == {False}
    assert all(r.first("to_country") for r in legs if r.first("leg_state") == "done")


def test_every_leg_undertaking_and_licence_belongs_to_a_case_and_names_its_publications(bundled):
    parts = [r for kind in ("Leg", "EndUse", "Licence") for r in records(bundled, kind)]
    tied = {s.start for name in ("LEG_OF", "GIVEN_FOR", "USED_FOR") for s in related(bundled, name)}
    assert {r.id for r in parts} == tied and all(r.first("citation") for r in parts)


def test_one_man_is_in_both_sales_to_myanmar_and_so_is_the_buyer(bundled):
    within = [
        {s.start for s in bundled if not isinstance(s, Record) and s.end == f"kr_motie_cases:{case}"}
        for case in ("KRC-34", "KRC-35")
    ]
    both = {r.first("name") for r in bundled if isinstance(r, Record) and r.id in within[0] & within[1]}
    assert {str(name) for name in both} >= {"임모(58)", "Directorate of Defence Industries of Myanmar"}


def test_an_outcome_that_our_reading_ties_to_a_case_says_so(bundled):
    guessed = [
        r for r in records(bundled, "Measure") if r.id.rpartition(":")[2] in {"KRC-34-m5", "KRC-35-m6", "KRC-35-m7"}
    ]
    assert len(guessed) == 3 and all("our reading" in str(r.first("note")) for r in guessed)
