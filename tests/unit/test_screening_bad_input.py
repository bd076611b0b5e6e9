"""Names as broken files carry them: nothing hangs, nothing is dropped without a word, nothing becomes another name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.index.building import build
from kg.index.entries import entry
from kg.names.readings import LONGEST, read_all
from kg.screening.lookup import screen
from kg.screening.match import Match
from kg.screening.query import query

LISTED = [
    ("Person", "KIM, Jong Un"),
    ("Person", "Ri Je-son"),
    ("Person", "YOSHIDA Taro"),
    ("Organization", "Korea Mining Development Trading Corporation"),
]


def best(asked: str, schema: str = "") -> Match | None:
    rows = [{"id": f"t{n}", "schema": kind, "caption": name, "name": [name]} for n, (kind, name) in enumerate(LISTED)]
    return next(iter(screen(build(one for row in rows if (one := entry(row))), query(asked, schema=schema), 1)), None)


SAME = {
    "decomposed jamo": (unicodedata.normalize("NFD", "리제선"), "리제선"),
    "compatibility ideograph": ("\uf90a正恩", "金正恩"),
    "variation selector": ("金\ufe00正恩", "金正恩"),
    "ideographic variation": ("金\U000e0100正恩", "金正恩"),
    "joiner": ("김\u200d정은", "김정은"),
    "direction": ("\u202e김정은", "김정은"),
    "tag": ("金正恩\U000e0041", "金正恩"),
    "half width": ("ｷﾑ･ｼﾞｮﾝｳﾝ", "キム・ジョンウン"),
    "outside the first plane": ("𠮷田太郎", "吉田太郎"),
}


@pytest.mark.parametrize("what", SAME)
def test_another_form_of_the_same_letters_is_the_same_name(what: str) -> None:
    form, plain = SAME[what]
    assert [one.latin for one in read_all(form, "Person")] == [one.latin for one in read_all(plain, "Person")]


@pytest.mark.parametrize(("asked", "told"), [("김정은😀", "😀"), ("朝鮮\ue123鉱業開発貿易会社", "U+E123")])
def test_what_cannot_be_read_is_told(asked: str, told: str) -> None:
    found = best(asked)
    assert found and any(told in one.sentence for one in found.features)


def test_a_name_that_lost_a_character_never_scores_as_if_whole() -> None:
    whole, lost = best("朝鮮鉱業開発貿易会社"), best("朝鮮\ue123鉱業開発貿易会社")
    assert whole and lost and lost.probability < whole.probability - 0.1


@pytest.mark.parametrize(
    "asked", ["김정은 (Kim Jong Un)", "Kim Jong Un 金正恩", "김정은 Kim Jong Un 金正恩 Ким Чен Ын"]
)
def test_a_name_in_several_scripts_is_taken_apart(asked: str) -> None:
    found = best(asked, "Person")
    assert found and found.id == "t0"


def test_ten_thousand_readings_are_never_made() -> None:
    for text in ("生" * 10_000, "ン・" * 5_000, "ثذضظج " * 2_000, "ли ын " * 2_000, "日生行上下" * 2_000):
        assert len(read_all(text, "Person")) <= 30 and len(read_all(text, "")) <= 40
        assert best(text) is None or best(text)


@settings(deadline=None, max_examples=60)
@given(st.text(min_size=1, max_size=LONGEST).filter(lambda text: any(c.isalnum() for c in text)))
def test_no_text_breaks_the_reading(text: str) -> None:
    for schema in ("", "Person", "Company", "Vessel"):
        for one in read_all(text, schema):
            assert 0.0 < one.share <= 1.0
