"""Dates as people write them: read in every calendar and form, with every reading there is, and never guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.batch import cell_values
from kg.errors import UsageError
from kg.model import dates, days
from kg.screening.query import query

READ = {
    "2017": ["2017", "2017년", "2017年", "'17", "17년", "平成29年", "주체106", "民國106年", "พ.ศ. 2560", "B.E. 2560",
             "2017년 말", "2017년 10월경", "약 2017년", "約2017年", "circa 2017", "二〇一七年", "주체106(2017)년"],
    "2017-10": ["2017.10", "2017. 10.", "2017년 10월", "'17.10", "’17.10.", "17년 10월", "2017年10月", "平成29年10月",
                "H29.10", "10/2017", "Oct 2017", "Oct. 2017", "October 2017", "二〇一七年十月", "２０１７．１０",
                "주체106(2017)년 10월", "2017-10", "民国106年10月"],
    "2017-10-11": ["2017.10.11", "2017. 10. 11.", "2017/10/11", "2017년 10월 11일", "2017年10月11日", "'17.10.11",
                   "17년 10월 11일", "20171011", "平成29年10月11日", "H29.10.11", "11 Oct 2017", "Oct 11, 2017",
                   "11-Oct-2017", "11th October 2017", "2017.10.11(수)", "2017-10-11 00:00:00", "二〇一七年十月十一日"],
    "1961-08-20": ["1961.8.20生", "1961年8月20日生まれ", "1961년 8월 20일생", "昭和36年8月20日", "S36.8.20",
                   "단기 4294년 8월 20일", "20.08.1961", "08/20/1961"],
    "2019-05-01": ["令和元年5月1日", "R1.5.1", "令和1年5月1日"],
    "2017-07/2017-12": ["2017년 하반기", "'17년 하반기", "2017 하반기", "2017年下半年", "2017年下半期",
                        "H2 2017", "2H 2017"],
    "2019-01/2019-03": ["2019년 1분기", "2019년 1/4분기", "2019Q1", "Q1 2019", "2019年第1四半期", "2019年第一季度",
                        "2019년 1월~3월", "2019.1~3", "2019.1~2019.3", "2019년 1월부터 3월까지"],
    "2017-10-11/2017-10-20": ["2017년 10월 중순", "2017年10月中旬", "2017.10.11~20", "2017.10.11 - 2017.10.20"],
    "2015/2019-03": ["2015~2019.3", "2015 ~ 2019년 3월"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), [(text, meant) for meant, texts in READ.items() for text in texts])
def test_forms_of_four_languages_and_their_calendars(text: str, meant: str) -> None:
    assert days.readings(text) == (meant,)


@pytest.mark.parametrize("text", ["", "31.02.1961", "2017.13", "平成40年", "昭和0年", "주체106(2016)년", "5/4",
                                  "17.10", "17.10.11", "17年10月", "N/A", "東京",
                                  "2017.1.1.5", "20171", "H29", "April"])  # fmt: skip
def test_what_is_no_date_or_could_be_anything_is_none(text: str) -> None:
    assert days.readings(text) == ()


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from("/.-"))
def test_a_day_and_month_that_can_change_places_have_two_readings(day: date, sign: str) -> None:
    text = f"{day.day:02}{sign}{day.month:02}{sign}{day.year}"
    turned = {day.isoformat()} | ({f"{day.year}-{day.day:02}-{day.month:02}"} if day.day <= 12 else set())
    assert set(days.readings(text)) == turned
    assert days.only(text) == (day.isoformat() if len(turned) == 1 else None)


@given(st.dates(date(1926, 12, 26), date(1989, 1, 7)))
def test_a_day_is_itself_in_every_way_to_write_it(day: date) -> None:
    year, month, of = day.year, day.month, day.day
    for text in (
        f"{year}년 {month}월 {of}일", f"{year}.{month}.{of}.", f"昭和{year - 1925}年{month}月{of}日",
        f"S{year - 1925}.{month}.{of}", f"주체{year - 1911}({year})년 {month}월 {of}일", f"{day:%d %b %Y}",
    ):  # fmt: skip
        assert days.readings(text) == (day.isoformat(),), text


@given(st.text(alphabet="0123456789'’./-~ 년월일年月日平成昭和H말경상하반기분1/4Qq", max_size=24))
def test_any_text_gives_real_dates_or_none(text: str) -> None:
    for born in (False, True):
        assert all(dates.is_date(found) for found in days.readings(text, born=born))


def test_two_digits_of_a_birth_can_be_either_century() -> None:
    assert days.readings("'61.8.20", born=True) == ("1961-08-20",)
    assert days.readings("12년 3월", born=True) == ("1912-03", "2012-03")


AMBIGUOUS = ["04/05/1946", "4.5.1946", "04-05-1946", "04/05/1946생"]


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_a_query_asks_which_reading_is_meant(text: str) -> None:
    with pytest.raises(UsageError, match="can be 1946-05-04 or 1946-04-05"):
        query("x", birth_dates=[text])


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_a_table_uses_what_both_readings_say_and_tells(text: str) -> None:
    assert cell_values.day(text) == ("1946", "can be 1946-05-04 or 1946-04-05: only the year is used")


def test_readings_without_anything_in_common_are_not_used() -> None:
    assert cell_values.day("12년 3월") == (None, "can be 1912-03 or 2012-03: not used")


def test_a_query_takes_what_has_one_reading() -> None:
    asked = query("x", birth_dates=["20.08.1961", "昭和36年8月20日", "05/05/1946"])
    assert asked.birth_dates == ("1961-08-20", "1961-08-20", "1946-05-05")
