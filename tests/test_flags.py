"""The contract of a red flag and of every query in the library: one suite for every file, on every engine.

`pytest tests/test_flags.py -k "local and FLAG"` tries one flag in seconds. What they find in the bundled graph is in
`test_findings.py`, what speaks against it in `test_counter_evidence.py`.
"""

from __future__ import annotations

import re
import shutil
from typing import NamedTuple

import pytest

from kg.answers.findings import SEVERITIES, VERDICTS, Finding
from kg.answers.flags import RESERVED, flags, run, run_each
from kg.answers.sentences import names_in
from kg.graph.entities import rebuild
from kg.graph.loading import load
from kg.model.schema import schema
from loaders.source import source
from tests.conftest import WIPE
from tests.judging import LIBRARY, asked_for, graphs, judged, spoken_of

FLAGS = flags()
FACTS = {
    "title", "revision", "severity", "kind", "definition", "rests_on", "needs", "misses", "innocent_reasons",
    "next_steps", "params", "identity", "speaks_of", "summary", "examples",
    "indicator", "published", "status", "maturity", "ko", "ja",
}  # fmt: skip
KINDS = {"legal-rule", "published-indicator", "statistical", "data-quality"}
MATURITY = {
    "examples": "its examples run; nobody has read a hit of it in loaded lists yet",
    "read": "hits of it in loaded sources were read by hand against their sources",
}


@pytest.fixture(scope="module", params=FLAGS, ids=str)
def flag(request):
    return FLAGS[request.param]


@pytest.fixture(params=LIBRARY, ids=str)
def query(request):
    return LIBRARY[request.param]


def test_a_flag_states_everything_a_reader_needs(flag):
    assert set(flag.facts) - {"wakes"} == FACTS
    assert flag.facts["kind"] in KINDS and flag.facts["maturity"] in MATURITY
    assert flag.facts["status"] in ("stable", "draft")
    for language in ("ko", "ja"):
        assert set(flag.facts[language]) == {"title", "definition"}
    assert flag.facts["severity"] in SEVERITIES
    assert isinstance(flag.facts["revision"], int)
    for name in ("rests_on", "innocent_reasons", "next_steps", "needs", "identity"):
        assert flag.facts[name], f"{flag.id}: {name} is empty"
    assert flag.facts["identity"][0] == "subject"
    assert set(flag.facts["summary"]) == set(VERDICTS)
    for cited in flag.facts["published"]:
        assert {"document", "section"} <= set(cited) <= {"document", "section", "quote"}, "a comma in a bare section?"
        assert len(cited.get("quote", "").split()) <= 25


def test_a_rule_or_a_published_indicator_quotes_the_sentence_it_rests_on(flag):
    """What no publication carries is reckoned here: its kind says so."""
    cited = flag.facts["published"]
    assert all(one["section"] and one.get("quote") for one in cited)
    assert cited or flag.facts["kind"] in ("statistical", "data-quality")


def test_a_flag_has_examples_of_all_three_verdicts(flag):
    shown = {row["verdict"] for example in flag.facts["examples"] for row in example["finds"]}
    assert shown == set(VERDICTS)


def test_an_example_holds_a_property_as_the_graph_has_it(flag):
    """A list in an example and one text in the graph: the flag passes here and fails on the user's own table. A record
    has lists of everything."""
    for example in flag.facts["examples"]:
        for body in re.findall(r"(?<!:Record )\{([^{}]*schema: '\w+'[^{}]*)\}", example["given"]):
            known = schema().kind(re.findall(r"schema: '(\w+)'", body)[0]).properties
            for name, many in re.findall(r"(\w+): (\[?)", re.sub(r"'[^']*'", "''", body)):
                assert name not in known or bool(many) == known[name].many, f"{flag.id}: {name}"


def test_no_word_that_a_summary_tells_reads_as_the_code_of_a_country(flag):
    """Two small letters are told as a country: goods went "Tonga China" where the query said `to`."""
    told = {name for template in flag.facts["summary"].values() for name in names_in(template)}
    for chosen, name in re.findall(r"(CASE (?:(?!CASE ).)*? END) AS (\w+)", flag.text, re.DOTALL):
        assert name not in told or not re.search(r"(?:THEN|ELSE) '[a-z]{2}'", chosen), name


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


def test_nothing_is_ordered_by_a_path(query):
    """Engines compare paths, nodes and relationships differently: order is by their properties."""
    text = re.sub(r"'[^']*'", "''", query.text.rsplit("RETURN", 1)[0])
    things = set(re.findall(r"\b(\w+) = \(", text)) | set(re.findall(r"[(\[](\w+):[A-Z]", text))
    orders = re.sub(r"\btype\(\w+\)", "", ", ".join(re.findall(r"ORDER BY (.*)", text)))
    assert not things & set(re.findall(r"(?<![.\w$])(\w+)\b(?![.(\w]| IS )", orders))


