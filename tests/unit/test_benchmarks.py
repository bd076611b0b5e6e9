"""The benchmarks of reading and loading run on the bundled samples and print their ratios. No figure is checked."""

from __future__ import annotations

import shutil

import pytest

from benchmarks import floor, load_all, parse
from benchmarks.ordinary import alarms, clean, lists
from kg.index.building import build
from loaders.source import names, source


def test_parsing_is_set_against_the_parser_alone_and_the_bare_statements(capsys):
    parse.main(["us_state_isn", f"un_sc_consolidated={source('un_sc_consolidated').sample}"])
    head, isn, un, together = capsys.readouterr().out.splitlines()
    assert "× parser" in head and "× bare" in head
    assert isn.startswith("us_state_isn") and un.startswith("un_sc_consolidated")
    assert together.startswith("together") and "goal" in together


@pytest.mark.parametrize("name", names())
def test_the_parser_alone_finds_something_in_every_sample(name):
    found = floor.files(source(name), source(name).sample)
    assert found and all(floor.read_only(file) for file in found)


def test_loading_prints_rates_and_growth(tmp_path, capsys):
    isn = shutil.copy(source("us_state_isn").sample / "isn.csv", tmp_path)
    load_all.main([f"us_state_isn={isn}", "us_ccl"])
    head, rows, whole, total = capsys.readouterr().out.splitlines()
    assert "growth" in head and float(rows.split()[-1]) > 0
    assert whole.startswith("us_ccl") and whole.endswith("-"), "no table of lines: not cut"
    assert total.startswith("2 files")


def test_ordinary_names_are_asked_of_a_list() -> None:
    entries = lists.listed({"un_sc_consolidated": str(source("un_sc_consolidated").sample)})
    found = list(clean.groups(1, 3, None, entries))
    assert {group.schema for group in found} == {"Person", "Company"} and all(group.names for group in found)
    index = build(entries)
    for group in found[:4]:
        asked, alert, strong = alarms.alarms(index, group, group.schema)
        assert asked >= alert >= strong
        assert alarms.letter_for_letter(group) == 1.0
