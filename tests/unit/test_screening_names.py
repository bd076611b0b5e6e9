"""Names as words, folds and readings: the language behind the look-up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.index.building import build
from kg.index.entries import Entry
from kg.names.folds import deletions, eastern, likeness, skeleton
from kg.names.readings import readings
from kg.names.words import read, split
from kg.screening.lookup import screen
from kg.screening.query import query

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_one_only_for_equal_words(left, right):
    assert likeness(left, right) == likeness(right, left)
    assert (likeness(left, right) == 1.0) == (left == right)
    assert 0.0 <= likeness(left, right) <= 1.0


@given(WORDS.filter(lambda w: len(w) > 3), st.data())
def test_one_slip_leaves_a_common_key(word, data):
    place = data.draw(st.integers(0, len(word) - 1))
    assert set(deletions(word)) & set(deletions(word[:place] + word[place + 1 :]))


@given(st.text(max_size=40))
def test_folding_again_changes_nothing(text):
    assert split(" ".join(split(text))) == split(text)


@pytest.mark.parametrize(
    "spellings",
    ["kim gim", "pak park bak", "ri lee yi rhee li", "choe choi", "jong jung jeong chong", "yong young yeong",
     "chol cheol chul", "xi hsi", "zhang chang", "tianjin tientsin"],
)  # fmt: skip
def test_romanisations_of_one_syllable_meet(spellings):
    assert len({eastern(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize("spellings", ["muhammad mohammed mohamad muhamed", "qadhafi kadafi", "sergei sergey serguei"])
def test_arabic_and_slavic_spellings_share_their_consonants(spellings):
    assert len({skeleton(word) for word in spellings.split()}) == 1


def test_legal_forms_of_all_languages_become_their_class():
    forms = ["ACME Ltd", "ACME Limited", "ACME Co., Ltd."]
    assert {read(name, "Company").words for name in forms} == {("acme", "=limited")}
    assert read("ROSTEC Joint Stock Company", "Company").words == read("ROSTEC JSC", "Company").words


def test_a_family_name_before_the_comma_goes_last():
    assert read("KIM, Yong Chol", "Person").words == ("yong", "chol", "kim")


def test_a_slip_in_a_legal_form_of_several_words_hides_it_from_nobody():
    assert read("LMITED LIABILITY COMPANY TECHNOPROMEXPORT", "Company").words == ("=llc", "technopromexport")
    assert read("TECHNOPROMEXPORT Limited Liabilty Company", "Company").words == ("technopromexport", "=llc")


def test_a_title_after_the_article_at_the_end_is_a_family_name():
    assert read("AL-SHAYKH, Diyab", "Person").classes == ("plain", "particle", "plain")
    assert read("Al-Hajj Omar", "Person").classes == ("particle", "title", "plain")


def test_a_hull_code_is_one_word_that_no_slip_makes_another():
    assert read("P-913", "Vessel").words == read("p913", "Vessel").words
    assert likeness("p913", "p914") == 0.0


def test_a_roman_numeral_is_a_number_of_a_ship_but_a_name_of_a_person():
    assert read("Snow Storm II", "Vessel").words[-1] == "2"
    assert read("Xi Jinping", "Person").words == ("xi", "jinping")


@pytest.mark.parametrize(
    ("native", "latin", "schema"),
    [
        ("김정은", "KIM, Jong Un", "Person"),
        ("리명훈", "Ri Myong Hun", "Person"),
        ("박지성", "Park Ji Sung", "Person"),
        ("金正恩", "Kim Jong Un", "Person"),
        ("习近平", "Xi Jinping", "Person"),
        ("李明", "Li Ming", "Person"),
        ("Владимир Путин", "Vladimir Putin", "Person"),
        ("조선광업개발무역회사", "Korea Mining Development Trading Corporation", "Company"),
        ("朝鮮鉱業開発貿易会社", "Korea Mining Development Trading Corporation", "Company"),
        ("朝鮮小白水貿易会社", "Korea Sobaeksu Trading Company", "Company"),
        ("トヨタ自動車", "Toyota Motor", "Company"),
    ],
)
def test_a_name_is_found_from_its_own_script_and_back(native, latin, schema):
    decoys = [Entry(f"x{n}", name, schema, ((name, "name"),)) for n, name in enumerate(["PAK, Yong Il", "Zhou Wei"])]
    for listed, asked in ((latin, native), (native, latin)):
        index = build([Entry("one", listed, schema, ((listed, "name"),)), *decoys])
        matches = screen(index, query(asked, schema=schema))
        assert matches and matches[0].id == "one", readings(native, schema)


@pytest.mark.parametrize(("native", "latin"), [("محمد حسن", "Muhammad Hassan"), ("عبد الرحمن", "Abdul Rahman")])
def test_a_script_without_vowels_finds_the_latin_name(native, latin):
    index = build([Entry("one", latin, "Person", ((latin, "name"),))])
    assert [match.id for match in screen(index, query(native, schema="Person"))] == ["one"]


@given(st.text(max_size=60))
def test_readings_are_in_latin_letters(text):
    assert all(reading.isascii() or reading == text for reading in readings(text))


def test_an_initial_finds_the_bearer_among_many_of_one_family_name():
    given = ["Omar", "Zaid", "Bilal", "Hamza", "Tariq", "Nabil", "Fahd", "Rashid", "Walid", "Karim"]
    people = [f"{first} {second} Haddad" for first in given for second in given] + ["Qasim Haddad"]
    index = build(Entry(f"p{n}", name, "Person", ((name, "name"),)) for n, name in enumerate(people))
    assert screen(index, query("Q. Haddad", schema="Person"), 1)[0].caption == "Qasim Haddad"


def _of_people(asked: str, *names: str) -> list[tuple[str, float, set[str]]]:
    found = screen(
        build(Entry(name, name, "Person", ((name, "name"),)) for name in names), query(asked, schema="Person")
    )
    return [(one.id, one.probability, {f.feature for f in one.features}) for one in found]


def test_a_letter_before_a_name_stands_for_a_given_name() -> None:
    first, *rest = _of_people("M. WALI", "MOHAMMED, Wali", "WALI, Mohammad")
    assert first[0] == "WALI, Mohammad" and "word_order" in rest[0][2] and "word_order" not in first[2]


def test_a_letter_stands_for_a_whole_given_name_with_a_hyphen() -> None:
    (_, whole, _), (_, two, _) = _of_people("C. CHO", "CHO, Chun-ryong", "CHO, Chun ryong")
    assert whole > two and _of_people("A. IBRAHIM", "AL-BAKR, Ibrahim")[0][1] < 0.3


def test_a_title_with_only_a_letter_beside_it_is_a_name() -> None:
    assert read("A. Hafiz", "Person").classes[-1] == "plain" and read("Hafiz Ahmed", "Person").classes[0] == "title"
