"""The door as yente's own client asks it."""

from __future__ import annotations

import pytest
from yente_client import Company, Person, Vessel
from yente_client.exceptions import BadRequestError, NotFoundError

from tests.http_door.served import SHIP, Asked


def test_a_client_of_yente_finds_a_ship_by_its_name_and_number(client):
    found = client.match(Vessel(name="LIGHTHOUSE WINMORE", imoNumber="9635987"))
    assert found.top is not None and found.top.id == SHIP and found.top.match
    assert found.top.schema_ == "Vessel" and "9635987" in found.top.properties["imoNumber"]
    assert found.top.contributing_explanations


def test_parts_of_a_name_are_put_together(client):
    found = client.match(Person(firstName="Yong Chol", lastName="Kim", birthDate="1946", nationality="kp"))
    assert found.top is not None and "Kim Yong" in found.top.caption


def test_many_are_matched_each_under_its_key(client):
    asked = [(name, Company(name=name)) for name in ("Green Pine Associated Corporation", "Hyundai Motor Company")]
    found = dict(client.match_iter(asked))
    assert found["Green Pine Associated Corporation"].top.score > 0.9
    assert found["Hyundai Motor Company"].matches == []


def test_threshold_and_cutoff_are_heeded(client):
    asked = Person(name="Kim Yong Chol")
    plain = client.match(asked, cutoff=0.0, threshold=1.0, limit=20)
    assert plain.results and not plain.matches
    assert all(one.score >= 0.6 for one in client.match(asked, cutoff=0.6).results)


def test_a_name_is_searched_in_its_own_script(client):
    found = client.search("김영철", limit=3)
    assert any("Yong" in one.caption for one in found.results) and found.total.value >= len(found.results)


def test_an_entity_comes_with_the_acts_of_authorities_and_its_links(client):
    found = client.fetch(SHIP)
    authorities = {name for one in found.properties["sanctions"] for name in one.properties["authority"]}
    assert "UN Security Council 1718 Committee" in authorities and "unknownLinkFrom" in found.properties
    assert "sanctions" not in client.fetch(SHIP, nested=False).properties
    assert client.adjacent(SHIP, prop="sanctions").total.value == len(found.properties["sanctions"])


def test_a_record_is_told_as_the_entity_that_it_is_evidence_for(client):
    record = client.fetch(SHIP, nested=False).referents[0]
    assert client.fetch(record, nested=False).id == SHIP


def test_the_first_example_of_its_documentation_is_answered(client):
    """With its data set, which holds the lists together, its name and its threshold; here nobody is found by it."""
    asked = Person(firstName="Aleksandr", lastName="Zacharov", birthDate="1965")
    assert client.match(asked, datasets=["sanctions"], threshold=0.7).matches == []
    listed = client.match(Person(firstName="Yong Chol", lastName="Kim"), datasets=["sanctions"], threshold=0.7)
    assert listed.top is not None
    lists = next(one for one in client.datasets().datasets if one.name == "sanctions")
    assert "us_ofac_sdn" in lists.children and "control_totals" not in lists.children


def test_data_sets_are_the_loaded_sources(client):
    found = client.datasets()
    assert {"default", "us_ofac_sdn", "kr_motie_cases"} <= {
        one.name for one in found.datasets
    } and not found.index_stale
    only = client.match(Vessel(name="Lighthouse Winmore"), datasets=["us_ofac_sdn"])
    assert all("us_ofac_sdn" in one.datasets for one in only.results)
    assert client.match(Vessel(name="Lighthouse Winmore"), exclude_entities=[SHIP]).results == []


def test_what_is_not_there_is_said_as_yente_says_it(client):
    with pytest.raises(NotFoundError, match="no data set 'nowhere'"):
        client.match(Person(name="x y"), datasets=["nowhere"])
    with pytest.raises(NotFoundError, match="nothing in the graph"):
        client.fetch("NK-nobody")
    with pytest.raises(BadRequestError, match="nothing is asked"):
        client.search(" ")


def test_one_query_that_cannot_be_does_not_cost_the_others(door, key):
    queries = {
        "good": {"schema": "Vessel", "properties": {"name": ["Lighthouse Winmore"]}},
        "empty": {"schema": "Person", "properties": {}},
        "odd": {"schema": "Debt", "properties": {"name": ["x"]}},
        "none": 3,
    }
    told = Asked(door, key).post("/match/default", json={"queries": queries}).json()["responses"]
    assert told["good"]["results"][0]["id"] == SHIP
    assert [told[name]["status"] for name in ("empty", "odd", "none")] == [400, 400, 400]


def test_who_is_listed_bears_the_topic_and_who_is_only_named_does_not(door, key):
    queries = {
        "listed": {"schema": "Vessel", "properties": {"name": ["Yuk Tung"]}},
        "not listed": {"schema": "Vessel", "properties": {"name": ["Lighthouse Winmore"]}},
    }
    told = Asked(door, key).post("/match/default", json={"queries": queries}).json()["responses"]
    listed, proposed = (told[name]["results"][0]["properties"] for name in queries)
    assert listed["topics"] == ["sanction"]
    assert "topics" not in proposed  # proposed to the 1718 Committee, and expressly not listed
