"""Goods of the deck: told apart, joined by the number of the substance, never by a name across regimes."""

from __future__ import annotations

from kg.answers import queries


def test_hydrofluoric_acid_is_told_apart_from_hydrogen_fluoride_and_joined_with_it(built):
    query = """
        MATCH (a:Item {caption: 'hydrofluoric acid'})-[f:FORM_OF]->(s:Substance)<-[:FORM_OF]-(b:Item)
        WHERE b.caption = 'hydrogen fluoride' AND '7664-39-3' IN s.cas_number
        RETURN a.id AS acid, b.id AS gas, f.role AS how, s.caption AS substance"""
    (row,) = built.read(query).rows
    assert (row["acid"], row["gas"]) == ("item:hydrofluoric acid", "item:hydrogen fluoride")
    assert (row["how"], row["substance"]) == ("solution in water", "hydrogen fluoride")


def test_every_name_of_a_substance_stands_with_a_publication(built):
    rows = built.read(
        "MATCH (s:Substance)<-[:EVIDENCE_FOR]-(r:Record) RETURN s.caption AS name, s.citation AS cited"
    ).rows
    assert len(rows) == 6 and all(row["cited"] for row in rows)


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
