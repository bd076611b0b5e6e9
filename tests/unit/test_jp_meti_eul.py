"""METI's list: a name that ran into the country field is found again, concerns are codes, kanji are original names."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID = "jp_meti_eul"
SAMPLE = (source(ID).sample / "jp.json").read_bytes()
ROW = json.loads(SAMPLE)[0]


def party(**changes: object) -> tuple[dict[str, list[object]], dict[str, list[object]], list[str]]:
    reading, made = read(ID, {"jp.json": json.dumps([ROW, ROW | {"id": "jp-eul-9"} | changes]).encode()})
    records = [{name: list(values) for name, values in one.properties.items()} for one in made[3:5]] or [{}, {}]
    return records[0], records[1], [str(problem) for problem in reading.problems]


def test_a_name_that_ran_into_the_country_field_is_taken_out_and_the_field_is_kept():
    found, _, problems = party(entity_name="", addresses=["People's Republic of China Dandong Hongxiang Co"])
    assert (found["name"], found["country"]) == (["Dandong Hongxiang Co"], ["cn"])
    assert found["note"] == [
        "The copy prints the name in the country field: People's Republic of China Dandong Hongxiang Co"
    ]
    assert problems == []


def test_a_party_without_any_name_is_reported_and_costs_no_other():
    found, _, problems = party(entity_name="", addresses=["North Korea"])
    assert found == {}
    assert problems == [
        "jp.json:1: no. 9 has no name → the name may have run into another field: "
        "look it up in METI's list under the number"
    ]


def test_kanji_in_brackets_are_the_original_name_and_kana_are_an_alias():
    found, _, _ = party(entity_name="Foo（朝鮮貿易会社）", aliases=["民経連", "マンウォル貿易", "Foo (FTC)"])
    assert (found["name"], found["original_name"]) == (["Foo"], ["朝鮮貿易会社", "民経連"])
    assert found["alias"] == ["マンウォル貿易", "Foo (FTC)"]


CONCERNS = {
    "大量破壊兵器等の懸念: ミサイルM; 通常兵器の懸念: CW": ["M", "CW"],
    "大量破壊兵器等の懸念: ミサイル、核 M、N": ["M", "N"],
    "大量破壊兵器等の懸念: 核 Ｎ": ["N"],
    "通常兵器の懸念: CW": ["CW"],
}


@pytest.mark.parametrize("reason", CONCERNS)
def test_concerns_are_codes_beside_the_reason_as_printed(reason):
    _, listing, _ = party(reason=reason)
    assert (listing["concern"], listing["reason"]) == (CONCERNS[reason], [reason])


def test_an_unknown_concern_is_no_guess():
    assert "concern not understood" in party(reason="大量破壊兵器等の懸念: 宇宙 S")[2][0]


def test_a_key_nobody_knows_is_named():
    assert "nobody read it" in party(remarks="new in this edition")[2][0]


def test_the_key_is_country_and_name_since_numbers_change_with_the_edition():
    _, made = read(ID, {"jp.json": json.dumps([ROW | {"id": "jp-eul-77"}]).encode()})
    assert made[0].id == "jp_meti_eul:af/al-qa-ida-islamic-army"


@given(damaged(SAMPLE))
@settings(deadline=None, max_examples=150)
def test_a_damaged_file_loses_nothing_in_silence(content):
    loses_nothing_in_silence(ID, "jp.json", content)
