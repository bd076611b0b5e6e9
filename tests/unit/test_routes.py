"""The way of goods is that of its legs; what was only declared is on no way; references meet across sources."""

from __future__ import annotations

from typing import Any

from kg.graph.computing import EntityLayer, GraphEdge, entity_layer
from kg.model.records import Record, Relation, record, relation
from kg.resolution.clusters import cluster


def leg(number: int, start: str, end: str, **facts: Any) -> Record:
    known = {"position": number, "from_country": start, "to_country": end, "leg_state": "done", **facts}
    return record("t", "Leg", f"leg-{number}-{end}", f"legs.csv:{number}", known)


def computed(event: Record, *legs: Record, more: tuple[Record, ...] = ()) -> EntityLayer:
    parts: list[Relation] = [relation("t", "LEG_OF", one, event, one.locator) for one in legs]
    records = [event, *legs, *more]
    return entity_layer(records, parts, cluster(records, [], []))


def edges(layer: EntityLayer, type_: str) -> list[GraphEdge]:
    return [edge for edge in layer.edges if edge.type == type_]


def case(**facts: Any) -> Record:
    return record("t", "Case", "case", "cases.csv:2", {"destination": ["cn"], **facts})


def test_a_country_between_two_legs_is_on_the_way_on_the_day_of_the_leg_that_came_there() -> None:
    layer = computed(case(), leg(1, "jp", "kr", date="2010-01-13"), leg(2, "kr", "cn", date="2010-02"))
    (way,) = edges(layer, "ROUTED_VIA")
    assert (way.end, way.properties["since"], way.properties["role"]) == (
        "country:kr",
        "2010-01-13",
        "computed from the legs",
    )
    assert way.properties["records"] == ["t:case", "t:leg-1-kr"]
    (there,) = edges(layer, "DESTINED_FOR")
    assert there.properties["since"] == "2010-02"


def test_a_country_that_was_only_declared_is_on_no_way() -> None:
    declared = leg(1, "kr", "kg", leg_state="declared", declared_destination=["kg"])
    layer = computed(case(declared_destination=["kg"]), declared, leg(1, "kr", "cn"), leg(2, "cn", "ru"))
    assert [edge.end for edge in edges(layer, "ROUTED_VIA")] == ["country:cn"]
    assert {edge.end for edge in edges(layer, "DECLARED_FOR")} == {"country:kg"}


def test_legs_that_are_known_go_before_what_the_table_says_of_the_way() -> None:
    layer = computed(case(via=["hk"]), leg(1, "jp", "kr"), leg(2, "kr", "cn"))
    assert [edge.end for edge in edges(layer, "ROUTED_VIA")] == ["country:kr"]
    assert [edge.end for edge in edges(computed(case(via=["hk"])), "ROUTED_VIA")] == ["country:hk"]


def test_a_way_is_told_no_surer_than_its_leg_and_its_event() -> None:
    layer = computed(case(), leg(1, "jp", "kr", modality="alleged"), leg(2, "kr", "cn"))
    assert [edge.properties["modality"] for edge in edges(layer, "ROUTED_VIA")] == ["alleged"]


def test_a_claim_answers_one_of_another_source_and_of_one_that_is_not_loaded_nothing_is_drawn() -> None:
    asked = record("u", "Claim", "asked", "c.csv:2", {"text": "Where is it?"})
    answer = record(
        "t",
        "Claim",
        "answer",
        "c.csv:3",
        {"text": "Sent back.", "answers": ["u:asked", "u:gone"], "date": "2019-07-14"},
    )
    (edge,) = edges(computed(case(), more=(asked, answer)), "ANSWERS")
    assert (edge.start, edge.end, edge.properties["since"]) == ("t:answer", "u:asked", "2019-07-14")
