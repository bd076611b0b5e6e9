"""Short ways through the making of columns say what the long ones say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.countries import forms
from kg.model.records import Record
from kg.model.schema import schema
from kg.names.words import read
from kg.resolution.carried import _bare
from kg.resolution.features import FEATURES
from kg.resolution.likeness import has_digit
from kg.resolution.ragged import Numbering, numbered
from kg.resolution.stated_ties import Ties


@given(st.text(max_size=6))
def test_a_word_has_a_digit_when_one_of_its_signs_is_one(word):
    assert has_digit(word) == any(sign.isdigit() for sign in word)


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=3), max_size=6))
def test_rows_are_numbered_as_they_come_empty_ones_too(rows):
    found: Numbering[str] = Numbering()
    for row in rows:
        found.number(iter(row))
    values = list(found.numbers)
    assert [[values[n] for n in found.rows().row(at)] for at in range(len(rows))] == rows


@given(st.lists(st.integers(-3, 3), max_size=8))
def test_codes_are_numbered_as_they_come(codes):
    found: Numbering[int] = Numbering()
    found.number(codes)
    assert numbered(np.array(codes, dtype=np.int64)).tolist() == found.rows().row(0)


@pytest.mark.parametrize(("text", "key"), [
    ("Côte d’Ivoire", forms.key("Cote d'Ivoire")), ("COREA del Norte", forms.key("corea del norte")),
    ("Россия", ""), ("Iran 伊朗", ""), ("12345", ""),
])  # fmt: skip
def test_accents_and_apostrophes_of_a_country_do_not_count_and_other_letters_are_none_of_ours(text, key):
    assert forms.key(text) == key


@pytest.mark.parametrize(("name", "kind", "words"), [
    ("John Smith Jr", "Person", ("john", "smith")), ("Jr", "Person", ("jr",)),
    ("John Smith", "Person", ("john", "smith")), ("Smith Jr", "Company", ("smith", "jr")),
])  # fmt: skip
def test_which_john_smith_it_is_is_no_word_of_a_persons_name(name, kind, words):
    assert _bare(read(name, kind), "Person" if kind == "Person" else "Organization").words == words


@pytest.mark.parametrize("feature", [one for one in FEATURES if one.of], ids=lambda one: one.name)
@pytest.mark.parametrize("kind", ["Person", "Company", "Vessel"])
def test_a_record_without_the_properties_of_a_feature_has_no_value_of_it(feature, kind):
    """Such a record is passed over."""
    every = {name: ("1946-02-18",) for one in schema().kinds.values() for name in one.properties}
    record = Record("a:1", "a", kind, "f:1", {name: value for name, value in every.items() if name not in feature.of})
    assert feature.values(record, Ties()) == []
