"""Lists of favoured countries and licence types on any day from 2015 to 2026."""

from __future__ import annotations

import pytest

from kg.licensing.lists import memberships
from kg.licensing.usable import usable

MONTHS = [f"{year}-{month:02}-01" for year in range(2015, 2027) for month in (1, 4, 8, 9, 12)]


def held(built, start, end, on):
    return {one["list"] for one in memberships(built, start, end, on) if one["member"]}


@pytest.mark.parametrize(
    ("start", "end", "on", "list_"),
    [
        ("jp", "kr", "2015-01-01", "JP Group A"), ("jp", "kr", "2019-08-27", "JP Group A"),
        ("jp", "kr", "2019-08-28", "JP Group B"), ("jp", "kr", "2023-07-20", "JP Group B"),
        ("jp", "kr", "2023-07-21", "JP Group A"), ("jp", "kr", "2026-11-29", "JP Group A"),
        ("kr", "jp", "2015-01-01", "KR area Ka"), ("kr", "jp", "2019-09-17", "KR area Ka"),
        ("kr", "jp", "2019-09-18", "KR area Ka-2"), ("kr", "jp", "2023-04-23", "KR area Ka-2"),
        ("kr", "jp", "2023-04-24", "KR area Ka"), ("kr", "jp", "2026-11-29", "KR area Ka"),
    ],
)  # fmt: skip
def test_each_is_in_one_list_of_the_other(built, start, end, on, list_):
    assert held(built, start, end, on) == {list_}


@pytest.mark.parametrize("on", MONTHS)
def test_on_any_day_both_are_in_exactly_one_list_of_the_other(built, on):
    assert len(held(built, "jp", "kr", on)) == len(held(built, "kr", "jp", on)) == 1


def state(built, on, type_, goods=""):
    return next(one.state for one in usable(built, "jp", "kr", on, goods) if one.licence_type == type_)


def test_the_general_bulk_licence_goes_and_comes_back_and_in_between_sources_differ(built):
    days = ("2018-01-01", "2019-08-15", "2019-09-01", "2023-07-20", "2023-07-21")
    states = [state(built, day, "general_bulk") for day in days]
    assert states == ["usable", "sources differ", "not usable", "not usable", "usable"]


def test_the_three_items_need_an_individual_licence_from_4_july_2019(built):
    assert state(built, "2019-07-03", "general_bulk", "hydrogen fluoride") == "usable"
    assert state(built, "2019-07-04", "general_bulk", "hydrogen fluoride") == "not usable"
    assert state(built, "2019-07-04", "individual", "hydrogen fluoride") == "required"


def test_the_special_general_bulk_licence_stays_for_all_else(built):
    assert state(built, "2019-09-01", "special_general_bulk") == "usable"
    assert state(built, "2019-09-01", "special_general_bulk", "hydrogen fluoride") == "not usable"


def test_every_ruling_names_its_source(built):
    for one in usable(built, "jp", "kr", "2019-09-01"):
        for ruling in filter(None, (one.decided_by, *one.agreeing, *one.otherwise, *one.described_by)):
            assert ruling.source["publications"] and ruling.source["records"], ruling.rule
