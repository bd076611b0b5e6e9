"""Records and relations become entities and edges that name what they rest on."""

from __future__ import annotations

from kg.graph.computing import entity_layer
from kg.model.records import record, relation
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


def test_an_edge_of_which_only_the_last_day_is_known_has_no_first_day():
    said = relation("a", "OWNS", FIRM, SHIP, "a:3", until="2019-08-27")
    owns = next(e for e in layer([SHIP, FIRM], [said]).edges if e.type == "OWNS").properties
    assert owns["last_day"] == "2019-08-27" and not {"first_day", "since"} & owns.keys()


def test_an_edge_says_how_surely_it_is_said_and_a_hypothesis_is_none():
    for modality in ("asserted", "alleged", "denied"):
        said = relation("a", "OWNS", FIRM, SHIP, "a:3", modality=modality, since="2016")
        owns = [e for e in layer([SHIP, FIRM], [said]).edges if e.type == "OWNS"]
        assert [e.properties["modality"] for e in owns] == [modality]
    said = relation("a", "OWNS", FIRM, SHIP, "a:3", modality="hypothetical", since="2016")
    assert not edges(layer([SHIP, FIRM], [said]), "OWNS")


def test_what_one_source_asserts_and_another_alleges_stays_apart():
    said = [relation("a", "OWNS", FIRM, SHIP, f"a:{n}", modality=m) for n, m in ((3, "asserted"), (4, "alleged"))]
    assert len(edges(layer([SHIP, FIRM], said), "OWNS")) == 2


def event(kind, key, **facts):
    return record("a", kind, key, f"a:{key}", {"summary": key, **facts})


def only(made, type_):
    return next(e for e in made.edges if e.type == type_).properties


def test_an_edge_is_never_surer_than_its_event():
    case = event("Case", "k", modality="alleged", destination="cn")
    made = layer([FIRM, case], [relation("a", "EXPORTER_IN", FIRM, case, "a:9")])
    assert only(made, "EXPORTER_IN")["modality"] == only(made, "DESTINED_FOR")["modality"] == "alleged"
    doubted = layer([FIRM, event("Case", "k", modality="hypothetical", destination="cn")])
    assert not edges(doubted, "DESTINED_FOR")


def test_an_edge_of_an_event_has_the_day_it_happened_not_the_day_it_was_found():
    case = event("Case", "k", detected="2015-05-26", export_period="2010-01-13", via="kr")
    made = layer([FIRM, case], [relation("a", "EXPORTER_IN", FIRM, case, "a:9")])
    for type_ in ("EXPORTER_IN", "ROUTED_VIA"):
        assert (only(made, type_)["since"], only(made, type_)["until"]) == ("2010-01-13", "2010-01-13")
    found = layer([FIRM, event("Case", "k", detected="2015-05-26", via="kr")])
    assert "since" not in only(found, "ROUTED_VIA")


def test_a_period_has_two_ends_and_a_day_of_its_own_goes_before_that_of_the_event():
    case = event("Case", "k", export_period="2011-11/2017-04")
    made = layer([FIRM, case], [relation("a", "EXPORTER_IN", FIRM, case, "a:9")])
    assert (only(made, "EXPORTER_IN")["since"], only(made, "EXPORTER_IN")["until"]) == ("2011-11", "2017-04")
    made = layer([FIRM, case], [relation("a", "EXPORTER_IN", FIRM, case, "a:9", since="2012")])
    assert "until" not in only(made, "EXPORTER_IN") and only(made, "EXPORTER_IN")["since"] == "2012"


def test_a_claim_and_a_measure_bring_their_own_day():
    case = event("Case", "k", detected="2015")
    claim = event("Claim", "c", date="2016-02-03", speaker="A", text="no", stance="denies")
    measure = event("Measure", "m", date="2017", measure_type="fine")
    said = [relation("a", "ABOUT", claim, case, "a:9"), relation("a", "LED_TO", case, measure, "a:9")]
    made = layer([case, claim, measure], said)
    assert (only(made, "ABOUT")["since"], only(made, "LED_TO")["since"]) == ("2016-02-03", "2017")


def known(kind, **facts):
    return next(n for n in layer([event(kind, "k", **facts)]).nodes if n.id == "a:k").properties.get("known")


def test_an_event_belongs_in_answers_from_the_last_day_it_tells_of():
    assert known("Case", detected="2015-05-26", export_period="2010-01-13") == "2015-05-26"
    assert known("Transfer", date="2018-05") == "2018-05-31"


def test_without_a_day_the_earliest_publication_with_a_date_tells_when_it_was_known():
    assert known("Case", citation=["Chosun Ilbo 2019-05-17", "Sankei 2019-07-11 wor1907110002"]) == "2019-05-17"
    assert known("Case", citation=["CISTEC deck of 1 November 2019 on export controls"]) == "2019-11-01"
    assert known("Case", citation=["Docket 2012고단10276", "article 1729414"]) is None


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


def test_a_paragraph_that_a_record_names_is_a_node_in_its_document():
    found = record("a", "Finding", "f", "a:f", {"summary": "seen", "report": "S/2019/171", "paragraph": ["21", "22"]})
    made = layer([found])
    assert edges(made, "AT_PARAGRAPH") == [("a:f", "paragraph:s 2019 171|21"), ("a:f", "paragraph:s 2019 171|22")]
    assert ("paragraph:s 2019 171|21", "document:s 2019 171") in edges(made, "IN_DOCUMENT")
    assert next(n for n in made.nodes if n.id.endswith("|21")).properties["caption"] == "S/2019/171: 21"


def test_a_paragraph_of_two_documents_and_one_that_the_source_places_itself_are_not_guessed():
    two = record("a", "Finding", "f", "a:f", {"summary": "seen", "report": ["S/2019/171", "SC/1"], "paragraph": "21"})
    assert not edges(layer([two]), "AT_PARAGRAPH")
    slide = record("a", "Paragraph", "p", "a:p", {"document": "Deck", "number": "slide 3"})
    said = record("a", "Finding", "g", "a:g", {"summary": "said", "report": "Deck", "paragraph": "slide 3, (2)"})
    made = layer([slide, said], [relation("a", "AT_PARAGRAPH", said, slide, "a:1")])
    assert edges(made, "AT_PARAGRAPH") == [("a:g", "paragraph:deck|slide 3")]
