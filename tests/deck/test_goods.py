"""Goods of the deck: told apart, joined by the number of the substance, never by a name across regimes."""

from __future__ import annotations

import pytest

from kg.answers import queries
from kg.errors import UsageError
from kg.licensing.wares import wares


def test_hydrofluoric_acid_is_told_apart_from_hydrogen_fluoride_and_joined_with_it(built):
    query = """
        MATCH (a:Item {caption: 'hydrofluoric acid'})-[f:FORM_OF]->(s:Substance)<-[:FORM_OF]-(b:Item)
        WHERE b.caption = 'hydrogen fluoride' AND '7664-39-3' IN s.cas_number
        RETURN DISTINCT a.id AS acid, b.id AS gas, f.role AS how, s.caption AS substance"""
    (row,) = built.read(query).rows
    assert (row["acid"], row["gas"]) == ("item:hydrofluoric acid", "item:hydrogen fluoride")
    assert (row["how"], row["substance"]) == ("solution in water", "hydrogen fluoride")


def test_every_name_of_a_substance_stands_with_a_publication(built):
    """A record of a list that is loaded as published has no citation of its own: the list is the publication."""
    rows = built.read(
        "MATCH (s:Substance)<-[:EVIDENCE_FOR]-(r:Record) RETURN s.citation AS cited, r.source AS source"
    ).rows
    assert len(rows) >= 33 and all(row["cited"] or row["source"] == "us_ccl" for row in rows)


def test_zirconium_of_the_nuclear_regime_is_known_as_such(built):
    items = {row["caption"]: row["regimes"] for row in built.read(queries.lookup("goods-items").text).rows}
    assert items["zirconium"] == ["NSG"] and items["hydrofluoric acid"] == ["AG"]


def test_the_share_that_went_on_is_told_with_both_sides_figures(built):
    (row,) = built.read(queries.lookup("onward-shares").text, {"from": "jp", "by": "kr"}).rows
    assert (row["went_kg"], row["came_kg"], row["other_kg"], row["share"]) == (4_050_000, 36_800_000, 4_000_000, 11.0)


def test_an_onward_leg_says_by_whom_it_was_allowed_and_by_whom_not(built):
    rows = built.read(queries.lookup("onward-legs").text, {"event": "cistec_deck_2019:hf-chain", "from": ""}).rows
    assert [row["to"] for row in rows] == ["cn", "cn"]
    assert all("Industry and Energy" in row["allowed_by"][0] and len(row["not_allowed_by"]) == 3 for row in rows)


@pytest.mark.parametrize("name", ["hydrogen fluoride", "불산", "フッ化水素", "氟化氢", "7664-39-3"])
def test_every_name_of_a_substance_leads_to_the_entries_of_five_lists(built, name):
    found = {(one["list"], one["place"]) for one in wares(built, name).entries if one["fits"].startswith("same sub")}
    assert {
        ("AG chemical weapons precursors", "no. 24"), ("EU Annex I", "1C350.24"), ("US CCL", "1C350.d.15"),
        ("JP Order, Appended Table 1", "Ordinance art. 2(1)(i) ヘ"),
    } <= found and "KR Annex 2" in {list_ for list_, _ in found}  # fmt: skip


def test_the_source_of_an_entry_names_its_paragraph_whole(built):
    assert all(one["source"]["place"] == [one["place"]] for one in wares(built, "hydrogen fluoride").entries)


def test_two_lists_that_number_two_fluorides_the_other_way_round_stay_beside_each_other(built):
    told = {(one["list"], one["place"]) for one in wares(built, "sodium fluoride").entries}
    assert {("EU Annex I", "1C350.43"), ("AG chemical weapons precursors", "no. 44")} <= told


def test_zirconium_of_the_nuclear_regime_is_told_apart_from_a_powder_for_missiles(built):
    fits = {one["code"]: one["fits"] for one in wares(built, "지르코늄").entries}
    assert fits == {"1C234": "same substance and regime", "1C111": "another regime: not these goods"}


def test_every_entry_names_where_it_stands(built):
    for name in ("sodium cyanide", "diisopropylamine", "tungsten powder", "valves"):
        entries = wares(built, name).entries
        assert entries and all(one["source"]["publications"] for one in entries), name


def test_unknown_goods_are_told_with_the_next_step(built):
    with pytest.raises(UsageError, match="no goods called"):
        wares(built, "unobtainium of the moon")


def test_goods_are_known_from_the_way_a_leg_of_which_carried_them(built):
    [chain] = [one for one in wares(built, "hydrogen fluoride").events if one["id"] == "cistec_deck_2019:hf-chain"]
    assert chain["destinations"] == ["cn"] and "hydrogen fluoride" in chain["items"]


def test_goods_are_told_with_what_states_ruled_allowed_and_did_about_them(built):
    acts = wares(built, "불화수소").acts
    assert {one["schema"] for one in acts} == {"Rule", "Licence", "Application", "StateMeasure", "EndUse"}
    assert [one["date"] for one in acts if one["date"]] == sorted(one["date"] for one in acts if one["date"])
    assert not acts[-1]["date"] and all(one["stated"] for one in acts)
