"""Debates as threads, and the way of goods as legs."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.licensing.debates import debates
from kg.licensing.routes import route, routes

TODAY = "2026-11-29"


def test_a_debate_goes_from_the_first_statement_to_the_last(built):
    (one,) = debates(built, "hf-china", as_of=TODAY)
    days = [said.date or said.known or "9999" for said in one.statements]
    assert days == sorted(days) and {"METI", "MOTIE", "CISTEC"} <= speakers(built)
    assert all(said.source["publications"] for said in one.statements)


def speakers(built):
    return {said.by for one in debates(built, as_of=TODAY) for said in one.statements}


def test_a_denial_leads_to_what_it_denies(built):
    (one,) = debates(built, "three-items", as_of=TODAY)
    links = {(said.id, link.relation, link.to) for said in one.statements for link in said.links}
    assert ("cistec_deck_2019:mis-2-answer", "denies", "cistec_deck_2019:mis-2") in links


def test_nothing_that_became_known_later_is_in_a_thread(built):
    (one,) = debates(built, "hf-china", as_of="2019-07-31")
    assert one.statements and all(said.known <= "2019-07-31" for said in one.statements)


def test_words_find_what_was_said(built):
    found = debates(built, "strike a blow", as_of=TODAY)
    assert {said.id for one in found for said in one.statements} >= {"cistec_deck_2019:basic-blow"}


def test_what_nobody_spoke_of_is_told_with_the_questions(built):
    with pytest.raises(UsageError, match="hf-china"):
        debates(built, "no such words anywhere", as_of=TODAY)


def test_hydrogen_fluoride_went_on_in_legs_that_one_side_allows_and_the_other_does_not(built):
    way = route(built, "hf-chain")
    assert [(leg["from"], leg["to"]) for leg in way.legs] == [("jp", "kr"), ("kr", "cn"), ("kr", "cn")]
    onward = way.legs[1]
    assert any("Industry and Energy" in name for name in onward["permitted_by"]) and onward["forbidden_by"]
    assert {(end.what, end.country) for end in way.ends} == {
        ("origin", "jp"), ("declared", "kr"), ("via", "kr"), ("destination", "cn"),
    }  # fmt: skip


def test_a_country_that_was_only_declared_is_on_no_way(built):
    """One that was declared and reached by a leg that took place is on the way, whoever says so."""
    query = """
        MATCH (e:Event)-[:DECLARED_FOR]->(c:Country)<-[v:ROUTED_VIA]-(e)
        WHERE coalesce(v.role, '') <> 'computed from the legs' RETURN e.id AS event, c.code AS country"""
    reached = {(way.event, leg["to"]) for way in routes(built) for leg in way.legs if leg["state"] == "done"}
    assert {(row["event"], row["country"]) for row in built.read(query).rows} <= reached


def test_every_leg_has_its_source_and_those_that_took_place_a_day_or_say_that_none_is_printed(built):
    for way in routes(built):
        for leg in way.legs:
            assert leg["source"]["publications"], leg["id"]
            silent = any("not printed" in note for note in leg["note"])
            assert leg["date"] or silent or leg["state"] != "done", leg["id"]


def test_nobody_answers_what_was_said_later(built):
    said = {one.id: one for debate in debates(built, as_of=TODAY) for one in debate.statements}
    early = [
        (one.id, link.to)
        for one in said.values()
        for link in one.links
        if link.relation == "answers"
        and one.date
        and link.date
        and one.date[: len(link.date)] < link.date[: len(one.date)]
    ]
    assert early == []


def test_nobody_denies_what_was_said_later(built):
    """MOTIE spoke on 10 July of the numbers; CISTEC wrote on 1 November that the cases were not public."""
    (one,) = debates(built, "cases-156", as_of=TODAY)
    links = {(said.id, link.relation, link.to) for said in one.statements for link in said.links}
    assert ("kr_jp_dispute:motie-transparent", "contradicts", "cistec_deck_2019:not-public") in links
    assert ("kr_jp_dispute:motie-transparent", "denies", "kr_jp_dispute:fuji-156") in links


def test_a_way_through_a_country_without_a_name_says_so(built):
    found = route(built, "kr_motie_cases:KRC-13")
    assert [(end.what, end.country, end.name) for end in found.ends] == [
        ("via", "", "a third country that is not named"), ("destination", "ru", "Russian Federation"),
    ]  # fmt: skip


def test_words_of_a_question_find_what_is_said_of_them_under_others_too(built):
    """Whether hydrogen fluoride is among the 156 cases was not told to who asked about hydrogen fluoride."""
    found = {one.question: one for one in debates(built, "hydrogen fluoride", as_of="2026-12-01")}
    assert {"hf-china", "hf-return", "cases-156"} <= set(found)
    said = " ".join(one.said for one in found["cases-156"].statements)
    assert "hydrogen fluoride" in said.lower() and "Two thirds of the cases" not in said
    whole = {one.question: one for one in debates(built, "hf-china", as_of="2026-12-01")}
    assert set(whole) == {"hf-china"} and whole["hf-china"].statements == found["hf-china"].statements
