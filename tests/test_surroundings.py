"""What stands beside a match is the same on every engine: sources, owners, events, goods, groups of countries."""

from __future__ import annotations

import pytest

from kg.batch import beside
from kg.batch.beside import Surroundings
from kg.screening.context import Context
from kg.screening.match import Match
from tests.conftest import WIPE

GRAPH = """
CREATE (s:Source {id: 'list', title: 'A list'}),
       (r:Record {id: 'list:1', source: 'list', locator: 'list.csv:2', schema: 'Vessel'})-[:FROM]->(s),
       (w:Record {id: 'list:2', source: 'list', locator: 'list.csv:3', schema: 'ControlEntry'})-[:FROM]->(s),
       (v:Thing:Party:Vessel {id: 'v', schema: 'Vessel', caption: 'Orion Star'}),
       (o:Thing:Party:Company {id: 'o', schema: 'Company', caption: 'Golden Bridge'}),
       (m:Thing:Party:Person {id: 'm', schema: 'Person', caption: 'Hans Weber'}),
       (e:Thing:ControlEntry {id: 'x', schema: 'ControlEntry', list: 'US CCL', code: '1C350', caption: '1C350',
                              name: ['Chemicals'], text: ['d: Zirconium']}),
       (h:Thing:Commodity {id: 'h', schema: 'Commodity', system: 'HS 2022', code: '810920',
                           caption: '810920: Zirconium'}),
       (i:Thing:Item {id: 'i', schema: 'Item', caption: 'zirconium', name: ['zirconium'], cas_number: ['7440-67-7']}),
       (c:Thing:Event:Case {id: 'c', schema: 'Case', caption: 'A case', detected: '2017-10', modality: 'alleged'}),
       (n:Thing:Country {id: 'country:cn', schema: 'Country', code: 'cn', caption: 'China',
                         control_group: ['BIS D:1']}),
       (l:Thing:Event:Listing {id: 'l', schema: 'Listing', authority: 'UN', listing_status: 'port_ban',
                               date: '2017-10-03'}),
       (b:Record {id: 'list:3', source: 'list', locator: 'list.csv:4', schema: 'Listing'}),
       (b)-[:STATES {relation: 'LISTS'}]->(r), (b)-[:EVIDENCE_FOR]->(l),
       (r)-[:EVIDENCE_FOR]->(v), (w)-[:EVIDENCE_FOR]->(e),
       (o)-[:OWNS {id: 'e1', share_pct: 60.0, stated_at: ['list list.csv:9']}]->(v),
       (m)-[:DIRECTS {id: 'e2', since: '2019'}]->(o),
       (v)-[:CARRIED_IN {id: 'e3'}]->(c), (c)-[:CONCERNS {id: 'e4'}]->(i), (c)-[:DESTINED_FOR {id: 'e5'}]->(n),
       (e)-[:COVERS {id: 'e6', role: '1C350.d'}]->(i), (e)-[:CORRELATES_WITH {id: 'e7'}]->(h),
       (v)-[:FLIES_FLAG_OF {id: 'e8'}]->(n)
"""


@pytest.fixture(scope="module")
def graph(engine):
    engine.write(WIPE)
    engine.write(GRAPH)
    yield engine
    engine.write(WIPE)


def test_findings_that_somebody_knows_are_not_looked_for_again(graph, monkeypatch):
    monkeypatch.setattr(beside.flags, "run_all", lambda *_, **__: pytest.fail("flags were run"))
    asked: list[str] = []
    told = Surroundings(graph, "2026-01-01", lambda day: asked.append(day) or ()).about(["v", "o"])
    assert asked == ["2026-01-01"] and told["v"]["findings"] == []


def test_a_party_has_its_sources_owners_events_and_countries(graph):
    [(id, told)] = Surroundings(graph, "2026-01-01").about(["v"]).items()
    assert (id, told["countries"]) == ("v", ["cn"])
    assert told["listings"] == [
        {"authority": "UN", "status": "port_ban", "proposed_by": "", "since": "2017-10-03", "until": "",
         "modality": "asserted", "stated": ["list list.csv:4"]}
    ]  # fmt: skip
    assert told["sources"] == [{"source": "list", "source_title": "A list", "locator": "list.csv:2", "gone": ""}]
    assert [(one["step"], one["relation"], one["id"], one["share_pct"], one["since"]) for one in told["owners"]] == [
        (1, "OWNS", "o", 60.0, ""), (2, "DIRECTS", "m", None, "2019"),
    ]  # fmt: skip
    [event] = told["events"]
    assert (event["id"], event["date"], event["modality"]) == ("c", "2017-10", "alleged")
    assert (event["items"], event["destinations"]) == (["zirconium"], ["cn"])


@pytest.mark.parametrize(
    ("goods", "found"),
    [
        ("지르코늄", {("i", "name"), ("x", "name")}),
        ("CAS 7440-67-7", {("i", "CAS number"), ("x", "CAS number")}),
        ("1C350.d", {("x", "control number")}),
        ("8109.20", {("h", "commodity code"), ("x", "commodity code")}),
    ],
)
def test_goods_bring_up_what_is_published_about_them(graph, goods, found):
    notes = Context(graph).notes([goods], [])
    assert {(note.id, note.basis) for note in notes if note.about == "goods"} == found
    [entry] = [note for note in notes if note.id == "x"]
    assert entry.sources == ({"source": "list", "source_title": "A list", "locator": "list.csv:3"},)


def test_a_destination_brings_up_its_published_groups(graph):
    [note] = Context(graph).notes([], ["cn"])
    assert "China is in BIS D:1" in note.sentence and "BIS D:5 (of concern)" in note.sentence


def test_a_country_without_a_group_is_no_clearance(graph):
    [note] = Context(graph).notes([], ["de"])
    assert "does not show that no licence is needed" in note.sentence


def test_a_party_with_the_same_goods_and_country_is_told_so_at_no_weight(graph):
    match = Match("v", "Orion Star", "Vessel", 0.9, "strong", (), ())
    context, asked = Context(graph), (["zirconium"], ["cn"])
    [found], notes = context.around([match], *asked), context.notes(*asked)
    assert [(one.feature, one.weight) for one in found.features] == [
        ("goods", 0.0), ("destination", 0.0), ("destination", 0.0),
    ]  # fmt: skip
    assert [note.about for note in notes] == ["goods", "goods", "destination", "cases"]
    assert "to the same country" in notes[-1].sentence and "alleged" in notes[-1].sentence
