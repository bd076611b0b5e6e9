"""Hangul as keyboards and broken files leave it, and names that are listed in their own characters."""

from __future__ import annotations

import unicodedata

import pytest

from kg.index.building import build
from kg.index.entries import entry
from kg.names import jamo, jamo_slips, name_cell
from kg.names.readings import read_all
from kg.screening.lookup import screen
from kg.screening.match import Match
from kg.screening.query import query


def found(asked: str, *names: str, schema: str = "Person") -> list[Match]:
    rows = [{"id": f"t{n}", "schema": schema, "caption": name, "name": [name]} for n, name in enumerate(names)]
    return screen(build(one for row in rows if (one := entry(row))), query(asked, schema=schema))


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        ("ㄱㅣㅁㅈㅓㅇㅇㅡㄴ", "김정은"),
        ("김정으ㄴ", "김정은"),
        ("김ㅈㅓㅇ은", "김정은"),
        ("ㅇㅏㄴㅈㅏ", "안자"),
        (unicodedata.normalize("NFD", "리제선"), "리제선"),
        ("ㅋㅋㅋ", "ㅋㅋㅋ"),
    ],
)
def test_letters_that_stand_alone_are_put_together(apart: str, whole: str) -> None:
    assert jamo.composed(apart) == whole


def test_letters_that_stand_alone_are_read_like_the_whole_name() -> None:
    apart, whole = read_all("ㄹㅣㅈㅔㅅㅓㄴ", "Person"), read_all("리제선", "Person")
    assert [one.latin for one in apart] == [one.latin for one in whole]


@pytest.mark.parametrize(
    ("asked", "listed"),
    [("최성딜", "Choe Song Il"), ("장병진", "Chang Myong-Chin"), ("촤찬일", "CHOE Chan Il"), ("리제서", "Ri Je-son")],
)
def test_a_slip_of_one_key_is_found_and_is_less_than_the_name(asked: str, listed: str) -> None:
    slipped = found(asked, listed, "KIM Yong Chol")
    assert slipped and slipped[0].caption == listed
    assert any("alike but not equal" in one.sentence for one in slipped[0].features)


def test_two_slips_are_another_name() -> None:
    assert not [one for one in found("최섬딜", "Choe Song Il") if one.probability >= 0.5]


def test_a_neighbouring_key_is_one_key_away() -> None:
    near = set(jamo_slips.near_syllables("딜"))
    assert "일" in near and "디" in near and "박" not in near


def test_the_very_characters_come_before_a_name_that_sounds_alike() -> None:
    best, *rest = found("王美英", "王美慧", "王美英")
    assert best.caption == "王美英" and any("very same characters" in one.sentence for one in best.features)
    for one in rest:
        assert one.probability < 0.5


@pytest.mark.parametrize("name", ["アル・アミン福祉信託", "阿不都・哈克", "レバントの人々のためのアル・ヌスラ戦線"])
def test_no_name_is_without_a_reading(name: str) -> None:
    assert read_all(name, "Organization")
    assert found(name, name, "Al Haramain Foundation", schema="Organization")[0].id == "t0"


def test_a_name_of_common_parts_is_not_lost_among_them() -> None:
    listed = [f"Ali Akbar {family}" for family in ("TABATABAEI", "YASAGHI", "ANSARI", "VELAYATI")] * 40
    best = found("Ali Akbar SALEHI", *listed, "Ali Akbar SALEHI")[0]
    assert best.caption == "Ali Akbar SALEHI"


def test_what_stands_before_a_name_is_cut_at_the_beginning_only() -> None:
    parts = name_cell.parts("Harbin Institute of Technology o/b/o Hanbit Trading Co", "Organization")
    assert parts[1:] == ["Harbin Institute of Technology", "Hanbit Trading Co"]


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("ウラジーミル・セニン", "Vladimir Senin"),
        ("エヴゲーニ・ミハイロフ", "Yevgeniy MIKHAYLOV"),
        ("サイイド・モハンマド・ハッカーニ", "SAYYED MOHAMMED HAQQANI"),
    ],
)
def test_a_foreign_name_in_katakana_is_found_by_its_sounds(asked: str, listed: str) -> None:
    best = found(asked, listed, "Sergey IVANOV")[0]
    assert best.caption == listed and best.probability >= 0.5


def test_a_firm_called_by_one_common_word_is_mostly_spelled() -> None:
    spelled, future = found("미래컴퍼니", "MIRAE COMPANY", schema="Company"), found("미래", "FUTURE", schema="Company")
    assert spelled[0].probability > (future[0].probability if future else 0.0)
