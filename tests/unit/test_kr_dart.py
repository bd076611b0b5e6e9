"""DART: the Hangul name beside the English one, and no company lost in silence."""

from __future__ import annotations

from hypothesis import given, settings

from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID = "kr_dart"
SAMPLE = (source(ID).sample / "CORPCODE.xml").read_bytes()


def company(inner: str) -> tuple[list[dict[str, tuple[object, ...]]], list[str]]:
    whole = "<corp_code>00000001</corp_code><corp_name>삼</corp_name><corp_eng_name/><stock_code/><modify_date/>"
    reading, made = read(ID, {"CORPCODE.xml": f"<result><list>{whole}</list><list>{inner}</list></result>".encode()})
    return [one.properties for one in made[1:]], [str(problem) for problem in reading.problems]


def test_both_names_are_kept_and_the_codes_stay_texts():
    found, problems = company(
        "<corp_code>00264529</corp_code><corp_name>엔플렉스</corp_name><corp_eng_name>Nplex,Inc.</corp_eng_name>"
        "<stock_code>040130</stock_code><modify_date>20170630</modify_date>"
    )
    assert found[0]["name"] == ("Nplex,Inc.",) and found[0]["original_name"] == ("엔플렉스",)
    assert found[0]["other_number"] == ("DART 00264529", "KRX 040130") and found[0]["as_of"] == ("2017-06-30",)
    assert problems == []


def test_a_company_without_english_name_keeps_its_own():
    found, _ = company(
        "<corp_code>00000002</corp_code><corp_name>애드모바일</corp_name><corp_eng_name/><stock_code/><modify_date/>"
    )
    assert found[0]["name"] == ("애드모바일",)


def test_a_code_that_a_spreadsheet_shortened_is_refused():
    _, problems = company(
        "<corp_code>264529</corp_code><corp_name>엔</corp_name><corp_eng_name/><stock_code/><modify_date/>"
    )
    assert "no corporation code: '264529'" in problems[0]


@given(damaged(SAMPLE))
@settings(deadline=None)
def test_a_damaged_file_loses_nothing_in_silence(content):
    loses_nothing_in_silence(ID, "CORPCODE.xml", content)
