"""Cells of tables made by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import RowError
from kg.model import identifiers
from loaders.formats.facts import company_numbers, ship_numbers, slug
from loaders.formats.rows import Row


def row(**values):
    return Row("table.csv", 2, values)


@given(st.lists(st.from_regex(r"[0-9]{7}", fullmatch=True), max_size=4))
def test_every_printed_number_is_kept_once_under_what_its_check_digit_says(numbers):
    found = ship_numbers(row(imo=";".join(numbers)))
    assert sorted(found["imo"] + found["claimed_imo"]) == sorted(numbers)
    assert all(identifiers.imo(n) for n in found["imo"]) and not any(identifiers.imo(n) for n in found["claimed_imo"])


@given(st.text())
def test_a_key_made_from_a_key_is_the_same_key(text):
    assert slug(slug(text)) == slug(text)


def test_countries_are_read_by_name_or_code_and_a_word_that_names_none_is_reported():
    assert row(flag="Hong Kong;pa").countries("flag") == ["hk", "pa"]
    with pytest.raises(RowError, match="names no country"):
        row(flag="pa;Atlantis").countries("flag")


def test_a_ships_number_is_not_taken_for_a_firms():
    assert company_numbers(row(imo_company="5982254")) == ["5982254"]
    with pytest.raises(RowError, match="check digit"):
        company_numbers(row(imo_company="9417115"))
