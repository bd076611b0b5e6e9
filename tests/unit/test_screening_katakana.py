"""Foreign names in katakana, bodies of the DPRK by their own names: found under what lists have in Latin letters."""

from __future__ import annotations

import pytest

from kg.index.building import build
from kg.index.entries import entry
from kg.names import dprk_bodies, katakana
from kg.screening.lookup import screen
from kg.screening.query import query
from kg.vocab.tables import rows

LISTED = [
    ("Person", "KIM Yong Chol"),
    ("Person", "YUN Ho-jin"),
    ("Organization", "Amroggang Development Bank"),
    ("Organization", "Baeksol Trading Corporation"),
    ("Organization", "Second Academy of Natural Sciences"),
    ("Organization", "Ocean Maritime Management Company, Limited"),
    ("Organization", "SONA"),
    ("Organization", "Korea United Development Bank"),
    ("Organization", "OOO Teson"),
]


def best(asked: str, schema: str) -> tuple[str, float]:
    made = [{"id": str(n), "schema": kind, "caption": name, "name": [name]} for n, (kind, name) in enumerate(LISTED)]
    found = screen(build(one for row in made if (one := entry(row))), query(asked, schema=schema), 1)
    return (found[0].caption, found[0].probability) if found else ("", 0.0)


@pytest.mark.parametrize(
    ("asked", "listed", "schema"),
    [
        ("キム・ヨンチョル", "KIM Yong Chol", "Person"),
        ("ユン・ホジン", "YUN Ho-jin", "Person"),
        ("アムロッガン・デベロップメント・バンク", "Amroggang Development Bank", "Organization"),
        ("ペクソル・トレーディング・コーポレーション", "Baeksol Trading Corporation", "Organization"),
        ("제2자연과학원", "Second Academy of Natural Sciences", "Organization"),
        ("第二自然科学院", "Second Academy of Natural Sciences", ""),
        ("원양해운관리회사", "Ocean Maritime Management Company, Limited", ""),
        ("조선통일발전은행", "Korea United Development Bank", "Organization"),
    ],
)
def test_a_listed_name_is_found(asked: str, listed: str, schema: str) -> None:
    assert best(asked, schema)[0] == listed
    assert best(asked, schema)[1] >= 0.5


@pytest.mark.parametrize("asked", ["ソニー", "トヨタ自動車", "ダイキン", "ニトリ", "テソン"])
def test_a_brand_is_no_alert(asked: str) -> None:
    assert best(asked, "Company")[1] < 0.5


@pytest.mark.parametrize("kana", ["ペクソル", "ペクソ", "ヨンチョル"])
def test_the_plainest_form_can_be_what_was_spelled(kana: str) -> None:
    for way in katakana.ways(kana):
        assert katakana.likeness(tuple(kana), way[0][0])


def test_a_body_in_han_is_known_in_hangul_too() -> None:
    assert dprk_bodies.english("朝鮮鉱業開発貿易会社") == dprk_bodies.english("조선광업개발무역회사")
    assert dprk_bodies.english("북한 정찰총국") == dprk_bodies.english("偵察総局")
    assert not dprk_bodies.english("하나은행")


def test_every_body_has_its_source() -> None:
    for row in rows("dprk_bodies"):
        assert row["source"] and row["english"] and (row["han"] or row["hangul"])
