"""Names in their own script: what is listed is found, what is another name stays quiet, and a cell is taken apart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kg.index.building import build
from kg.index.entries import entry
from kg.names import kontsevich, korean, mandarin, name_cell, posts, tongues
from kg.names.readings import read_all
from kg.screening import calibration, scoring
from kg.screening.lookup import screen
from kg.screening.query import query
from tests.small_lists import alerts, best

LISTED = [
    ("Person", "KIM, Jong Un"),
    ("Person", "Ri Je-son"),
    ("Person", "Ji Sang Jun"),
    ("Person", "ZHANG, Lei"),
    ("Person", "KIYOTA, Jiro"),
    ("Organization", "General Technology Limited"),
    ("Organization", "SL"),
    ("Company", "BIO CORPORATION"),
    ("Organization", "GIA"),
    ("Company", "K Logistics (China) Limited"),
]


@pytest.mark.parametrize(
    "name",
    [
        "万迅电脑传媒有限公司",
        "鸿睿思博科技有限公司",
        "메타바이오메드",
        "프롬바이오",
        "기아",
        "장수진",
        "张娜",
        "清水浩",
        "郑雷",
        "松黑資訊有限公司",
        "주식회사 스타",
        "中村治",
        "송현지",
    ],
)
@pytest.mark.parametrize("schema", ["", "Person", "Company"])
def test_another_name_in_its_own_script_is_no_alert(name: str, schema: str) -> None:
    assert not alerts(name, LISTED, schema)


@pytest.mark.parametrize(
    ("asked", "listed", "kind"),
    [
        ("김정은", "KIM, Jong Un", "Person"),
        ("리제선 위원장", "Ri Je-son", "Person"),
        ("리제선대장동지", "Ri Je-son", "Person"),
        ("陈路明先生", "CHEN, Luming", "Person"),
        ("한빛상사", "한빛상사", "Company"),
        ("南海貿易", "南海貿易", "Company"),
        ("유진로봇㈜", "유진로봇", "Company"),
        ("(株)例示電機", "株式会社例示電機", "Company"),
        ("백두산 7호", "PAEK TU SAN 7", "Vessel"),
        ("CHON MYONG1", "Chon Myong 1", "Vessel"),
        ("SAM JONG V", "SAM JONG 5", "Vessel"),
        ("Ким Чен Ир", "KIM, Jong Il", "Person"),
        ("Пак Ён Сик", "PAK YONG SIK", "Person"),
    ],
)
def test_what_is_listed_is_found_first(asked: str, listed: str, kind: str) -> None:
    found = best(asked, [(kind, listed), *LISTED], "Vessel" if kind == "Vessel" else "")
    assert found and found.id == "t0"


def test_a_reading_that_cannot_read_a_character_is_none() -> None:
    assert all("haojia" in one.latin or "hoga" in one.latin for one in read_all("昊嘉传媒有限公司", "Company"))


def test_a_short_name_of_unknown_kind_is_read_as_a_person_and_as_a_firm() -> None:
    assert {one.kind for one in read_all("김정은")} == {"Person", "Other"}
    assert {one.kind for one in read_all("삼성전자")} == {""}


def test_the_sentence_names_the_tongue_and_what_was_asked() -> None:
    found = best("김정은", LISTED)
    assert found
    (told,) = [one for one in found.features if one.feature == "reading"]
    assert told.query_value == "김정은" and "Korean" in told.sentence


@pytest.mark.parametrize(
    ("text", "person", "excluded"),
    [("吕凤兰", True, tongues.JAPANESE), ("山田はなこ", True, tongues.CHINESE), ("김철", True, tongues.JAPANESE)],
)
def test_characters_exclude_tongues(text: str, person: bool, excluded: str) -> None:
    assert tongues.shares(text, person=person).get(excluded, 0.0) < 0.01


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("김정은씨", "김정은"),
        ("김정양", "김정양"),
        ("최룡해 부위원장 동지", "최룡해"),
        ("李容浩外務大臣", "李容浩外務"),
        ("王伟总经理", "王伟"),
        ("田中太郎 代表取締役社長", "田中太郎"),
        ("이사", "이사"),
    ],
)
def test_posts_behind_a_name(text: str, name: str) -> None:
    assert posts.without(text) == name


@pytest.mark.parametrize(
    ("syllables", "spelled", "other"),
    [
        (("jeong",), "chong", "jang"),
        (("seo",), "so", "sa"),
        (("hyeon",), "hyon", "hyok"),
        (("cheol", "su"), "cholsu", "cholso"),
    ],
)
def test_a_korean_syllable_is_spelled_by_the_systems(syllables: tuple[str, ...], spelled: str, other: str) -> None:
    assert korean.likeness(syllables, spelled) == korean.SYSTEM and not korean.likeness(syllables, other)


def test_a_syllable_of_pinyin_is_spelled_by_the_systems() -> None:
    assert mandarin.likeness(("zhang",), "chang") and mandarin.likeness(("xiao", "ping"), "hsiaoping")
    assert not mandarin.likeness(("zhang",), "zheng")


def test_a_western_name_in_russian_is_no_korean_one() -> None:
    assert not kontsevich.persons("Владимир Путин") and kontsevich.persons("Ли Ён Хо")


@pytest.mark.parametrize(
    ("cell", "part"),
    [
        ("M/T WISE HONEST (f.k.a. TRADE POINT)", "TRADE POINT"),
        ("To the order of Daedong Credit Bank", "Daedong Credit Bank"),
        ("PAK HAN SE, Second Economic Committee, DPRK", "PAK HAN SE"),
        ("Daesong Bank; Foreign Trade Bank", "Daesong Bank"),
        ("H.A.M.A.S", "HAMAS"),
        ("CH0E RY0NG HAE", "CHOE RYONG HAE"),
    ],
)
def test_a_cell_is_taken_apart(cell: str, part: str) -> None:
    found = name_cell.parts(cell, "")
    assert found[0] == cell and part in found


def test_a_cell_of_blanks_and_marks_costs_little() -> None:
    for text in (" (" * 5000, "a." * 5000, "," * 9000, "ex " * 5000, "0O" * 5000):
        assert len(name_cell.parts(text, "")) <= name_cell.MOST


@pytest.mark.parametrize("asked", ["YUN H.J.", "Yun H. J.", "H.J. YUN", "YUN, H-J."])
def test_a_family_name_with_an_initial_for_each_syllable_may_be_its_bearer(asked: str) -> None:
    found = best(asked, [("Person", "YUN, Ho-Jin"), *LISTED], "Person")
    assert found and found.id == "t0" and 0.5 <= found.probability < 0.85
    assert "initials" in found.features[0].sentence


@pytest.mark.parametrize("asked", ["YUN H.K.", "YU H.J.", "JIN H.Y."])
def test_other_initials_are_another_person(asked: str) -> None:
    found = best(asked, [("Person", "YUN, Ho-Jin")], "Person")
    assert found is None or found.probability < 0.5


@pytest.mark.parametrize("way", calibration.lines())
def test_a_corrected_likeness_keeps_its_order_and_the_bands(way: str) -> None:
    said, true = calibration.lines()[way]
    assert list(said) == sorted(said) and all(a < b for a, b in pairwise(true))
    assert calibration.along((said, true), 1.735) == 1.735 and true[-1] <= scoring.NAME_ALONE_MOST
    assert calibration.back((said, true), calibration.along((said, true), 0.7)) == pytest.approx(0.7)


def test_a_country_that_agrees_never_lowers_a_name_in_its_own_script() -> None:
    made = entry(
        {"id": "t0", "schema": "Person", "caption": "MAKHLUF", "name": ["Hafiz MAKHLUF"], "nationality": ["sy"]}
    )
    index = build([made] if made else [])
    bare, known = (screen(index, query("حافظ مخلوف", countries=told))[0].probability for told in ((), ("sy",)))
    assert known > bare


def test_bodies_in_other_han_characters_are_others() -> None:
    listed = [("Company", "精滙企管科技有限公司"), ("Company", "西安航空技术有限公司")]
    found = best("成都航空技术有限公司", listed, "Company")
    assert found is None or (found.probability < 0.5 and "own_letters" in {one.feature for one in found.features})
    assert alerts("西安航空技术公司", listed, "Company")
