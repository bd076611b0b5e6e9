"""What stands where nothing is known names nobody and identifies nothing, and the reader is told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.batch.asked import AskedRow
from kg.batch.columns import find
from kg.batch.rows import Reader
from kg.errors import UsageError
from kg.index.entries import entry
from kg.model import identifiers, mmsi, placeholders
from kg.model.records import Record
from kg.screening.query import query
from loaders.reading import FILLERS, Reading
from loaders.source import source

NAMES = [
    *("N/A", "n.a.", "NA", "TBD", "T.B.D.", "TBN", "unknown", "(Unknown)", "Not available", "To Order", "to the order"),
    *("Same as above", "ditto", "Total", "Grand Total:", "Subtotal", "합계", "소계", "합 계", "총계", "합계 4건"),
    *("합계(4건)", "미상", "없음", "해당 없음", "상동", "미정", "不明", "なし", "同上", "合計", "不详", "无", "待定"),
    *("총 합계", "#REF!", "#N/A", "＃Ｎ／Ａ", "N/A; N/A", "N/A N/A", "unknown / unknown", "其他", "기타", "итого"),
    *("-", "---", "?", "xxx", "Ｎ／Ａ", "NULL", "nan"),
]
REAL = ["Total Shipping Ltd", "Kim Un Known", "Unknown Pleasures Trading", "합계무역", "Na Hye-sok", "Order Logistics",
        "Same Deutz-Fahr", "TBD Trading Co", "미상이", "同上海", "한국"]  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_a_placeholder_is_known_in_four_languages(text: str) -> None:
    assert placeholders.meaning(text)
    with pytest.raises(UsageError, match=r"names nobody|nothing to look up"):
        query(text)


@pytest.mark.parametrize("text", REAL)
def test_a_name_with_such_a_word_is_a_name(text: str) -> None:
    assert placeholders.meaning(text) == ""
    assert query(text).names == (text,)


def rows(heading: list[str], *cells: list[object]) -> list[AskedRow]:
    lines: list[tuple[int, list[object]]] = [(1, list(heading)), *((n + 2, row) for n, row in enumerate(cells))]
    reader = Reader(find(lines, {}, "t.csv"))
    return [reader.asked(*line) for line in lines[1:]]


@pytest.mark.parametrize("text", [name for name in NAMES if any(c.isalnum() for c in name)])
def test_a_row_of_a_table_without_a_name_is_not_screened_and_told(text: str) -> None:
    (row,) = rows(["Name", "Country"], [text, "kr"])
    if not row.parties:
        assert all("names nobody" in problem for problem in row.problems) and row.problems
    assert not row.parties


def test_a_row_with_a_number_is_asked_by_the_number_and_with_a_second_name_by_that() -> None:
    (by_number, by_alias) = rows(
        ["Name", "Alias", "Passport No"], ["TBD", "", "M1234568"], ["N/A", "Kim Yong Chol", "N/A"]
    )
    assert by_number.parties[0].query.numbers == (("", "M1234568"),)
    assert by_number.problems == ["Name: 'TBD' names nobody"]
    assert by_alias.parties[0].query.names == ("Kim Yong Chol",)
    assert by_alias.problems == ["Name: 'N/A' names nobody"]


def test_parts_of_a_name_that_look_like_placeholders_stay() -> None:
    (row, without) = rows(["Given name", "Family name"], ["Hye-sok", "Na"], ["N/A", "Kim"])
    assert row.parties[0].query.names == ("Hye-sok Na",)
    assert without.parties[0].query.names == ("Kim",)


@pytest.mark.parametrize(
    ("heading", "cell", "problem"),
    [
        ("IMO", "#REF!", "IMO: '#REF!' is an error of the spreadsheet: the number is lost"),
        ("Passport No", "#N/A", "Passport No: '#N/A' is an error of the spreadsheet: the number is lost"),
        ("Passport No", "123456789", "Passport No: '123456789' is a filler and identifies nobody"),
        ("IMO", "1234567", "IMO: '1234567' is no IMO ship number"),
        ("MMSI", "992351000", "MMSI: '992351000' is an aid to navigation, no ship"),
        ("MMSI", "123456789", "MMSI: '123456789' is a filler: it stands for no ship"),
    ],
)
def test_a_number_that_identifies_nobody_is_told_and_not_asked(heading: str, cell: str, problem: str) -> None:
    (row,) = rows(["Name", heading], ["ACME", cell])
    assert row.problems == [problem]
    assert row.parties[0].query.numbers == ()


@pytest.mark.parametrize("cell", ["N/A", "-", "none", "없음", "미상", "TBD"])
def test_a_cell_that_says_that_there_is_no_number_is_no_problem(cell: str) -> None:
    for heading in ("IMO", "Passport No", "MMSI"):
        (row,) = rows(["Name", heading], ["ACME", cell])
        assert (row.problems, row.parties[0].query.numbers) == ([], ())


CHECKED = ["1234567", "0000000", "9999993", "1111117", "5555555", "8888886", "9876543", "IMO 1234567", "１２３４５６７"]


@pytest.mark.parametrize("text", CHECKED)
def test_a_filler_is_no_imo_number_although_its_check_digit_holds(text: str) -> None:
    assert identifiers.imo(text) is None
    with pytest.raises(UsageError, match="identifies no ship"):
        query("x", imo=text)


@pytest.mark.parametrize(
    "text", ["0", "000", "N/A", "111111", "123456789", "987654321", "１２３４５６７８９", "none", "없음"]
)
def test_a_filler_identifies_nobody_under_any_scheme(text: str) -> None:
    assert identifiers.scoped("kr", text) is None
    with pytest.raises(UsageError, match="identifies nobody"):
        query("x", identifiers=[text])
    found = entry(
        {"id": "a", "schema": "Company", "caption": "A", "name": ["A"], "registration_number": [f"kr:{text}"]}
    )
    assert found is not None and found.identifiers == ()


def test_a_lei_without_anything_in_it_is_none() -> None:
    from stdnum.iso7064 import mod_97_10

    for body in ("549300000000000000", "529900111111111111"[:4] + "1" * 14):
        assert identifiers.lei(body + mod_97_10.calc_check_digits(body)) is None
    assert identifiers.lei("５４９３００１ＫＪＴＩＩＧＣ８Ｙ１Ｒ１２") == "5493001KJTIIGC8Y1R12"


@given(st.integers(100_000, 999_999))
def test_every_other_number_whose_check_digit_holds_stays_one(six: int) -> None:
    body = str(six)
    number = f"{body}{sum(int(d) * w for d, w in zip(body, range(7, 1, -1), strict=True)) % 10}"
    wide = number.translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    ordinary = not placeholders.checked_filler(number)
    assert identifiers.imo(number) == identifiers.imo(wide) == (number if ordinary else None)
    assert ordinary or len(set(body)) <= 1 or body in "01234567890123456789" or body in "98765432109876543210"


NO_SHIPS = {
    "970123456": "search and rescue transmitter", "972123456": "man-overboard", "974123456": "emergency position",
    "992351000": "aid to navigation", "982351001": "craft that belongs", "111232506": "aircraft", "002320015": "coast",
    "023201000": "group of ships", "823912345": "hand-held", "416000000": "filler", "000000000": "filler",
    "123456789": "filler", "111111111": "filler", "999999999": "filler", "47712345": "nine digits",
    "N/A": "nine digits",
    "901357246": "no station", "999999990": "filler",
}  # fmt: skip


@pytest.mark.parametrize(("number", "reason"), NO_SHIPS.items())
def test_mmsi_that_are_no_ships(number: str, reason: str) -> None:
    assert mmsi.ship(number) is None and reason in mmsi.why_not(number)
    with pytest.raises(UsageError, match=reason):
        query("x", mmsi=number)


def test_mmsi_of_ships_in_any_digits() -> None:
    assert mmsi.ship("477123456") == mmsi.ship("４７７１２３４５６") == mmsi.ship("477 123 456") == "477123456"
    assert query("x", mmsi="４７７１２３４５６").numbers == (("mmsi", "477123456"),)
    assert query("９６３５９８７").numbers == query("x", imo="ＩＭＯ ９６３５９８７").numbers == (("imo", "9635987"),)


def made(kind: str, **properties: Any) -> tuple[Record, dict[str, str]]:
    reading = Reading(source("ftm"), source("ftm").sample)
    return reading.record(kind, "k", "f:1", "", **properties), reading.notes


def test_no_record_is_made_of_fillers_and_what_stood_there_stays_as_a_note() -> None:
    record, notes = made(
        "Company", name=["ACME", "N/A"], registration_number="kr:000000", other_number=["RA000657 N/A"]
    )
    assert record.properties["name"] == ("ACME",)
    assert not {"registration_number", "other_number"} & record.properties.keys()
    assert record.all("note") == [
        "name as printed: N/A (stands for none)", "registration number as printed: kr:000000 (stands for none)",
        "other number as printed: RA000657 N/A (stands for none)",
    ]  # fmt: skip
    assert notes == {FILLERS: "3"}


def test_a_beacon_is_a_claimed_mmsi_and_other_kinds_stay_as_they_are() -> None:
    record, _ = made("Vessel", name="BUOY", mmsi="992351000")
    assert (record.all("mmsi"), record.all("claimed_mmsi")) == ([], ["992351000"])
    location, notes = made("Location", name="Total", code="LOCODE KPNAM")
    assert (location.all("name"), notes) == (["Total"], {})
