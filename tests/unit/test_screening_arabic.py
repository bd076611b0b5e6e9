"""Arabic letters: their forms are one letter, and a Latin word spells them or is another."""

from __future__ import annotations

import pytest

from kg.names import arabic


@pytest.mark.parametrize(
    ("one", "other"),
    [("ابراهيم علی", "ابراهیم على"), ("کاظم", "كاظم"), ("عَلِيّ", "علي"), ("ﻋﻠﻲ", "علي"), ("عـلي", "علي")],
)
def test_forms_of_a_letter_are_one(one: str, other: str) -> None:
    assert arabic.ways(one, person=True)[0][-1] == arabic.ways(other, person=True)[0][-1]


@pytest.mark.parametrize(
    ("word", "latin", "other"),
    [
        ("صديقي", "seddiqi", "sadat"),
        ("قدير", "ghedeir", "qadri"),
        ("شكوري", "chekkouri", "shakir"),
        ("محمد", "mohammed", "mahdi"),
    ],
)
def test_a_latin_word_spells_the_letters_or_is_another(word: str, latin: str, other: str) -> None:
    assert arabic.likeness(tuple(word), latin) >= arabic.SPELT and not arabic.likeness(tuple(word), other)


def test_a_long_vowel_is_not_a_short_one() -> None:
    assert arabic.likeness(tuple("محمد"), "mahmoud") < arabic.SPELT < arabic.likeness(tuple("محمود"), "mahmud")
