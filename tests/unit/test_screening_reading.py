"""Words within names: numbers, fathers' names, forms of law, letters by name; and what contradicts in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.index.building import build
from kg.index.entries import Entry
from kg.names import numerals, translated
from kg.names.folds import eastern, likeness
from kg.names.readings import readings
from kg.names.spelled_letters import to_letters
from kg.names.words import read
from kg.screening.lookup import against, screen
from kg.screening.match import Match
from kg.screening.query import query


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Brigade Forty-Four", ("brigade", "44")),
        ("Brigade 044", ("brigade", "44")),
        ("Fund XIV", ("fund", "14")),
        ("10th Institute", ("10", "institute")),
        ("Institute No. 10", ("institute", "no", "10")),
        ("1st Bank", ("first", "bank")),
        ("First Bank", ("first", "bank")),
    ],
)
def test_a_number_is_the_same_however_it_is_written(written: str, words: tuple[str, ...]) -> None:
    assert read(written, "Organization").words == words


@given(st.integers(1, 99))
def test_digits_and_ordinals_name_the_same_number(number: int) -> None:
    assert numerals.at(["x", f"{number}th"], 1) == numerals.at(["x", f"0{number}"], 1) == (1, str(number))


@pytest.mark.parametrize(
    ("han", "number"), [("十三", 13), ("二十八", 28), ("八一一", 811), ("一百零五", 105), ("百", 100), ("七〇二", 702)]
)
def test_a_number_in_han_has_its_value(han: str, number: int) -> None:
    assert translated.number(han) == number


def test_a_fathers_name_weighs_less_than_a_family_name() -> None:
    assert read("Vladimir Vladimirovich Putin", "Person").classes == ("plain", "patronymic", "plain")
    assert read("Roman Abramovich", "Person").classes == ("plain", "plain")


@pytest.mark.parametrize("name", ["ACME Sp. z o.o.", "ACME GmbH", "ООО ACME", "ACME Societate cu Raspundere Limitata"])
def test_forms_of_limited_liability_are_one_class(name: str) -> None:
    assert "=llc" in {word for latin in readings(name, "Company") for word in read(latin, "Company").words}


def test_a_misspelt_common_word_is_that_word() -> None:
    assert read("Nuri Industrites", "Company").words == read("Nuri Industries", "Company").words
    assert read("Nuri Holdng Trdaing", "Company").classes.count("plain") == 1


@pytest.mark.parametrize(
    ("written", "letters"),
    [("케이티", "kt"), ("에이치엘비", "hlb"), ("ケーティーアイ", "kti"), ("엔에이치농협", "nh 농협"), ("이수", "이수")],
)
def test_letters_by_their_names_are_letters(written: str, letters: str) -> None:
    assert to_letters(written) == letters


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("中国電子科技集団公司第十三研究所", "China Electronics Technology Group Corporation 13th Research Institute"),
        ("国防科学院", "Academy of National Defense Science"),
        ("朝鮮革新貿易会社", "Korea Hyoksin Trading Corporation"),
        ("삼성중공업", "Samsung Heavy Industries"),
        ("케이티앤지", "KT&G"),
        ("三菱電機株式会社", "Mitsubishi Electric Corporation"),
    ],
)
def test_a_firm_is_found_from_its_own_script(native: str, latin: str) -> None:
    others = ("China Precision Machinery Import", "Korea Zinc Trading", "Sumitomo Electric", "Hyundai Heavy Industries")
    assert found(latin, *others, asked=native, schema="Organization")[0].caption == latin


def found(*listed: str, asked: str, schema: str) -> list[Match]:
    index = build([Entry(name, name, schema, ((name, "name"),)) for name in listed])
    return screen(index, query(asked, schema=schema))


@pytest.mark.parametrize(
    ("native", "latin", "other"),
    [("金禎鎬", "KIM JUNG HO", "KIM CHUNGWOO"), ("金鍾民", "KIM JONGMIN", "KIM, Jong Man")],
)
def test_a_reading_in_another_tongue_makes_no_name_rarer(native: str, latin: str, other: str) -> None:
    assert found(latin, other, asked=native, schema="Person")[0].caption == latin


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("曾鈺成", "Jasper TSANG Yok-sing"),
        ("梁國雄", "Leung Kwok-hung"),
        ("蔡其昌", "Tsai Chi-chang"),
        ("石宗源", "Shi Zongyuan"),
        ("高志鵬", "Gao Jyh-peng"),
        ("洪慈庸", "Hung Tzu-yung"),
    ],
)
def test_a_chinese_person_is_found_in_either_script(native: str, latin: str) -> None:
    others = ("Leung Ka-lau", "Tsang Hin-chi", "Tseng Chu-wei", "Su Chih-fen", "Sun Chunlan")
    assert found(latin, *others, asked=native, schema="Person")[0].caption == latin
    assert found(native, "習近平", "林志嘉", "陳偉業", asked=latin, schema="Person")[0].caption == native


def weight(left: str, right: str, feature: str, schema: str) -> float:
    return sum(f.weight for m in found(right, asked=left, schema=schema) for f in m.features if f.feature == feature)


@pytest.mark.parametrize(
    ("left", "right", "feature", "schema"),
    [
        ("Bowne Global Solutions Spain", "Bowne Global Solutions", "branch", "Company"),
        ("Alfa Maritime Trust AG", "Alfa Maritime Trust GmbH", "legal_form", "Company"),
        ("Ocean Orient Carlyle Fund VII", "Ocean Orient Carlyle Fund VIII", "number", "Company"),
    ],
)
def test_what_differs_speaks_against(left: str, right: str, feature: str, schema: str) -> None:
    assert weight(left, right, feature, schema) < 0
    assert weight(left, left, feature, schema) == 0


def test_other_fathers_are_other_people() -> None:
    same, other = "Malik Ruslanovich Barkhanoev", "Malik Magomedovich Barkhanoev"
    assert found(same, other, asked=same, schema="Person")[0].caption == same
    assert all(m.band == "weak" for m in found(other, asked=same, schema="Person"))


@pytest.mark.parametrize(
    ("short", "full", "schema"),
    [
        ("IRGC", "Islamic Revolutionary Guard Corps", "Organization"),
        ("JC Juncker", "Jean-Claude Juncker", "Person"),
        ("N. Nazarbayev", "Nursultan Nazarbayev", "Person"),
    ],
)
def test_letters_stand_for_the_words_they_begin(short: str, full: str, schema: str) -> None:
    index = build([Entry("full", full, schema, ((full, "name"),)), Entry("other", "Ion", schema, (("Ion", "name"),))])
    right, wrong = (against(index, query(short, schema=schema), entry).log_odds for entry in (0, 1))
    assert right > -2 > wrong


@pytest.mark.parametrize(
    ("left", "right"), [("hamidullah", "waliullah"), ("abdurrahim", "abdurrahman"), ("jonsdottir", "tomasdottir")]
)
def test_names_made_with_the_same_part_are_compared_by_the_rest(left: str, right: str) -> None:
    assert likeness(left, right) < 0.45


@pytest.mark.parametrize("spellings", ["hitachi hitati", "shimizu simizu", "tsuji tuji", "shoji syozi"])
def test_both_romanisations_of_japanese_meet(spellings: str) -> None:
    assert len({eastern(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "name",
    ["金" * 100_000, "김" * 100_000, "ア" * 100_000, "第" + "十" * 99_999, "エー" * 50_000, "forty " * 20_000,
     "abd al " * 15_000, "9" * 100_000, "((" * 50_000 + "a", "ا ب " * 25_000],
)  # fmt: skip
@pytest.mark.parametrize("schema", ["", "Person", "Organization"])
def test_a_name_of_any_length_is_answered(name: str, schema: str) -> None:
    assert isinstance(found("Acme Ltd", name, asked=name, schema=schema or "Organization"), list)


@pytest.mark.parametrize(
    "asked", ["Vlаdimir Рutin", "Vladimir\u200e Putin\u202c", "\x00Vladimir\x07 Putin", "Ｖladimir Ｐutin"]
)
def test_letters_of_another_alphabet_and_marks_do_not_hide_a_name(asked: str) -> None:
    matches = found("Vladimir Putin", "Valentina Petrova", asked=asked, schema="Person")
    assert [m.caption for m in matches][:1] == ["Vladimir Putin"]
