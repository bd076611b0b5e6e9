"""Persons' names of the same words: a turn of the whole is one name, any other order is another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolution import namepairs
from kg.resolution.spelling import names, spellings
from kg.resolution.word_order import out_of_order


def laid(left: str, right: str, schema: str = "Person"):
    found = [(max(spellings(text, schema), key=lambda name: len(name.words)), schema) for text in (left, right)]
    table = names(found)
    return table, table.spelled.start[:1], table.spelled.start[:1] * 0 + 1


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ("KIM Su Il", "Su Il KIM", False),
        ("김수일", "Kim Il-su", True),
        ("김수일", "김일수", True),
        ("KIM Su Il", "Il-Su KIM", True),
        ("Pak Chun San", "Chun-San PAK", False),
        ("Ri Ho Nam", "RI Nam Ho", True),
        ("Kim Su", "Su Kim", False),
    ],
)
def test_syllables_in_another_order_are_another_given_name(left, right, other):
    assert bool(out_of_order(*laid(left, right))[0]) is other


def test_firms_have_no_order_of_that_kind():
    assert not out_of_order(*laid("Korea Trading General", "General Korea Trading", "Company"))[0]


def test_another_order_is_no_whole_agreement_and_costs():
    same, turned = (namepairs.compare(*laid("KIM Su Il", other)) for other in ("Su Il KIM", "Il Su KIM"))
    assert same.whole[0] and not turned.whole[0] and turned.log_odds[0] < same.log_odds[0] - 4


@given(st.lists(st.sampled_from(["gim", "su", "il", "ho", "nam", "chun", "san", "pak"]), min_size=3, unique=True))
def test_every_turn_of_a_name_is_the_name(words):
    for place in range(len(words)):
        assert not out_of_order(*laid(" ".join(words), " ".join(words[place:] + words[:place])))[0]
