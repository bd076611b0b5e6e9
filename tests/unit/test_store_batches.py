"""Batches keep every row, in order, within both bounds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j._codec.packstream.v1 import PackableBuffer, Packer

from kg.errors import DataError
from kg.store.batches import MOST, at_most, batches, weigh

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.text(max_size=50)
    | st.binary(max_size=50),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
ROWS = st.lists(st.dictionaries(st.text(max_size=5), VALUES, max_size=4), max_size=30)


def packed(value) -> int:
    """Bytes that really go over the wire, by the driver's own packer."""
    buffer = PackableBuffer()
    Packer(buffer).pack(value)
    return len(buffer.data)


@given(ROWS, st.integers(1, 10), st.integers(1, 5000))
def test_no_row_is_lost_moved_or_sent_twice_and_the_bounds_hold(rows, size, max_bytes):
    cut = list(batches(rows, size, max_bytes))
    assert [id(row) for batch in cut for row in batch] == [id(row) for row in rows]
    assert all(1 <= len(batch) <= size for batch in cut)
    assert all(len(batch) == 1 or sum(map(packed, batch)) <= max_bytes for batch in cut)


@given(VALUES)
def test_a_value_is_never_weighed_too_light(value):
    assert weigh(value) >= packed(value)


@given(st.dictionaries(st.text(max_size=5), VALUES, max_size=4))
def test_what_is_quickly_known_of_a_row_is_never_too_little(row):
    assert at_most(row) >= packed(row)


def test_a_row_with_what_only_the_driver_knows_is_weighed_in_full():
    row = {"on": date(2017, 10, 11)}
    assert at_most(row) == weigh(row) >= packed({"on": "2017-10-11"})


def test_a_row_above_what_a_message_takes_is_named():
    with pytest.raises(DataError, match="row 2 has"):
        list(batches([{"id": "a"}, {"text": "x" * MOST}], 10, 100))


def test_rows_are_taken_one_batch_at_a_time():
    taken = []
    rows = ({"n": taken.append(i)} for i in range(100))
    next(batches(rows, 10, 10_000))
    assert len(taken) == 11, "a generator of millions of rows is never held in memory"


def test_a_batch_is_sent_as_its_rows_and_not_written_out_for_a_log():
    rows = [["a", None, 1.0], {"id": "b"}]
    (batch,) = batches(rows, 10, 10_000)
    sent, plain = PackableBuffer(), PackableBuffer()
    Packer(sent).pack({"rows": batch})
    Packer(plain).pack({"rows": rows})
    assert bytes(sent.data) == bytes(plain.data)
    assert repr({"rows": batch}) == "{'rows': <2 rows>}"
