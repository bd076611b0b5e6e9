"""Lists of favoured countries of Japan and the ROK and the licences that could be used, asked of the graph by day."""

from __future__ import annotations

import pytest

from kg.cli.loading import load
from kg.entities import rebuild
from kg.licensing.lists import memberships
from kg.licensing.usable import usable
from loaders.source import source
from tests.conftest import WIPE

SOURCES = ("cistec_deck_2019", "control_rules", "kr_jp_dispute")


@pytest.fixture(scope="module")
def rules(engine, tmp_path_factory):
    """The deck, the rules and the dispute on each engine."""
    engine.write(WIPE)
    for one in map(source, SOURCES):
        load(engine, one, one.sample, bundled=True)
    rebuild(engine, tmp_path_factory.mktemp("people") / "judgements.jsonl")
    yield engine
    engine.write(WIPE)


def groups(store, start, end, day):
    """Groups of the state `start` in which a source other than the deck has the country `end` on the day."""
    rows = [row for row in memberships(store, start, end, day) if row["member"] and "CISTEC deck" not in row["source"]]
    return {row["list"] for row in rows}


def states(store, start, end, day, goods=""):
    return {one.licence_type: one.state for one in usable(store, start, end, day, goods)}


@pytest.mark.parametrize(
    ("day", "group", "general_bulk", "catch_all"),
    [
        ("2015-06-30", "JP Group A", "usable", "none needed"),
        ("2019-07-04", "JP Group A", "usable", "none needed"),
        ("2019-08-07", "JP Group A", "usable", "none needed"),
        ("2019-08-27", "JP Group A", "usable", "none needed"),
        ("2019-08-28", "JP Group B", "not usable", "required"),
        ("2021-06-30", "JP Group B", "not usable", "required"),
        ("2023-07-20", "JP Group B", "not usable", "required"),
        ("2023-07-21", "JP Group A", "usable", "none needed"),
        ("2026-11-29", "JP Group A", "usable", "none needed"),
    ],
)
def test_from_japan_to_the_rok(rules, day, group, general_bulk, catch_all):
    assert groups(rules, "jp", "kr", day) == {group}
    found = states(rules, "jp", "kr", day)
    assert (found["general_bulk"], found["situational"]) == (general_bulk, catch_all)
    assert found["special_general_bulk"] == "usable"


@pytest.mark.parametrize(
    ("day", "group", "bulk"),
    [
        ("2015-06-30", "KR area Ka", "usable"),
        ("2019-09-17", "KR area Ka", "usable"),
        ("2019-09-18", "KR area Ka-2", "usable"),
        ("2023-04-23", "KR area Ka-2", "usable"),
        ("2023-04-24", "KR area Ka", "usable"),
        ("2026-11-29", "KR area Ka", "usable"),
    ],
)
def test_from_the_rok_to_japan(rules, day, group, bulk):
    assert groups(rules, "kr", "jp", day) == {group}
    found = states(rules, "kr", "jp", day)
    assert (found["bulk"], found["individual"], found["situational"]) == (bulk, "required", "required")


@pytest.mark.parametrize(
    ("day", "goods", "individual", "special_general", "special"),
    [
        ("2019-07-03", "hydrogen fluoride", "required", "usable", "usable"),
        ("2019-07-04", "hydrogen fluoride", "required", "not usable", "not usable"),
        ("2020-01-08", "hydrogen fluoride", "required", "not usable", "not usable"),
        ("2019-12-20", "photoresists", "required", "not usable", "usable"),
        ("2023-03-22", "photoresists", "required", "not usable", "usable"),
        ("2023-03-23", "hydrogen fluoride", "none needed", "usable", "usable"),
        ("2023-03-23", "photoresists", "none needed", "usable", "usable"),
    ],
)
def test_the_three_items_to_the_rok(rules, day, goods, individual, special_general, special):
    found = states(rules, "jp", "kr", day, goods)
    assert (found["individual"], found["special_general_bulk"], found["special_bulk"]) == (
        individual,
        special_general,
        special,
    )


def test_the_deck_and_the_order_differ_on_the_day_and_both_are_told(rules):
    one = next(one for one in usable(rules, "jp", "kr", "2019-08-10") if one.licence_type == "general_bulk")
    assert one.decided_by and one.decided_by.rule == "control_rules:jp-kr-general-stays"
    assert any(ruling.rule.startswith("cistec_deck_2019:") and ruling.state == "not usable" for ruling in one.otherwise)
