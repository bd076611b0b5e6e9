"""Chinese names as Korean spells their sounds: read by the rules of the ROK, and only where they can be Chinese."""

from __future__ import annotations

import pytest

from benchmarks.screening import hangul_pinyin
from kg.names import chinese_in_hangul
from kg.names.readings import read_all
from kg.names.tongues import IN_HANGUL
from kg.vocab import tables

RULES = {
    "zhou": "저우",
    "xiang": "샹",
    "hong": "훙",
    "xuan": "쉬안",
    "jiang": "장",
    "quan": "취안",
    "shi": "스",
    "wei": "웨이",
}


@pytest.mark.parametrize("pinyin", RULES)
def test_a_syllable_is_written_by_the_rules(pinyin: str) -> None:
    assert hangul_pinyin.hangul(pinyin) == RULES[pinyin]


def test_the_table_is_what_the_rules_write() -> None:
    for row in tables.rows("hangul_pinyin"):
        assert {hangul_pinyin.hangul(one) for one in row["pinyin"].split()} == {row["hangul"]}


@pytest.mark.parametrize(("text", "latin"), [("마샤오훙", "ma xiao hong"), ("뤄촨쉬", "luo chuan xu"), ("김정은", "")])
def test_a_person_is_read_syllable_by_syllable(text: str, latin: str) -> None:
    assert chinese_in_hangul.person(text) == latin


def test_what_is_written_alike_may_be_either() -> None:
    assert set(chinese_in_hangul.alike(("zhang",))) == {("zhang",), ("jiang",)}


@pytest.mark.parametrize("text", ["현대중공업", "삼성전자", "조선광업개발무역회사", "스마트전자"])
def test_a_korean_firm_is_not_read_as_chinese(text: str) -> None:
    assert IN_HANGUL not in {one.tongue for one in read_all(text, "Company")}
