"""Records and relations become entities and edges that name what they rest on."""

from __future__ import annotations

from kg.graph import entity_layer
from kg.records import record, relation
from kg.resolution.resolve import resolve


def layer(records, relations=()):
    return entity_layer(records, relations, resolve(records, relations).clusters)


def edges(made, type_):
    return [(e.start, e.end) for e in made.edges if e.type == type_]


SHIP = record("a", "Vessel", "1", "a:1", {"name": "Winmore", "imo": "9635987", "flag": ["hk"], "as_of": "2017-10"})
AGAIN = record("b", "Vessel", "7", "b:7", {"name": "Lighthouse Winmore", "imo": "9635987", "flag": "pa"})
FIRM = record("a", "Company", "2", "a:2", {"name": "Owner Ltd", "country": "hk"})


def test_records_of_one_ship_become_one_entity_that_keeps_both_flags():
    made = layer([SHIP, AGAIN])
    ship = next(n for n in made.nodes if n.id == "vessel:imo:9635987")
    assert ship.properties["flag"] == ["hk", "pa"]
    assert ship.properties["records"] == ["a:1", "b:7"]
    assert ship.labels == ("Thing", "Party", "Vessel")
    assert sorted(edges(made, "FLIES_FLAG_OF")) == [
        ("vessel:imo:9635987", "country:hk"),
        ("vessel:imo:9635987", "country:pa"),
    ]


def test_an_edge_from_a_property_carries_the_day_the_record_speaks_of():
    flag = next(e for e in layer([SHIP]).edges if e.type == "FLIES_FLAG_OF")
    assert flag.properties["since"] == "2017-10"
    assert flag.properties["first_day"] == "2017-10-01" and flag.properties["last_day"] == "2017-10-31"
    assert flag.properties["records"] == ["a:1"]


def test_only_asserted_relations_become_edges():
    for modality, wanted in (("asserted", 1), ("alleged", 0), ("denied", 0), ("hypothetical", 0)):
        said = relation("a", "OWNS", FIRM, SHIP, "a:3", modality=modality, since="2016")
        assert len(edges(layer([SHIP, FIRM], [said]), "OWNS")) == wanted


def test_two_sources_that_state_one_fact_make_one_edge_with_both():
    firm2 = record("b", "Company", "8", "b:8", {"name": "Owner Limited", "country": "hk"})
    said = [relation("a", "OWNS", FIRM, SHIP, "a:3"), relation("b", "OWNS", firm2, AGAIN, "b:9")]
    owns = [e for e in layer([SHIP, AGAIN, FIRM, firm2], said).edges if e.type == "OWNS"]
    assert len(owns) == 1
    assert owns[0].properties["sources"] == ["a", "b"]


def test_a_company_among_organizations_is_a_company():
    org = record("b", "Organization", "9", "b:9", {"name": "Owner", "country": "hk"})
    firm = record("a", "Company", "2", "a:2", {"name": "Owner", "country": "hk", "lei": []})
    twins = [
        org,
        firm,
        record("a", "Company", "3", "a:3", {"name": "Owner Shipping Ltd", "country": "hk"}),
        record("b", "Organization", "4", "b:4", {"name": "Owner Shipping", "country": "hk"}),
    ]
    schemas = {n.properties["schema"] for n in layer(twins).nodes if n.properties.get("records") == ["a:3", "b:4"]}
    assert schemas == {"Company"}


def test_dates_get_an_interval_for_comparison():
    case = record("a", "Case", "k", "a:5", {"summary": "x", "detected": "2016/2017-06"})
    node = next(n for n in layer([case]).nodes if n.id == "a:k")
    assert node.properties["detected_from"] == "2016-01-01" and node.properties["detected_until"] == "2017-06-30"


def test_the_layer_does_not_depend_on_the_order_of_the_records():
    said = [relation("a", "OWNS", FIRM, SHIP, "a:3")]
    one, two = layer([SHIP, AGAIN, FIRM], said), layer([FIRM, AGAIN, SHIP], said)
    assert sorted(one.nodes, key=lambda n: n.id) == sorted(two.nodes, key=lambda n: n.id)
    assert one.edges == two.edges


def test_every_record_is_evidence_for_an_entity():
    made = layer([SHIP, AGAIN, FIRM])
    assert {e.start for e in made.evidence} == {"a:1", "b:7", "a:2"}
    joined = next(e for e in made.evidence if e.start == "b:7")
    assert "9635987" in joined.properties["reasons"][0]
