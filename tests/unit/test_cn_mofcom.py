"""MOFCOM's lists: reasons are no part of a name, groups and cut names are reported."""

from __future__ import annotations

import json

from hypothesis import given, settings

from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID = "cn_mofcom"
SAMPLE = (source(ID).sample / "cn.json").read_bytes()
ROW = json.loads(SAMPLE)[0]


def rows(*changes: dict[str, object]) -> tuple[list[dict[str, list[object]]], list[str]]:
    reading, made = read(ID, {"cn.json": json.dumps([ROW | change for change in changes]).encode()})
    found = [
        {name: list(v) for name, v in s.properties.items()} for s in made if getattr(s, "schema", "") == "Organization"
    ]
    return found, [str(problem) for problem in reading.problems]


def test_the_reason_before_a_name_is_no_part_of_it():
    found, problems = rows({"entity_name": "Lockheed", "aliases": ["参与对台湾地区军售的洛克希德·马丁公司"]})
    assert (found[0]["name"], found[0]["alias"], problems) == (["Lockheed"], ["洛克希德·马丁公司"], [])


def test_a_row_for_a_group_names_one_and_says_so():
    found, problems = rows({"entity_name": "哈德森技术公司（Hudson Technologies Co.）等6家实体", "aliases": []})
    assert (found[0]["name"], found[0]["alias"]) == (["Hudson Technologies Co."], ["哈德森技术公司"])
    assert "stands for 6 entities and names one" in problems[0]


def test_two_names_under_one_number_are_both_loaded_and_reported():
    found, problems = rows({"entity_name": "A"}, {"entity_name": "B"})
    assert [one["name"] for one in found] == [["A"], ["B"]]
    assert "stands twice: the copy seems to have cut a name" in problems[0]


def test_marks_that_nobody_sees_are_no_part_of_a_name():
    assert rows({"entity_name": "\u200cHigh  Point"})[0][0]["name"] == ["High Point"]


def test_the_country_stands_first_in_a_chinese_address_and_last_in_another():
    found, _ = rows({"addresses": ["日本东京都品川区大崎（邮编：141-0032）"]})
    assert found[0]["country"] == ["jp"]
    found, _ = rows({"addresses": ["Nekazanka 880/11, Praha 1, Czech Republic（邮编：11000）"]})
    assert found[0]["country"] == ["cz"]


def test_an_unknown_list_is_no_guess():
    assert "unknown lists 'cn-new-list'" in rows({}, {"list_id": "cn-new-list"})[1][0]


@given(damaged(SAMPLE))
@settings(deadline=None, max_examples=150)
def test_a_damaged_file_loses_nothing_in_silence(content):
    loses_nothing_in_silence(ID, "cn.json", content)
