"""Forms of Han characters: one old form for all, and no word of a table that its own fold would hide."""

from __future__ import annotations

import pytest

from kg.names import translated
from kg.names.han import plain
from kg.names.scripts import _hanja
from kg.vocab import tables

SAME = (
    "矿鉱礦鑛",
    "产産產",
    "边邊辺",
    "镇鎮鎭",
    "图圖図",
    "剂劑剤",
    "绝絕絶",
    "鸡鶏雞鷄",
    "录錄録",
    "卫衛衞",
    "戶户戸",
)


@pytest.mark.parametrize("forms", SAME)
def test_all_forms_of_a_character_are_one(forms: str) -> None:
    assert len({plain(form) for form in forms}) == 1


def test_no_form_stands_for_another_form() -> None:
    variants = [row["variant"] for row in tables.rows("han_variants")]
    assert len(variants) == len(set(variants))
    assert not {row["traditional"] for row in tables.rows("han_variants")} & set(variants)


def test_a_character_with_a_korean_reading_keeps_it() -> None:
    assert [c for c in _hanja() if plain(c) not in _hanja()] == []


def test_every_word_of_firms_names_is_reached() -> None:
    words = [row["part"] for row in tables.rows("translated_parts")]
    assert len({plain(word) for word in words}) == len(words)
    assert all(plain(word) in translated.parts()[0] for word in words)


def test_a_firm_is_read_alike_in_simplified_and_old_characters() -> None:
    def spelled(_: str) -> str:
        return "?"

    assert translated.translated("朝鲜矿产制造厂", spelled) == translated.translated("朝鮮鑛産制造廠", spelled)
