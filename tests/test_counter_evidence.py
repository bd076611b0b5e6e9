"""What speaks against a finding stands in it, whoever said it, of whatever the finding speaks of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.answers import counter_rows, queries
from kg.answers.findings import Searched
from kg.answers.flags import flags, run, run_each
from tests.judging import AS_OF, graphs

FLAGS = flags()


@pytest.fixture(params=FLAGS, ids=str)
def flag(request):
    return FLAGS[request.param]


CLAIM = (
    "CREATE (c:Thing:Event:Claim {id: $id, schema: 'Claim', caption: $id, speaker: 'Somebody', "
    "text: 'It was not so: ' + $id + '.', stance: $stance, date: '2020-01-02', known: '2020-01-02', records: [$id]}) "
    "WITH c MATCH (n:Thing {id: $about}) CREATE (c)-[:ABOUT {id: 'about ' + $id, records: [$id]}]->(n)"
)


def speaking(engine, flag):
    """Findings about something in the graph; a flag that has nothing to speak of speaks of itself."""
    return [f for f in run(engine, flag, as_of=AS_OF) if not f.subject.id.startswith("flag:")]


def test_a_denial_about_anything_a_finding_speaks_of_stands_in_it(engine, flag):
    """Whatever flag, whatever it is about: the subject, the event, a party, a country."""
    for _ in graphs(engine, flag):
        things = sorted({node.id for f in speaking(engine, flag) for node in f.searched.things})
        for about in things:
            engine.write(CLAIM, {"id": f"said of {about}", "about": about, "stance": "denies"})
        for finding in speaking(engine, flag):
            concerned = {node.id for node in finding.searched.things}
            told = " ".join(one.sentence for one in finding.counter_evidence)
            assert {about for about in things if f"It was not so: said of {about}." in told} == concerned
            spoken = sum(one.kind != "caveat" for one in finding.counter_evidence)
            assert finding.searched.found == spoken <= len(finding.counter_evidence) >= len(concerned)


LOADED = """
CREATE (p:Thing:Party:Company {id: 'p', caption: 'P', schema: 'Company', masked: true, records: ['p']}),
       (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', known: '2020-01-01', records: ['k']}),
       (c:Thing:Event:Claim {id: 'c', caption: 'C', schema: 'Claim', text: 'No', stance: 'denies', records: ['c']}),
       (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', listing_status: 'delisted', records: ['l']}),
       (m:Thing:Event:Measure {id: 'm', caption: 'M', schema: 'Measure', measure_type: 'acquittal', records: ['m']}),
       (c)-[:ABOUT {id: '1'}]->(p), (l)-[:LISTS {id: '2'}]->(p), (m)-[:AGAINST {id: '3'}]->(p),
       (k)-[:LED_TO {id: '4'}]->(m),
       (p)-[:EXPORTER_IN {id: '5', modality: 'alleged', records: ['k']}]->(k)
"""
OF_ALL = [one for one in (*map(queries.lookup, counter_rows.LOOKUPS), counter_rows.MARKS) if one.facts.get("of_all")]


@pytest.mark.parametrize("query", OF_ALL, ids=lambda query: query.id)
def test_asking_about_all_things_tells_what_asking_about_each_tells(engine, query):
    engine.write("MATCH (n) DETACH DELETE n")
    engine.write(LOADED)
    days = {"as_of": AS_OF, "undated": "0000"}
    each = engine.read(query.text, query.parameters({}) | days | {"ids": list("pkclm")}).rows
    assert each and engine.read(query.of_all, query.parameters({}) | days).rows == each


def test_a_claim_made_after_the_day_is_not_told(engine):
    flag = FLAGS["sts-transfer-with-listed-or-dprk-vessel"]
    next(graphs(engine, flag))
    engine.write(CLAIM, {"id": "said", "about": "t", "stance": "denies"})
    [before], [after] = (run(engine, flag, as_of=day) for day in ("2020-01-01", "2020-01-02"))
    assert (len(before.counter_evidence), len(after.counter_evidence)) == (0, 1)
    assert "none is loaded" in before.searched.sentence and "1 found" in after.searched.sentence


def test_a_finding_that_is_not_told_in_full_is_not_searched_for_and_says_so(engine):
    flag = FLAGS["sts-transfer-with-listed-or-dprk-vessel"]
    next(graphs(engine, flag))
    engine.write(CLAIM, {"id": "said", "about": "t", "stance": "denies"})
    [whole] = run(engine, flag, as_of=AS_OF)
    [bare] = run_each(engine, [flag], as_of=AS_OF, evident=())[flag.id]
    assert whole.counter_evidence and whole.searched.things
    assert bare == replace(whole, evidence=(), counter_evidence=(), searched=Searched((), 0))


ACT = (
    "MATCH (a:Vessel {id: 'a'}) CREATE (a)<-[:LISTS {id: $id, records: [$id]}]-(:Thing:Event:Listing "
    "{id: $id, schema: 'Listing', authority: 'UN', listing_status: 'not_listed', date: $day, known: $day, "
    "records: [$id]})"
)


def test_one_act_that_two_tables_tell_is_one_statement(engine):
    flag = FLAGS["sts-transfer-with-listed-or-dprk-vessel"]
    next(graphs(engine, flag))
    for id, day in (("l1", "2017-12-28"), ("l2", "2017-12-28"), ("l3", "2018-01-09")):
        engine.write(ACT, {"id": id, "day": day})
    [finding] = run(engine, flag, as_of=AS_OF)
    told = [(one.date, one.records) for one in finding.counter_evidence]
    assert told == [("2017-12-28", ("l1", "l2")), ("2018-01-09", ("l3",))] and finding.searched.found == 2


@pytest.mark.parametrize(
    ("create", "found"),
    [
        (
            "CREATE (:Thing:Event:Listing {id: 'l', schema: 'Listing', authority: 'UN', listing_status: 'not_listed'})",
            1,
        ),
        ("CREATE (:Thing:Event:Listing {id: 'l', schema: 'Listing', authority: 'ROK', listing_status: 'released'})", 1),
        ("CREATE (:Thing:Event:Listing {id: 'l', schema: 'Listing', authority: 'UN', listing_status: 'proposed'})", 0),
    ],
)
def test_acts_that_refuse_or_end_a_listing_speak_against_it(engine, create, found):
    flag = FLAGS["sts-transfer-with-listed-or-dprk-vessel"]
    next(graphs(engine, flag))
    engine.write(create)
    engine.write("MATCH (l:Listing {id: 'l'}), (a:Vessel {id: 'a'}) CREATE (l)-[:LISTS {id: 'x', records: ['l']}]->(a)")
    [finding] = run(engine, flag, as_of=AS_OF)
    assert [one.kind for one in finding.counter_evidence] == ["act"] * found


def test_an_acquittal_and_a_denied_part_speak_against_a_case(engine):
    flag = FLAGS["repeat-offender"]
    next(graphs(engine, flag))
    acquitted = "(:Thing:Event:Measure {id: 'm', schema: 'Measure', measure_type: 'acquittal', caption: 'M'})"
    engine.write("MATCH (k:Case {id: 'k1'}) CREATE (k)-[:LED_TO {id: 'm', records: ['m']}]->" + acquitted)
    denied = "(a)-[:BROKER_IN {id: 'b', modality: 'denied', records: ['r']}]->(k)"
    engine.write("MATCH (k:Case {id: 'k2'}), (a:Company {id: 'a'}) CREATE " + denied)
    [finding] = run(engine, flag, as_of=AS_OF)
    told = {(one.kind, one.stance) for one in finding.counter_evidence}
    assert told == {("act", "acquittal"), ("relation", "denied")}
