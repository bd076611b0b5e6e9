"""The JSON reader: streamed, with lines, and never half a file."""

from __future__ import annotations

import json as plain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import RowError, SourceError
from loaders.formats import json, json_text
from loaders.formats.disk import Shelf
from loaders.formats.json_object import JsonObject


@pytest.fixture
def write(tmp_path):
    def written(content: str | bytes):
        path = tmp_path / "a.json"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(rows=st.lists(st.dictionaries(st.text(max_size=5), VALUES, max_size=4)), indent=st.sampled_from([None, 1]))
def test_every_object_of_an_array_is_read_at_its_line(tmp_path_factory, rows, indent):
    path = tmp_path_factory.mktemp("json") / "a.json"
    path.write_text(plain.dumps(rows, indent=indent), "utf-8")
    found = [item for _, item in json.items(path)]
    assert [plain.loads(plain.dumps(one.data)) for one in found] == [_texts(row) for row in rows]


def _texts(value):
    """Numbers are kept as the texts that are printed."""
    if isinstance(value, dict):
        return {key: _texts(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_texts(one) for one in value]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def test_objects_longer_than_a_block_are_read_whole(write, monkeypatch):
    monkeypatch.setattr(json_text, "BLOCK", 7)
    rows = [{"name": "x" * 100, "n": 1.50}, {"name": "y"}]
    found = [item for _, item in json.items(write(plain.dumps(rows, indent=1)))]
    assert [(one.take("name")[0], one.line) for one in found] == [("x", 2), ("y", 6)]
    assert found[0].take("n") == "1.5"


BROKEN = {
    "cut off": '[{"a": 1},\n{"a": 2',
    "no comma": '[{"a": 1} {"a": 2}]',
    "comma at the end": '[{"a": 1},]',
    "something behind": '[{"a": 1}] x',
    "empty": "",
    "a page": "<html></html>",
    "no UTF-8": b'[{"a": "\xff"}]',
    "nested without end": "[" * 100_000,
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_array_is_a_source_error_with_its_line(write, case):
    with pytest.raises(SourceError) as error:
        list(json.items(write(BROKEN[case])))
    assert error.value.where.startswith("a.json:")


def test_a_broken_line_costs_only_itself(write):
    found = list(json.lines(write('{"a": 1}\n{"a": \n[1]\n{"a": "\\ud800"}\n{"a": 2}\n')))
    assert [one.line for one in found] == [1, 2, 3, 4, 5]
    assert (found[0].take("a"), found[4].take("a")) == ("1", "2")
    for broken in found[1:4]:
        with pytest.raises(RowError):
            broken.take("a")


def test_what_nobody_read_is_named_to_the_depth():
    row = JsonObject("a.json", 1, {"a": "1", "b": {"c": "2", "d": "3"}, "e": ["4"], "f": None})
    assert row.object("b").take("c") == "2"
    assert row.unread() == ["a", "e", "b/d"]


def test_a_key_that_stands_twice_is_named(write):
    [row] = json.lines(write('{"a": 1, "a": 2}'))
    assert row.unread() == ["a", "?"]


def test_an_object_where_a_text_was_expected_is_a_row_error():
    row = JsonObject("a.json", 1, {"a": {"b": "c"}, "d": "e"})
    for read in (row.take, row.texts):
        with pytest.raises(RowError, match="expected"):
            read("a")
    with pytest.raises(RowError, match="objects were expected"):
        row.objects("d")


def test_rows_come_back_from_the_shelf_in_groups_in_their_order():
    with Shelf() as shelf:
        for key, line in (("b", 1), ("a", 2), ("b", 3)):
            shelf.put(0, key, line, {"n": line})
        assert [(key, [line for line, _ in rows]) for key, rows in shelf.groups(0)] == [("b", [1, 3]), ("a", [2])]
        assert (shelf.add("k"), shelf.add("k"), "k" in shelf, "z" in shelf) == (True, False, True, False)
