"""How a party stands with authorities: in one line, in force before ended, on the day asked for."""

from __future__ import annotations

from kg.answers import standing


def act(status, authority, since="", until="", modality="asserted", by=""):
    return {
        "authority": authority, "status": status, "proposed_by": by, "since": since, "until": until,
        "modality": modality, "stated": [],
    }  # fmt: skip


LISTED = act("listed", "US OFAC", "2018-02-23")


def test_a_party_without_acts_is_on_no_list_that_is_loaded():
    assert standing.line([], "2026-01-01") == "on no list that is loaded"


def test_acts_of_one_kind_stand_together_and_binding_ones_first():
    told = [act("proposed", "UN", "2017-12-19"), act("listed", "European Union", "2018-04-01"), LISTED]
    assert standing.line(told, "2026-01-01") == (
        "listed: US OFAC (2018-02-23), European Union (2018-04-01); proposed to it: UN (2017-12-19)"
    )


def test_who_proposed_is_told_with_the_proposal():
    proposed = act("proposed", "UN", "2017-12-19", by="United States")
    assert standing.line([proposed], "2026-01-01") == "proposed to it by United States: UN (2017-12-19)"


def test_days_on_which_sources_disagree_stand_side_by_side_and_an_undated_act_has_none():
    told = [LISTED, act("listed", "US OFAC", "2018-03"), act("listed", "European Union")]
    assert standing.line(told, "2026-01-01") == "listed: US OFAC (2018-02-23, 2018-03), European Union"


def test_listed_since_is_the_first_day_of_a_listing_in_force():
    over, barred = act("listed", "Taiwan", "2016", "2017"), act("port_ban", "UN", "2015-01-01")
    assert (
        standing.listed_since([over, barred, LISTED, act("listed", "European Union", "2018")], "2026-01-01") == "2018"
    )
    assert (
        standing.listed_since([act("listed", "X"), act("listed", "Y", "2019", modality="alleged")], "2026-01-01") == ""
    )
    assert standing.listed_since([LISTED], "2018-01-01") == ""


def test_a_number_of_a_list_that_is_not_loaded_is_told_with_the_command_that_loads_it():
    missing = [{"number": "KPe.033", "list": "L", "source": "un_sc_consolidated"}]
    told = "carries the UN's number KPe.033, and the UN's own list is not loaded: kg load un_sc_consolidated FILE"
    assert standing.line([LISTED], "2026-01-01", missing) == f"listed: US OFAC (2018-02-23); {told}"
    assert standing.line([], "2026-01-01", missing) == f"{standing.NONE}; {told}"


def test_an_act_after_the_day_is_not_told():
    assert standing.line([LISTED], "2018-02-22") == standing.NONE
    assert standing.line([LISTED], "2018-02-23") == "listed: US OFAC (2018-02-23)"


def test_an_end_is_told_as_an_end_from_its_day_on():
    ended = act("listed", "US OFAC", "2013", "2015")
    assert standing.line([ended], "2015-06-30") == "listed: US OFAC (2013 – 2015)"
    assert standing.line([ended], "2015-12-31") == "ended: listed: US OFAC (2013 – 2015)"


def test_what_an_authority_took_back_has_ended_though_the_first_source_states_no_end():
    seized, released = act("seized", "Republic of Korea", "2017-11-24"), act("released", "Republic of Korea", "2019-07")
    assert standing.line([seized, released], "2018-01-01") == "seized or detained: Republic of Korea (2017-11-24)"
    assert standing.line([seized, released], "2020-01-01") == (
        "released: Republic of Korea (2019-07); ended: seized or detained: Republic of Korea (2017-11-24)"
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
