"""Katakana and what it spells; bodies of the DPRK by their own names."""

from __future__ import annotations

import pytest

from kg.names import dprk_bodies, katakana
from kg.vocab.tables import rows


@pytest.mark.parametrize("kana", ["ペクソル", "ペクソ", "ヨンチョル"])
def test_the_plainest_form_can_be_what_was_spelled(kana: str) -> None:
    for way in katakana.ways(kana):
        assert katakana.likeness(tuple(kana), way[0][0])


def test_a_body_in_han_is_known_in_hangul_too() -> None:
    assert dprk_bodies.english("朝鮮鉱業開発貿易会社") == dprk_bodies.english("조선광업개발무역회사")
    assert "Reconnaissance General Bureau" in dprk_bodies.english("Генеральное разведывательное управление КНДР")
    assert dprk_bodies.english("북한 정찰총국") == dprk_bodies.english("偵察総局")
    assert not dprk_bodies.english("하나은행")


def test_every_body_has_its_source() -> None:
    for row in rows("dprk_bodies"):
        assert row["source"] and row["english"] and (row["han"] or row["hangul"] or row["russian"])
