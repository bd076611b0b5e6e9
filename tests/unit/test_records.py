"""Records are checked against the schema when they are made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SchemaError
from kg.model import dates, identifiers
from kg.model.records import Record, record, relation
from kg.model.schema import schema
from kg.model.spool import Spool, record_from, record_row


def make(**facts) -> Record:
    return record("s", "Vessel", "1", "f:1", facts)


@pytest.mark.parametrize(
    ("facts", "complaint"),
    [
        ({"colour": "red"}, "no property"),
        ({"flag": "Panama"}, "is no country"),
        ({"imo": "9635988"}, "check digit"),
        ({"as_of": "11.10.2017"}, "is no date"),
        ({"as_of": "2017-02-30"}, "is no date"),
        ({"confidence": "sure"}, "not in the list"),
        ({"masked": "yes"}, "is no flag"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_place(facts, complaint):
    with pytest.raises(SchemaError, match=complaint) as error:
        make(**facts)
    assert error.value.where == "f:1"


def test_unknown_stays_absent():
    assert make(name="X", flag=None, alias=["", "Y"]).properties == {"name": ("X",), "alias": ("Y",)}


def test_a_relation_joins_what_its_kind_may_join():
    with pytest.raises(SchemaError, match="cannot join"):
        relation("s", "DIRECTS", make(name="X"), make(name="Y"), "f:2")


def test_what_is_spooled_comes_back_as_it_was():
    ship = make(name=["A", "B"], gross_tonnage=12.5, imo="9635987", masked=False)
    assert record_from(record_row(ship)) == ship
    with Spool() as spool:
        assert spool.add(ship) and spool.add(ship)
        assert not spool.add(make(name="other"))
        assert spool.count("record") == 1


def test_ship_and_company_numbers_have_their_own_check_digits():
    assert identifiers.imo("IMO 9635987") == "9635987"
    assert identifiers.imo_company("9635987") is None
    assert identifiers.imo("0000000") is None
    assert identifiers.imo("5342883") is None and identifiers.imo_company("5342883") == "5342883"
    assert identifiers.imo("1790183") == identifiers.imo_company("1790183"), "a few numbers pass both: keep the label"


@given(st.dates())
def test_a_day_lies_in_its_month_and_year(day):
    text = day.isoformat()
    for length in (4, 7, 10):
        first, last = dates.interval(text[:length])
        assert first <= text <= last


@given(st.text(max_size=30))
def test_no_text_breaks_the_date_reader(text):
    dates.parse(text)
    dates.made_by_spreadsheet(text)
    assert dates.is_date(text) in (True, False)


def test_labels_and_relationship_types_share_no_word():
    labels = {kind.label for kind in schema().kinds.values()}
    assert not labels & set(schema().edges)
    assert all(name.isupper() or "_" in name for name in schema().edges)
