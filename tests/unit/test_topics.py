"""Tags of FollowTheMoney: only of what is listed, asserted and in force."""

from __future__ import annotations

import pytest

from kg.ftm.topics import topics


def act(status="listed", authority="US OFAC", until="", modality="asserted", stated="us_ofac_sdn sdn.xml:1"):
    return {
        "authority": authority, "status": status, "since": "2018-02-23", "until": until, "modality": modality,
        "stated": [stated],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "tags"),
    [
        ([], []),
        ([act()], ["sanction"]),
        ([act(authority="US BIS")], ["export.control"]),
        ([act(authority="US State Department", stated="us_state_dtc list.csv:2")], ["debarment"]),
        ([act(), act(authority="US BIS")], ["export.control", "sanction"]),
        ([act(until="2019-01-01")], []),
        ([act(), {**act("delisted"), "since": "2020"}], []),
        ([act("proposed")], []),
        ([act(modality="alleged")], []),
    ],
)
def test_tags_are_of_listings_in_force_alone(told, tags):
    assert topics(told, "2026-01-01") == tags


def test_nobody_is_tagged_before_the_day():
    assert topics([act()], "2018-02-22") == []
