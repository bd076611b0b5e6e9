"""What is said against a ship, a person or a firm, and below each accusation what is said to it."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.licensing.debates import debates

TODAY = "2026-11-29"


@pytest.fixture(scope="module")
def ship(built):
    return debates(built, "Lighthouse Winmore", as_of=TODAY)


def below(found, title):
    return {(said.by, said.stands) for one in found if title in one.title for said in one.statements}


def test_accusations_of_a_ship_come_first_each_with_its_denials_below(ship):
    accused = [one for one in ship if one.accusation]
    alone = ship[len(accused)]
    assert accused == ship[: len(accused)] and all(one.accusation.citations for one in accused)
    assert below(accused, "Sam Jong 2") == {("Ministry of Foreign Affairs of China", "denies")}
    assert ("Win More Shipping", "denies") in below([alone], "Lighthouse Winmore")
    days = [one.accusation.date for one in accused]
    assert days == sorted(days)


def test_after_them_comes_what_is_said_of_who_stands_behind_the_ship_with_the_tie(ship):
    behind = {one.title: [(tie.relation, tie.to) for tie in one.ties] for one in ship if one.ties}
    assert ("CHARTERS", "Lighthouse Winmore") in behind["Billions Bunker Group"]
    assert ("CONTROLS", "Billions Bunker Group") in behind["Chen Shih-hsien"]
    assert below(ship, "Chen") >= {("Kaohsiung District Court", "decides"), ("Chen Shih-hsien", "denies")}


def test_a_report_whose_paragraph_was_not_seen_is_told_at_second_hand(ship):
    unseen = {one.accusation.by: one.accusation.unseen for one in ship if one.accusation}
    assert unseen["S/2018/171"] and not unseen["Republic of Korea"]


def test_a_refusal_to_list_holds_nothing_against_the_ship(ship):
    held = {one.title: one.accusation.held for one in ship if one.accusation}
    assert not held["UN Security Council 1718 Committee: Not listed"]
    assert held["UN Security Council 1718 Committee: Proposed to it"]


def test_who_is_against_a_proposal_objects_and_who_tells_of_an_act_asserts_it(ship):
    assert below(ship, "Proposed to it") == {("China, by diplomats whom AFP does not name", "objects")}
    assert below(ship, "Not listed") == {("A diplomat whom AFP does not name", "asserts")}


def test_a_proposal_is_made_by_the_state_that_proposed_and_not_by_the_committee(ship):
    by = {one.title: one.accusation.by for one in ship if one.accusation}
    assert by["UN Security Council 1718 Committee: Proposed to it"] == "United States"
    assert by["UN Security Council 1718 Committee: Not listed"] == "UN Security Council 1718 Committee"


@pytest.mark.parametrize(("name", "day"), [("Lighthouse Winmore", "2019-07-01"), ("Koti", "2019-07-09")])
def test_a_release_is_told_without_anybody_speaking_of_it(built, name, day):
    found = [one.accusation for one in debates(built, name, as_of=TODAY) if one.accusation]
    released = [one for one in found if one.said == "Republic of Korea: Released"]
    assert [(one.date, one.held, one.decided) for one in released] == [(day, False, False)]
    assert not [one for one in found if one.schema == "PortCall"]


@pytest.mark.parametrize(("name", "decided"), [("Courageous", True), ("Koti", False)])
def test_what_only_a_court_does_is_told_as_its_decision(built, name, decided):
    found = [one.accusation for one in debates(built, name, as_of=TODAY) if one.accusation]
    assert any(one.decided for one in found) is decided


def test_an_act_that_two_sources_tell_of_stands_once(ship):
    acts = [(one.accusation.date, one.title, one.accusation.of) for one in ship if one.accusation]
    assert len(acts) == len(set(acts))


@pytest.mark.parametrize(
    ("name", "accusation", "speaker"),
    [("daesung", "five exports", "The head of Daesung International Trade"), ("horkos", "", "The president of Horkos")],
)
def test_firms_too(built, name, accusation, speaker):
    told = below(debates(built, name, as_of=TODAY), accusation)
    assert speaker in {by for by, _ in told}


def test_who_speaks_against_a_measure_of_a_state_objects(built):
    told = {(said.by, said.stands) for one in debates(built, "japan-measures", as_of=TODAY) for said in one.statements}
    assert ("Government of the ROK", "objects") in told


def test_nothing_that_became_known_later_is_said_against_anybody(built):
    assert not [one for one in debates(built, "Lighthouse Winmore", as_of="2017-10-15") if "Sam Jong 2" in one.title]
    early = debates(built, "Lighthouse Winmore", as_of="2017-12-30")
    assert {said.by for one in early for said in one.statements} >= {"Ministry of Foreign Affairs of China"}
    assert "Win More Shipping" not in {said.by for one in early for said in one.statements}


def test_a_label_of_two_releases_is_asked_for_by_the_party_and_nothing_of_one_is_told_of_the_other(built):
    """`Y사` of 2015 and `Y사` of 2018 are two parties: told together they would look like one with three violations."""
    with pytest.raises(UsageError, match="a hidden name, of another party in each release") as error:
        debates(built, "Y사", as_of=TODAY)
    parties = ("kr_motie_cases:motie-boo-jwa-hyun-2015/Y사", "kr_motie_cases:motie-kwak-dae-hoon-2018-09-04/Y사")
    assert all(party in str(error.value) for party in parties)
    told = [{one.title for one in debates(built, party, as_of=TODAY)} for party in parties]
    assert any("Thailand" in title for title in told[1]) and told[0].isdisjoint(told[1])
