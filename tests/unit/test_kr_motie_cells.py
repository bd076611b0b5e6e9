"""Days and headings of a table of cases, as people write them in three languages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loaders.kr_motie_cases.headings import words
from loaders.kr_motie_cases.periods import period


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
