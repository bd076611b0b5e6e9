"""What may be asked: a name without a letter and a fact that cannot be are refused, a masked label is no name."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.index.entries import entry
from kg.screening.query import query


@pytest.mark.parametrize("text", ["", "   ", "…!?", "\u202e\u200f", "\x00\x07"])
def test_a_name_without_a_letter_is_refused_with_what_to_do(text):
    with pytest.raises(UsageError, match="nothing to look up"):
        query(text)


@pytest.mark.parametrize(
    "facts",
    [{"imo": "1234568"}, {"birth_dates": ["yesterday"]}, {"countries": ["Atlantis"]}, {"schema": "Robot"}],
)
def test_a_fact_that_cannot_be_is_refused(facts):
    with pytest.raises(UsageError):
        query("Kim", **facts)


def test_a_masked_label_is_no_name():
    row = {"id": "x", "schema": "Company", "caption": "A사", "name": ["A사"], "masked": True}
    assert entry(row) is None


def test_a_number_is_compared_without_its_country():
    row = {"id": "x", "schema": "Person", "caption": "Ri", "name": ["Ri"], "passport": ["kp:927-320078"]}
    made = entry(row)
    assert made is not None and made.identifiers == (("passport", "927320078"),)
