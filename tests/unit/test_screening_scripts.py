"""Names in the scripts of East Asia in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.names import cantonese, hangul, japanese, kana
from kg.names.eastern import eastern, easterns
from kg.names.readings import readings


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


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("曾鈺成", "tsang yuk sing"),
        ("葉國謙", "ip kwok him"),
        ("吳亮星", "ng leung sing"),
        ("石禮謙", "shek lai him"),
        ("張國柱", "cheung kwok chu"),
        ("余若薇", "yu yeuk mei"),
        ("單仲偕", "sin chung kai"),
        ("區諾軒", "au nok hin"),
        ("谢伟铨", "tse wai chuen"),
        ("葉劉淑儀", "ip lau suk yee"),
    ],
)
def test_a_chinese_name_is_read_in_cantonese_as_hong_kong_spells_it(written: str, latin: str) -> None:
    assert latin in readings(written, "Person")


@pytest.mark.parametrize(
    ("written", "latin"),
    [("仇和", "qiu he"), ("曾庆红", "zeng qing hong"), ("解振华", "xie zhen hua"), ("单霁翔", "shan ji xiang")],
)
def test_a_family_name_is_read_as_one(written: str, latin: str) -> None:
    assert latin in readings(written, "Person")


@pytest.mark.parametrize(
    ("jyutping", "spelled"),
    [("zoeng", "cheung"), ("gwok", "kwok"), ("jyun", "yuen"), ("ng", "ng"), ("cau", "chau"), ("geoi", "kui"),
     ("ngai", "ngai"), ("baak", "pak"), ("jyu", "yu"), ("syut", "suet")],
)  # fmt: skip
def test_a_syllable_of_jyutping_is_spelled_as_in_names(jyutping: str, spelled: str) -> None:
    assert cantonese.spelled(jyutping) == spelled


@given(st.text(st.sampled_from("陳張李黃何郭葉區單曾馬國家偉明淑儀张国伟"), min_size=2, max_size=4))
def test_a_name_in_cantonese_has_a_word_for_each_character(name: str) -> None:
    assert len(cantonese.person(name).split()) == len(name)


@pytest.mark.parametrize("text", ["", "김정은", "山田たろう", "Chan"])
def test_what_has_no_cantonese_reading_has_none(text: str) -> None:
    assert cantonese.person(text) == ""


def test_a_korean_name_in_simplified_characters_is_read_like_one_in_the_old_ones() -> None:
    assert {"no mu hyeon", "ro mu hyeon"} <= set(readings("卢武铉", "Person")) & set(readings("盧武鉉", "Person"))


@pytest.mark.parametrize(
    "spellings",
    [
        "ping pyng", "zhi chih jyh", "xi hsi shyi", "yan yen", "xiu hsiu shiow", "jiu chiu jeou", "cai tsai tsair",
        "zhou chou chow",
    ],
)  # fmt: skip
def test_spellings_of_a_syllable_in_taiwan_meet_pinyin(spellings: str) -> None:
    first, *others = spellings.split()
    assert {eastern(word) for word in others} == {eastern(first)}
    assert easterns(spellings.split()) == [eastern(first)] * (len(others) + 1)


@given(st.text(st.sampled_from("山田太郎々アーッョきん김한汉A ・\u200f"), max_size=12))
def test_every_text_has_a_reading_in_latin_letters(text: str) -> None:
    assert all(one.isascii() or one == text for one in readings(text, "Person"))
