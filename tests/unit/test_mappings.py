"""What people say of columns is kept under the headings, and a damaged file is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.cli import mapping
from kg.errors import DataError, SourceError, UsageError
from kg.home import mappings
from kg.home.places import Home
from kg.model.own_table import Asked
from loaders.source import source

OWN = source("kr_motie_cases")


def column(name, read_as, by, headings="h"):
    return {"table": "t", "column": name, "read_as": read_as, "by": by, "unit": "", "headings": headings}


def test_what_is_said_is_kept_for_the_same_headings_and_forgotten_when_nothing_is(tmp_path):
    home = Home(tmp_path)
    mapping.keep(home, [column("a", "item", "heading"), column("b", "note", "you"), column("c", "", "kept")])
    assert mappings.read(home.mappings) == {"h": {"b": "note", "c": "-"}}
    mapping.keep(home, [column("a", "item", "heading", "other")])
    assert set(mappings.read(home.mappings)) == {"h"}
    mapping.keep(home, [column("b", "item", "heading")])
    assert mappings.read(home.mappings) == {}


def test_only_the_owner_reads_what_is_kept(tmp_path):
    mappings.keep(tmp_path / "mappings", "h", {"담당": "-"})
    assert [(f.name, oct(f.stat().st_mode)[-3:]) for f in (tmp_path / "mappings").iterdir()] == [("h.json", "600")]


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": "item"}', b"\x00" * 400])
def test_a_damaged_file_is_named_and_nobody_is_told_to_delete_it(tmp_path, content):
    (tmp_path / "h.json").write_bytes(content)
    with pytest.raises(DataError, match=r"h\.json.*copy.*--map again") as raised:
        mappings.read(tmp_path)
    assert "delete" not in str(raised.value) and (tmp_path / "h.json").read_bytes() == content


def test_the_reading_of_another_table_is_not_taken_for_this_one(tmp_path):
    mappings.keep(tmp_path, "h", {"a": "item"})
    mappings.keep(tmp_path, "other", {"a": "note"})
    (tmp_path / "other.json").replace(tmp_path / "h.json")
    with pytest.raises(DataError, match=r"h\.json"):
        mappings.read(tmp_path)


def test_pairs_and_a_file_say_the_same_and_a_pair_goes_first(tmp_path):
    file = tmp_path / "map.yaml"
    file.write_text("적발일자: detected\n비고: '-'\n", "utf-8")
    said = mapping.asked(OWN, Home(tmp_path), ["비고=note", "a=b=item"], file, "", anew=False)
    assert said.columns == {"적발일자": "detected", "비고": "note", "a=b": "item"}


@pytest.mark.parametrize("pair", ["", "=item", "item", "품목=", " = "])
def test_a_pair_without_heading_or_field_is_refused(tmp_path, pair):
    with pytest.raises(UsageError, match="HEADING=FIELD"):
        mapping.asked(OWN, Home(tmp_path), [pair], None, "", anew=False)


@pytest.mark.parametrize("text", ["- a\n", "a: [b]\n", "a: {\n", ""])
def test_a_file_that_is_no_mapping_is_refused(tmp_path, text):
    (tmp_path / "m.yaml").write_text(text, "utf-8")
    with pytest.raises(SourceError, match="mapping"):
        mapping.asked(OWN, Home(tmp_path), [], tmp_path / "m.yaml", "", anew=False)


def test_a_published_list_is_not_mapped(tmp_path):
    with pytest.raises(UsageError, match="does not read tables of your own"):
        mapping.asked(source("us_ofac_sdn"), Home(tmp_path), ["a=item"], None, "", anew=False)
    assert mapping.asked(source("us_ofac_sdn"), Home(tmp_path), [], None, "", anew=False) == Asked()


@given(st.dictionaries(st.text(), st.text()), st.dictionaries(st.text(), st.dictionaries(st.text(), st.text())))
def test_what_is_asked_reaches_the_reading_process_whole(columns, kept):
    asked = Asked(columns, kept, "motie-156")
    assert Asked.from_json(asked.to_json()) == asked
