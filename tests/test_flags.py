"""The contract of a red flag and of every query in the library: one suite for every file, on every engine."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies

from kg.answers import queries
from kg.answers.dossier import dossier
from kg.answers.flags import RESERVED, SEVERITIES, VERDICTS, flags, run, run_all
from kg.graph.entities import rebuild
from kg.graph.loading import load
from kg.model import dates
from kg.model.schema import schema
from loaders.source import names, source
from tests.conftest import WIPE

FLAGS = flags()
LIBRARY = {f"{kind}/{id}": query for kind in ("flags", "lookups") for id, query in queries.library(kind).items()}
FACTS = {
    "title", "revision", "severity", "kind", "definition", "rests_on", "needs", "misses", "innocent_reasons",
    "next_steps", "params", "identity", "speaks_of", "summary", "examples",
}  # fmt: skip
AS_OF = "2099-12-31"
"""After everything, so that what bears no day and counts from the day it was loaded is in it."""
GOLDEN = Path(__file__).parent / "findings.tsv"


@pytest.fixture(params=FLAGS, ids=str)
def flag(request):
    return FLAGS[request.param]


@pytest.fixture(params=LIBRARY, ids=str)
def query(request):
    return LIBRARY[request.param]


def test_a_flag_states_everything_a_reader_needs(flag):
    assert set(flag.facts) == FACTS
    assert flag.facts["severity"] in SEVERITIES
    assert isinstance(flag.facts["revision"], int)
    for name in ("rests_on", "innocent_reasons", "next_steps", "needs", "identity"):
        assert flag.facts[name], f"{flag.id}: {name} is empty"
    assert flag.facts["identity"][0] == "subject"
    assert set(flag.facts["summary"]) == set(VERDICTS)


def test_a_flag_has_examples_of_all_three_verdicts(flag):
    shown = {row["verdict"] for example in flag.facts["examples"] for row in example["finds"]}
    assert shown == set(VERDICTS)


def test_labels_and_relationships_are_those_of_the_schema(query):
    text = re.sub(r"'[^']*'", "''", query.text)
    labels = set(re.findall(r"\(\w*:(\w+)", text)) | set(re.findall(r"(?<=[ (])\w+:([A-Z]\w+)", text))
    types = {t for group in re.findall(r"\[\w*:([A-Z_|]+)", text) for t in group.split("|")}
    assert labels <= {kind.label for kind in schema().kinds.values()}
    assert types <= set(schema().edges)


def test_a_query_is_portable_bounded_and_in_order(query):
    text = query.text
    assert "ORDER BY" in text.rsplit("RETURN", 1)[1], "no deterministic order"
    assert not re.search(r"\*\d*\.\.(?!\d)|\[\w*:?\w*\*\]", text), "a path without an upper bound"
    for forbidden in ("apoc.", "SHORTEST ", "CYPHER ", " id(", "gds."):
        assert forbidden not in text
    used = set(re.findall(r"\$(\w+)", text)) - {"as_of"}
    assert used == set(query.facts.get("params", {})), "parameters used and declared differ"


def test_each_example_is_judged_as_it_says(engine, flag):
    for example in flag.facts["examples"]:
        engine.write(WIPE)
        engine.write(example["given"])
        rows = engine.read(flag.text, {**flag.parameters({}), "as_of": AS_OF}).rows
        assert not any("counter" in row for row in rows), (
            "counter-evidence is looked for by kg/answers/counter_evidence.py alone"
        )
        found = [{name: row.get(name) for name in wanted} for row, wanted in zip(rows, example["finds"], strict=True)]
        by_subject = sorted(found, key=lambda r: (str(r["subject"]), str(r.get("other"))))
        assert by_subject == sorted(example["finds"], key=lambda r: (str(r["subject"]), str(r.get("other")))), example[
            "title"
        ]
        assert all(row.keys() >= RESERVED | set(flag.facts["identity"]) for row in rows)
        for finding in run(engine, flag, as_of=AS_OF):
            assert not re.search(r"[{}\[\]]|unknown number|None", finding.summary), finding.summary


def given(engine, flag):
    """The example graphs of a flag, one after the other."""
    for example in flag.facts["examples"]:
        engine.write(WIPE)
        engine.write(example["given"])
        yield example["title"]


ALL_EDGES = "MATCH (:Thing)-[r]->(:Thing) SET r.modality = $modality"


def test_what_is_only_alleged_hits_one_step_lower_and_says_so(engine, flag):
    lower = SEVERITIES[SEVERITIES.index(flag.facts["severity"]) + 1]
    for _ in given(engine, flag):
        engine.write(ALL_EDGES, {"modality": "alleged"})
        for hit in (f for f in run(engine, flag, as_of=AS_OF) if f.verdict == "hit"):
            assert (hit.modality, hit.severity, hit.to_dict()["modality"]) == ("alleged", lower, "alleged")


def test_what_is_denied_never_makes_a_hit(engine, flag):
    for title in given(engine, flag):
        engine.write(ALL_EDGES, {"modality": "denied"})
        assert not [f for f in run(engine, flag, as_of=AS_OF) if f.verdict == "hit"], title


SPOKEN_OF = "MATCH {} WITH n WHERE coalesce(n.known, '0000') <= $as_of RETURN DISTINCT n.id AS id"


def spoken_of(store, flag, as_of=AS_OF):
    return {row["id"] for row in store.read(SPOKEN_OF.format(flag.facts["speaks_of"]), {"as_of": as_of}).rows}


def judged(findings):
    """Everything that the findings name by their subject, their identity or on their path."""
    named = {str(value) for f in findings for value in f.identity.values()}
    return named | {node.id for f in findings for hop in f.path for node in (hop.start, hop.end)}


def test_silence_is_forbidden(engine, flag):
    for title in given(engine, flag):
        assert spoken_of(engine, flag) <= judged(run(engine, flag, as_of=AS_OF)), title


def test_what_cannot_be_judged_says_what_is_missing(engine, flag):
    for title in given(engine, flag):
        for finding in run(engine, flag, as_of=AS_OF):
            assert finding.missing or finding.verdict != "not_evaluable", title
            assert not finding.missing or finding.verdict != "clear", title


CLAIM = (
    "CREATE (c:Thing:Event:Claim {id: 'said', schema: 'Claim', caption: 'said', speaker: 'Somebody', "
    "text: 'It was not so.', stance: $stance, date: '2020-01-02', known: '2020-01-02', records: ['said']}) "
    "WITH c MATCH (n:Thing {id: $about}) CREATE (c)-[:ABOUT {id: 'about', records: ['said']}]->(n)"
)


def test_a_denial_about_anything_a_finding_speaks_of_stands_in_it(engine, flag):
    """Whatever flag, whatever it is about: the subject, the event, a party, a country."""
    for _ in given(engine, flag):
        plain = run(engine, flag, as_of=AS_OF)
        for about in sorted({node.id for f in plain for node in f.searched.things}):
            engine.write(CLAIM, {"about": about, "stance": "denies"})
            for finding in run(engine, flag, as_of=AS_OF):
                concerned = about in {node.id for node in finding.searched.things}
                assert concerned == any("It was not so." in one.sentence for one in finding.counter_evidence)
                assert finding.searched.found == len(finding.counter_evidence)
            engine.write("MATCH (c:Claim {id: 'said'}) DETACH DELETE c")


def test_a_finding_looks_at_everything_on_its_path(engine, flag):
    for _ in given(engine, flag):
        for finding in run(engine, flag, as_of=AS_OF):
            looked = {node.id for node in finding.searched.things}
            assert {finding.subject.id} | {n.id for hop in finding.path for n in (hop.start, hop.end)} <= looked


def test_a_claim_made_after_the_day_is_not_told(engine):
    flag = FLAGS["sts-transfer-with-listed-or-dprk-vessel"]
    next(given(engine, flag))
    engine.write(CLAIM, {"about": "t", "stance": "denies"})
    [before], [after] = (run(engine, flag, as_of=day) for day in ("2020-01-01", "2020-01-02"))
    assert (len(before.counter_evidence), len(after.counter_evidence)) == (0, 1)
    assert "none is loaded" in before.searched.sentence and "1 found" in after.searched.sentence


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
    next(given(engine, flag))
    engine.write(create)
    engine.write("MATCH (l:Listing {id: 'l'}), (a:Vessel {id: 'a'}) CREATE (l)-[:LISTS {id: 'x', records: ['l']}]->(a)")
    [finding] = run(engine, flag, as_of=AS_OF)
    assert [one.kind for one in finding.counter_evidence] == ["act"] * found


def test_an_acquittal_and_a_denied_part_speak_against_a_case(engine):
    flag = FLAGS["repeat-offender"]
    next(given(engine, flag))
    acquitted = "(:Thing:Event:Measure {id: 'm', schema: 'Measure', measure_type: 'acquittal', caption: 'M'})"
    engine.write("MATCH (k:Case {id: 'k1'}) CREATE (k)-[:LED_TO {id: 'm', records: ['m']}]->" + acquitted)
    denied = "(a)-[:BROKER_IN {id: 'b', modality: 'denied', records: ['r']}]->(k)"
    engine.write("MATCH (k:Case {id: 'k2'}), (a:Company {id: 'a'}) CREATE " + denied)
    [finding] = run(engine, flag, as_of=AS_OF)
    told = {(one.kind, one.stance) for one in finding.counter_evidence}
    assert told == {("act", "acquittal"), ("relation", "denied")}


@pytest.fixture(scope="module")
def bundled(engine, tmp_path_factory):
    """The bundled graph on each engine."""
    engine.write(WIPE)
    for one in map(source, names()):
        if one.bundled:
            load(engine, one, one.sample, bundled=True)
    rebuild(engine, tmp_path_factory.mktemp("people") / "judgements.jsonl")
    yield engine
    engine.write(WIPE)


@pytest.fixture(scope="module")
def found(bundled):
    """All findings of the bundled graph."""
    return run_all(bundled, as_of=AS_OF)


def line(f) -> str:
    against = f"{len(f.path)}\t{len(f.evidence)}\t{f.searched.found}/{len(f.searched.things)}"
    return f"{f.flag}\t{f.verdict}\t{f.modality}\t{f.id}\t{f.summary}\t{against}\t{'; '.join(f.missing)}"


def test_every_engine_finds_the_same_in_the_bundled_graph(found):
    """Golden: what the bundled sources yield. After a wanted change: KG_GOLDEN=write, then read the diff."""
    import os

    lines = sorted(map(line, found))
    if os.environ.get("KG_GOLDEN") == "write":
        GOLDEN.write_text("\n".join(lines) + "\n", "utf-8")
    assert lines == GOLDEN.read_text("utf-8").splitlines()


def test_every_event_of_the_bundled_graph_is_judged(bundled, found, flag):
    assert spoken_of(bundled, flag) <= judged([f for f in found if f.flag == flag.id])


DATE = re.compile(r"(?<![\w-])\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2}(?:-\d{2})?)?)?(?![\w-])")


def dated(finding):
    """Every date that the finding itself tells: steps, words, statements against it; titles of publications apart."""
    for hop in finding.path:
        yield from (hop.since, hop.until)
        yield from DATE.findall(hop.remark)
    yield from (one.date for one in finding.counter_evidence)
    if finding.flag not in YEARS_ARE_NUMBERS:
        for text in (finding.summary.replace(finding.subject.caption.removesuffix("."), ""), *finding.missing):
            yield from DATE.findall(text)


YEARS_ARE_NUMBERS = {"control-total-not-reached", "return-without-counter-entry"}
"""Their summaries are sums, in which 2019 may be a number."""


@hypothesis.settings(max_examples=4, derandomize=True)
@hypothesis.given(day=strategies.dates(date(2003, 1, 1), date(2020, 12, 31)).map(date.isoformat))
@hypothesis.example(day="2004-12-31")
@hypothesis.example(day="2017-10-31")
@hypothesis.example(day="2018-04-02")
@hypothesis.example(day="2018-10-16")
def test_no_date_in_a_finding_is_later_than_the_day(bundled, day):
    for finding in run_all(bundled, as_of=day):
        told = {text for text in dated(finding) if text and dates.is_date(text)}
        assert not [text for text in told if dates.interval(text)[0] > day], finding.summary


def test_nothing_was_found_in_1990(bundled):
    assert not [f for f in run_all(bundled, as_of="1990-01-01") if f.verdict != "not_evaluable"]


def test_the_denials_that_are_loaded_stand_on_the_cards_of_the_ships(found):
    told = {f.subject.caption: [one.by for one in f.counter_evidence] for f in found if f.verdict == "hit"}
    assert any("Win More Shipping" in by for by in told["Lighthouse Winmore"])
    assert any("Jui Zong" in by for by in told["Shang Yuan Bao"])
    assert any("Dalian Grand Ocean" in by for by in told["Koti"])


def test_a_listing_after_the_transfer_is_told_as_such(found):
    winmore = next(f for f in found if f.summary.startswith("Lighthouse Winmore and") and f.verdict == "hit")
    remarks = {(hop.since, hop.remark) for hop in winmore.path if hop.relation == "LISTS" and hop.since}
    assert ("2018-03-30", "162 days after the event: not in force that day") in remarks
    assert all("not in force" in remark for _, remark in remarks)


def test_one_ship_stands_on_the_lists_of_four_authorities_with_their_days(bundled):
    found = dossier(bundled, "vessel:imo:7408873").lists
    since = {(one.authority, one.status): one.since for one in found}
    assert since == {
        ("UN Security Council 1718 Committee", "proposed"): "2017-12-19",
        ("US OFAC", "named"): "2018-02-23",
        ("European Union", "listed"): "2018-03-30",
        ("UN Security Council 1718 Committee", "listed"): "2018-03-30",
        ("UK HM Treasury (OFSI)", "listed"): "2018-04-03",
        ("US OFAC", "listed"): "",  # the CSV files of the SDN list print no day
    }
    assert all(one.entries for one in found)


def test_a_finding_is_identified_once(found):
    ids = [finding.id for finding in found]
    assert len(ids) == len(set(ids))


def test_every_hop_and_hit_rests_on_records(found):
    hits = [f for f in found if f.verdict == "hit"]
    assert hits
    for finding in hits:
        assert finding.evidence, finding.summary
        assert all(hop.records and hop.sources for hop in finding.path), finding.summary


def test_repeat_offender_names_only_what_the_evidence_carries(found):
    hits = [f for f in found if f.flag == "repeat-offender" and f.verdict == "hit"]
    assert [f.subject.caption for f in hits] == ["Y사"]
    assert "kidd" in hits[0].evidence[0].url
    assert hits[0].counter_evidence


def test_every_look_up_runs(bundled, query):
    values = {name: facts["default"] for name, facts in query.facts.get("params", {}).items()} | {"as_of": AS_OF}
    bundled.read(query.text, values)
