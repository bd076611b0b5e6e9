"""Names in the scripts of East Asia in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.screening import hangul, japanese, kana
from kg.screening.folds import eastern
from kg.screening.scripts import readings


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("山田太郎", "yamada taro"),
        ("田中花子", "tanaka hanako"),
        ("佐々木りえ", "sasaki rie"),
        ("長谷川岳", "hasegawa gaku"),
        ("森ゆうこ", "mori yuko"),
    ],
)
def test_a_japanese_name_has_its_japanese_reading(written: str, latin: str) -> None:
    assert latin in readings(written, "Person")


def test_a_name_of_the_old_characters_is_read_like_one_of_the_new() -> None:
    assert "saito kenichi" in japanese.person("齊藤健一")
    assert "saito kenichi" in japanese.person("斉藤健一")


@pytest.mark.parametrize("text", ["", "山", "김정은", "アリ", "Yamada", "山" * 8, "田中 太郎"])
def test_what_is_no_japanese_person_has_no_japanese_reading(text: str) -> None:
    assert japanese.person(text) == []


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("とうきょう", "tokyo"), ("マッチャ", "matcha"), ("シェル", "sheru"), ("ヴァン", "van"), ("ﾌｧﾅｯｸ", "fanakku"),
        ("エレクトロニクス", "erekutoronikusu"), ("ッ", ""), ("ー", ""),
    ],
)  # fmt: skip
def test_kana_are_read_by_hepburn(written: str, latin: str) -> None:
    assert kana.to_latin(written) == latin


@pytest.mark.parametrize(("written", "latin"), [("석호", "seokho"), ("김정은", "gimjeongeun"), ("ABC한", "ABChan")])
def test_hangul_is_read_as_it_sounds_at_the_end_of_a_syllable(written: str, latin: str) -> None:
    assert hangul.to_latin(written) == latin


@pytest.mark.parametrize(
    "spellings",
    ["hee hui hi", "seokho sokho sukho", "kyung gyeong kyong", "hwan whan", "ik ihk", "jeong jung chung chong"],
)
def test_romanisations_of_a_syllable_meet(spellings: str) -> None:
    assert len({eastern(word) for word in spellings.split()}) == 1


@given(st.text(st.sampled_from("山田太郎々アーッョきん김한汉A ・\u200f"), max_size=12))
def test_every_text_has_a_reading_in_latin_letters(text: str) -> None:
    assert all(one.isascii() or one == text for one in readings(text, "Person"))
