"""Which kinds of licence could be used between Japan and the ROK on the days before and after each change."""

from __future__ import annotations

import pytest

from kg.licensing.usable import usable


def states(built, start, end, day, goods=""):
    return {one.licence_type: one.state for one in usable(built, start, end, day, goods)}


@pytest.mark.parametrize(
    ("day", "general_bulk", "catch_all"),
    [
        ("2015-06-30", "usable", "none needed"),
        ("2019-07-04", "usable", "none needed"),
        ("2019-08-28", "not usable", "required"),
        ("2023-07-20", "not usable", "required"),
        ("2023-07-21", "usable", "none needed"),
        ("2026-11-29", "usable", "none needed"),
    ],
)
def test_from_japan_to_the_rok(built, day, general_bulk, catch_all):
    found = states(built, "jp", "kr", day)
    assert (found["general_bulk"], found["situational"]) == (general_bulk, catch_all)
    assert found["special_general_bulk"] == "usable"


@pytest.mark.parametrize("day", ["2015-06-30", "2019-09-17", "2019-09-18", "2023-04-23", "2023-04-24", "2026-11-29"])
def test_from_the_rok_to_japan(built, day):
    found = states(built, "kr", "jp", day)
    assert (found["bulk"], found["individual"], found["situational"]) == ("usable", "required", "required")


@pytest.mark.parametrize(
    ("day", "goods", "individual", "special_general", "special"),
    [
        ("2019-07-03", "hydrogen fluoride", "usable", "usable", "usable"),
        ("2019-07-04", "hydrogen fluoride", "required", "not usable", "not usable"),
        ("2020-01-08", "hydrogen fluoride", "required", "not usable", "not usable"),
        ("2019-12-20", "photoresists", "required", "not usable", "usable"),
        ("2023-03-22", "photoresists", "required", "not usable", "usable"),
        ("2023-03-23", "hydrogen fluoride", "none needed", "usable", "usable"),
        ("2023-03-23", "photoresists", "none needed", "usable", "usable"),
    ],
)
def test_the_three_items_to_the_rok(built, day, goods, individual, special_general, special):
    found = states(built, "jp", "kr", day, goods)
    assert found["individual"] == individual
    assert (found["special_general_bulk"], found["special_bulk"]) == (special_general, special)


def test_the_deck_and_the_order_differ_on_the_day_and_both_are_told(built):
    one = next(one for one in usable(built, "jp", "kr", "2019-08-10") if one.licence_type == "general_bulk")
    told = [ruling for ruling in (one.decided_by, *one.agreeing, *one.otherwise) if ruling]
    sources = {(ruling.rule.partition(":")[0], ruling.state) for ruling in told}
    assert {("control_rules", "usable"), ("cistec_deck_2019", "not usable")} <= sources
