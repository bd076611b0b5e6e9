"""Amounts in their units, words for measures, and years and days as tables of cases write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.kr_motie_cases import marks
from loaders.kr_motie_cases.amounts import amount, named
from loaders.kr_motie_cases.headings import fold
from loaders.kr_motie_cases.periods import period, year_of
from loaders.source import source

KINDS = source("kr_motie_cases").lookups["measures"]


@pytest.mark.parametrize(
    ("text", "unit", "value", "currency"),
    [
        ("1,300", "백만원", 1_300_000_000, "KRW"), ("25", "천불", 25_000, "USD"), ("3.5", "억원", 350_000_000, "KRW"),
        ("120", "US$ 1,000", 120_000, "USD"), ("120", "USD thousand", 120_000, "USD"), ("7", "百万円", 7e6, "JPY"),
        ("12억", "원", 1_200_000_000, "KRW"), ("3만불", "백만원", 30_000, "USD"), ("30", "万元", 300_000, ""),
        ("약 3억 2,000만원", "", 320_000_000, "KRW"), ("1억 2,345만 6,789원", "", 123_456_789, "KRW"),
        ("미화 30만불", "", 300_000, "USD"), ("$5,000", "", 5_000, ""), ("US$ 1.2 million", "", 1_200_000, "USD"),
        ("1~2억원", "", None, ""), ("250", "", None, ""), ("비공개", "천불", None, ""), ("0", "백만원", None, ""),
        ("25,000,000원(약 2만불)", "", None, ""), ("5 kg", "백만원", None, ""), ("1억 3억원", "", None, ""),
    ],
)  # fmt: skip
def test_an_amount_is_read_in_its_unit_or_left_as_printed(text, unit, value, currency):
    read = amount(text, named(unit) if unit else None)
    assert (read.value, read.currency) == (value, currency) and read.text.startswith(text)


@given(
    st.integers(1, 10**9), st.sampled_from(["원", "천원", "만원", "백만원", "억원", "천불", "千円", "万美元", "EUR"])
)
def test_a_unit_means_the_same_in_the_heading_and_in_the_cell(number, unit):
    inside, above = amount(f"{number:,}{unit}"), amount(f"{number:,}", named(unit))
    assert (inside.value, inside.currency) == (above.value, above.currency)
    assert inside.value is not None and inside.value >= number


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("수출제한 3개월, 교육명령", ["export_restriction", "education_order"]),
        ("輸出禁止、警告", ["export_restriction", "warning"]), ("교육명령(8시간)", ["education_order"]),
        ("벌금 1,000만원", ["fine"]), ("과태료 300만원 부과", ["fine"]), ("서울중앙지검 고발 조치", ["charge"]),
        ("징역 1년 집행유예 2년", ["conviction"]), ("기소유예", ["no_charge"]), ("무죄(1심)", ["acquittal"]),
        ("약식기소(벌금 300만원)", ["charge"]), ("없음", []), ("-", []),
        ("Export restriction; fine", ["export_restriction", "fine"]), ("罚款", ["fine"]),
    ],
)  # fmt: skip
def test_words_for_measures(text, kinds):
    taken, unknown = marks.in_words(text, KINDS)
    assert ([one.kind for one in taken], unknown) == (kinds, [])


@pytest.mark.parametrize("text", ["고발 취소", "경고 예정", "몰수", "수출제한 검토", "not charged yet pending"])
def test_a_measure_that_was_not_or_not_yet_taken_is_not_read(text):
    assert marks.in_words(text, KINDS) == ([], [text])


def test_no_word_for_a_measure_is_read_as_two():
    assert all(marks.kind_of(word, KINDS) == kind for word, kind in KINDS.items())
    assert all(word == fold(word) for word in KINDS)


@given(st.dates(date(2013, 1, 1), date(2099, 12, 31)), st.sampled_from(["적발일자", "摘発日", "查获日期"]))
def test_month_and_day_beside_their_year_are_the_day(day, heading):
    year = f"{day.year:04}"
    ways = (f"{day.month}월 {day.day}일", f"{day.month}/{day.day}")
    assert {period(way, year=year, heading=heading) for way in ways} == {day.isoformat()}


def test_the_year_of_a_column_is_read_in_its_forms():
    assert {year_of(text) for text in ("2017", "'17", "17", "2017년", "2017년도", "17년", "平成29年")} == {"2017"}
    assert [year_of(text) for text in ("2017.3", "x", "", "3월")] == [""] * 4
