"""Values of a query as JSON, CSV and tables have them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j.spatial import CartesianPoint, WGS84Point
from neo4j.time import Date, DateTime, Duration, Time

from kg.answers import cells
from kg.store.values import plain


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Duration(days=1, hours=2), "P1DT2H"),
        (Duration(), "PT0S"),
        (Date(2017, 10, 11), "2017-10-11"),
        (Time(10, 0, 0), "10:00:00.000000000"),
        (DateTime(2017, 10, 11), "2017-10-11T00:00:00.000000000"),
        (CartesianPoint((1.0, 2.0, 3.0)), {"srid": 9157, "x": 1.0, "y": 2.0, "z": 3.0}),
        (WGS84Point((127.7, 34.7)), {"srid": 4326, "x": 127.7, "y": 34.7}),
        (b"\x00\xff", "AP8="),
        (float("inf"), "Infinity"),
        (float("-inf"), "-Infinity"),
        (float("nan"), "NaN"),
        ([1.5, float("nan"), {"a": Duration(seconds=1)}], [1.5, "NaN", {"a": "PT1S"}]),
        (True, True),
    ],
)
def test_a_value_as_json_has_it(value, expected):
    assert plain(value) == expected


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.binary()
    | st.builds(Duration, st.integers(0, 9)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_whatever_a_query_returns_is_json(value):
    json.dumps(plain(value), allow_nan=False)


@given(st.lists(st.lists(st.text(max_size=40), min_size=2, max_size=2), max_size=30))
def test_a_fitted_table_holds_what_it_says_and_tells_what_it_leaves_out(rows):
    shown = cells.fitted(rows, cell=20, table=200)
    assert len(shown.rows) <= len(rows) and (shown.rows or not rows)
    assert (shown.told == "") == (shown.rows == rows)
    assert sum(min(len(cell), 20) for row in shown.rows[1:] for cell in row) <= 200


def test_a_long_cell_is_cut_with_its_size():
    shown = cells.fitted([["a" * 134_217_728, 7]])
    assert shown.rows[0][0].endswith("… (134,217,728 characters)") and len(shown.rows[0][0]) < 11_000
    assert shown.rows[0][1] == 7 and shown.told == "1 long cells"