class Judged(NamedTuple):
    """An example with what the flag says of its graph."""

    title: str
    wanted: list[dict[str, object]]
    rows: list[dict[str, object]]
    findings: list[Finding]
    spoken_of: set[str]


@pytest.fixture(scope="module")
def examples(engine, flag):
    """Every example of the flag, its graph made and judged once for all the tests that only look."""

    def of(example):
        day = asked_for(example)
        rows = engine.read(flag.text, {**flag.parameters({}), "as_of": day}).rows
        findings = run(engine, flag, as_of=day)
        return Judged(example["title"], example["finds"], rows, findings, spoken_of(engine, flag))

    return [of(example) for example in graphs(engine, flag)]


def in_order(rows):
    return sorted(rows, key=lambda row: (str(row["subject"]), str(row.get("other"))))


def test_each_example_is_judged_as_it_says(examples):
    for example in examples:
        pairs = zip(example.rows, example.wanted, strict=True)
        found = [{name: row.get(name) for name in wanted} for row, wanted in pairs]
        assert in_order(found) == in_order(example.wanted), example.title


def test_a_row_has_what_a_finding_is_made_of_and_leaves_counter_evidence_alone(examples, flag):
    for row in (row for example in examples for row in example.rows):
        assert row.keys() >= RESERVED | set(flag.facts["identity"])
        assert "counter" not in row, "counter-evidence is looked for by kg/answers/counter_evidence.py alone"


def test_a_summary_is_a_whole_sentence(examples):
    for finding in (finding for example in examples for finding in example.findings):
        assert not re.search(r"[{}\[\]]|unknown number|None", finding.summary), finding.summary


ALL_EDGES = "MATCH (:Thing)-[r]->(:Thing) SET r.modality = $modality"


def test_what_is_only_alleged_hits_one_step_lower_and_says_so(engine, flag):
    lower = SEVERITIES[SEVERITIES.index(flag.facts["severity"]) + 1]
    for example in graphs(engine, flag):
        engine.write(ALL_EDGES, {"modality": "alleged"})
        for hit in (f for f in run(engine, flag, as_of=asked_for(example)) if f.verdict == "hit"):
            assert (hit.modality, hit.severity, hit.to_dict()["modality"]) == ("alleged", lower, "alleged")


def test_what_is_denied_never_makes_a_hit(engine, flag):
    for example in graphs(engine, flag):
        engine.write(ALL_EDGES, {"modality": "denied"})
        assert not [f for f in run(engine, flag, as_of=asked_for(example)) if f.verdict == "hit"], example["title"]


def test_silence_is_forbidden(examples):
    for example in examples:
        assert example.spoken_of <= judged(example.findings), example.title


def test_what_cannot_be_judged_says_what_is_missing(examples):
    for example in examples:
        for finding in example.findings:
            assert finding.missing or finding.verdict != "not_evaluable", example.title
            assert not finding.missing or finding.verdict != "clear", example.title


def test_a_finding_looks_at_everything_on_its_path(examples):
    for finding in (finding for example in examples for finding in example.findings):
        looked = {node.id for node in finding.searched.things}
        assert {finding.subject.id} | {n.id for hop in finding.path for n in (hop.start, hop.end)} <= looked


TABLE = "CREATE (:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', own_table: true, records: ['s']})"


def test_no_flag_says_that_a_shipment_table_is_missing_while_one_is_loaded(engine):
    engine.write(WIPE)
    flag = FLAGS["rare-way"]
    assert run(engine, flag, as_of="2026-01-01")[0].missing == (flag.facts["wakes"],)
    engine.write(TABLE)
    (missing,) = run(engine, flag, as_of="2026-01-01")[0].missing
    assert missing.startswith("beside the shipment table that is loaded: ways and destinations")


def test_every_flag_answers_over_a_shipment_table(engine, tmp_path):
    """Units, codes and days as a table brings them, not as an example makes them."""
    engine.write(WIPE)
    table = source("user_shipments")
    for name in ("january", "february"):
        load(engine, table, shutil.copy(table.sample / "shipments.csv", tmp_path / f"{name}.csv"))
    rebuild(engine, tmp_path / "judgements.jsonl")
    found = run_each(engine, FLAGS.values(), as_of="2026-01-01")  # raises for one that the engine refuses
    assert all(found.values())
    engine.write(WIPE)
