"""How a party stands with authorities: in one line, in force before ended, on the day asked for."""

from __future__ import annotations

from kg.answers import standing


def act(status, authority, since="", until="", modality="asserted"):
    return {
        "authority": authority, "status": status, "since": since, "until": until, "modality": modality, "stated": [],
    }  # fmt: skip


LISTED = act("listed", "US OFAC", "2018-02-23")


def test_a_party_without_acts_is_on_no_list_that_is_loaded():
    assert standing.line([], "2026-01-01") == "on no list that is loaded"


def test_acts_of_one_kind_stand_together_and_binding_ones_first():
    told = [act("proposed", "UN", "2017-12-19"), act("listed", "European Union", "2018-04-01"), LISTED]
    assert standing.line(told, "2026-01-01") == "listed: US OFAC, European Union; proposed: UN"


def test_an_act_after_the_day_is_not_told():
    assert standing.line([LISTED], "2018-02-22") == standing.NONE
    assert standing.line([LISTED], "2018-02-23") == "listed: US OFAC"


def test_an_end_is_told_as_an_end_from_its_day_on():
    ended = act("listed", "US OFAC", "2013", "2015")
    assert standing.line([ended], "2015-06-30") == "listed: US OFAC"
    assert standing.line([ended], "2015-12-31") == "ended: listed: US OFAC"


def test_what_an_authority_took_back_has_ended_though_the_first_source_states_no_end():
    seized, released = act("seized", "Republic of Korea", "2017-11-24"), act("released", "Republic of Korea", "2019-07")
    assert standing.line([seized, released], "2018-01-01") == "seized or detained: Republic of Korea"
    assert standing.line([seized, released], "2020-01-01") == (
        "released: Republic of Korea; ended: seized or detained: Republic of Korea"
    )


def test_a_release_by_another_authority_an_earlier_one_or_an_alleged_one_ends_nothing():
    seized = act("seized", "Republic of Korea", "2017-11-24")
    others = [
        act("released", "Philippines", "2019"), act("released", "Republic of Korea", "2016"),
        act("released", "Republic of Korea", "2019", modality="alleged"),
    ]  # fmt: skip
    for other in others:
        assert standing.standings([seized, other], "2020-01-01")[0].status == "seized"


def test_what_is_only_alleged_says_so():
    assert standing.line([act("seized", "X", modality="alleged")], "2020-01-01") == "seized or detained (alleged): X"
