"""Goods as people name them → control lists, nomenclatures, cases; and what they never do: say who somebody is."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.goods import wares
from kg.goods.goods import Catalogue
from kg.screening.overlaps import overlaps
from kg.screening.query import query
from loaders.source import Reading, source

DECK = {
    "hydrogen fluoride": "1C350.d.15", "sodium cyanide": "1C350.d.45", "diisopropylamine": "1C350.d.8",
    "diethylamine": "1C350.d.3", "sodium fluoride": "1C350.d.46", "potassium fluoride": "1C350.d.42",
}  # fmt: skip
"""The six chemicals of the CISTEC deck and the paragraph of the US list that names each."""


def rows():
    """The excerpts of the two lists as the look-ups give them, and another country's entry of the same number."""
    said = list(Reading(source("us_ccl"), source("us_ccl").sample).statements())
    made = [one for one in said if hasattr(one, "schema")]
    ties = [one for one in said if not hasattr(one, "schema")]
    entries = [
        {
            "id": one.id, "list": one.properties["list"][0], "code": one.properties["code"][0], "caption": one.id,
            "names": one.properties["name"], "texts": one.properties.get("text", []), "commodities": [],
            "covers": [[tie.end, tie.role] for tie in ties if tie.start == one.id],
        }
        for one in made if one.schema == "ControlEntry"
    ]  # fmt: skip
    entries.append({"id": "other", "list": "KR Annex 2", "code": "1C350", "caption": "KR 1C350", "names": ["Pumps"],
                    "texts": [], "commodities": ["hs"], "covers": []})  # fmt: skip
    items = [
        {"id": one.id, "caption": one.properties["name"][0], "names": [], "cas": one.properties["cas_number"]}
        for one in made if one.schema == "Item"
    ]  # fmt: skip
    items.append({"id": "case", "caption": "hydrofluoric acid", "names": [], "cas": []})
    heads = [
        {"id": "hs", "system": "HS 2022", "code": "281111", "caption": "281111: Hydrogen fluoride", "names": ["HF"]},
        {"id": "hsk", "system": "KR HSK", "code": "2811110000", "caption": "2811110000", "names": []},
    ]
    return entries, items, heads


@cache
def made():
    return Catalogue(*rows())


@pytest.fixture
def catalogue():
    return made()


@pytest.mark.parametrize(("name", "place"), DECK.items())
def test_the_chemicals_of_the_deck_fall_under_their_paragraph_of_the_us_list(catalogue, name, place):
    told = [hit.sentence for hit in catalogue.hits(f"{name} 99 %") if hit.schema == "ControlEntry"]
    assert [sentence.startswith(f"US CCL {place} names") for sentence in told] == [True]


@pytest.mark.parametrize(
    "name", ["불화수소", "フッ化水素酸", "氟化氢", "HF", "7664-39-3", "CAS 7664-39-3", "고순도 불화수소 50kg"]
)
def test_a_substance_is_one_in_every_language_and_by_its_number(catalogue, name):
    assert {"case", "us_ccl:1C350.d.15/7664-39-3"} <= set(catalogue.same_goods(name))


def test_a_longer_name_does_not_name_the_shorter_one(catalogue):
    assert not any("7664-39-3" in id for id in catalogue.same_goods("potassium hydrogen fluoride"))


def test_a_control_number_is_told_for_each_list_and_never_joined(catalogue):
    hits = catalogue.hits("ECCN 1C350.d.15")
    assert {(hit.id, hit.basis) for hit in hits} == {("us_ccl:1C350", "control number"), ("other", "control number")}
    assert all("another list is another entry" in hit.sentence for hit in hits)


def test_a_commodity_code_finds_headings_above_it_and_published_correlations(catalogue):
    hits = {hit.id: hit.sentence for hit in catalogue.hits("2811.11-0000")}
    assert set(hits) == {"hs", "hsk", "other"}
    assert "no classification" in hits["other"]


def test_words_are_the_weakest_hint_and_say_so(catalogue):
    [hit] = (one for one in catalogue.hits("pumps") if one.id == "other")
    assert (hit.id, hit.basis) == ("other", "words") and "no classification" in hit.sentence


def test_every_name_of_the_table_has_one_meaning():
    path = Path(wares.__file__).parent.parent / "vocab" / "goods_names.csv"
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    meant = {}
    for row in table:
        assert meant.setdefault(wares.fold(row["name"]), row["stands_for"]) == row["stands_for"], row


@given(st.text(max_size=80))
def test_no_text_breaks_the_catalogue(text):
    assert all(hit.sentence for hit in made().hits(text))


EVENT = {"id": "c1", "schema": "Case", "date": "2017-10", "modality": "alleged", "items": ["zirconium"],
         "destinations": ["cn"]}  # fmt: skip


def test_what_a_party_has_in_common_with_goods_and_destination_weighs_nothing():
    found = list(overlaps("지르코늄", ["zirconium"], ["cn"], [EVENT], ["cn", "kr"]))
    assert [(one.feature, one.weight) for one in found] == [("goods", 0.0), ("destination", 0.0), ("destination", 0.0)]
    assert "its case 2017-10 (alleged), c1, concerns the same goods" in found[0].sentence
    assert "counts neither way" in found[2].sentence


def test_nothing_in_common_says_nothing():
    assert list(overlaps("pumps", [], ["de"], [EVENT], ["kr"])) == []


def test_goods_and_destination_are_part_of_a_query_but_no_fact_of_identity():
    asked = query(goods=["불화수소", " "], destinations=["이란"])
    assert (asked.goods, asked.destinations, asked.facts) == (("불화수소",), ("ir",), False)


def powder(regimes):
    """A catalogue with zirconium as cases know it and the entry for missile powders that names it by its number."""
    entry = {
        "id": "us_ccl:1C111", "list": "US CCL", "code": "1C111", "caption": "1C111", "names": ["Propellants"],
        "texts": [], "commodities": [], "covers": [["zr", "1C111.a.2.a.1"]], "regimes": ["MTCR"],
    }  # fmt: skip
    item = {"id": "zr", "caption": "zirconium", "names": [], "cas": ["7440-67-7"], "regimes": regimes}
    return Catalogue([entry], [item], [])


def test_goods_of_one_regime_are_not_those_of_another_that_have_the_same_name():
    assert [hit.id for hit in powder(["NSG"]).hits("지르코늄")] == ["zr"]
    assert [hit.id for hit in powder(["NSG", "MTCR"]).hits("zirconium")] == ["zr", "us_ccl:1C111"]
    assert [hit.id for hit in powder([]).hits("zirconium")] == ["zr", "us_ccl:1C111"]


def test_who_asks_by_the_number_of_the_substance_is_told_every_entry():
    assert [hit.id for hit in powder(["NSG"]).hits("7440-67-7")] == ["zr", "us_ccl:1C111"]
