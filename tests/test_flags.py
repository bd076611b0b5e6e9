"""The contract of a red flag and of every query in the library: one suite for every file, on every engine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import queries
from kg.cli.loading import load
from kg.dossier import dossier
from kg.entities import rebuild
from kg.flags import RESERVED, SEVERITIES, VERDICTS, flags, run, run_all
from kg.schema import schema
from loaders.source import names, source
from tests.conftest import WIPE

FLAGS = flags()
LIBRARY = {f"{kind}/{id}": query for kind in ("flags", "lookups") for id, query in queries.library(kind).items()}
FACTS = {
    "title", "revision", "severity", "kind", "definition", "rests_on", "needs", "misses", "innocent_reasons",
    "next_steps", "params", "identity", "summary", "examples",
}  # fmt: skip
AS_OF = "2026-01-01"
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
        found = [{name: row.get(name) for name in wanted} for row, wanted in zip(rows, example["finds"], strict=True)]
        by_subject = sorted(found, key=lambda r: (str(r["subject"]), str(r.get("other"))))
        assert by_subject == sorted(example["finds"], key=lambda r: (str(r["subject"]), str(r.get("other")))), example[
            "title"
        ]
        assert all(row.keys() >= RESERVED | set(flag.facts["identity"]) for row in rows)
        for finding in run(engine, flag, as_of=AS_OF):
            assert "{" not in finding.summary


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


def lines(store) -> list[str]:
    found = run_all(store, as_of=AS_OF)
    return sorted(f"{f.flag}\t{f.verdict}\t{f.id}\t{f.summary}\t{len(f.path)}\t{len(f.evidence)}" for f in found)


def test_every_engine_finds_the_same_in_the_bundled_graph(bundled):
    """Golden: what the bundled sources yield. After a wanted change: KG_GOLDEN=write, then read the diff."""
    import os

    found = lines(bundled)
    if os.environ.get("KG_GOLDEN") == "write":
        GOLDEN.write_text("\n".join(found) + "\n", "utf-8")
    assert found == GOLDEN.read_text("utf-8").splitlines()


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


def test_a_finding_is_identified_once(bundled):
    ids = [finding.id for finding in run_all(bundled, as_of=AS_OF)]
    assert len(ids) == len(set(ids))


def test_every_hop_and_hit_rests_on_records(bundled):
    hits = [f for f in run_all(bundled, as_of=AS_OF) if f.verdict == "hit"]
    assert hits
    for finding in hits:
        assert finding.evidence, finding.summary
        assert all(hop.records and hop.sources for hop in finding.path), finding.summary


def test_repeat_offender_names_only_what_the_evidence_carries(bundled):
    hits = [f for f in run(bundled, FLAGS["repeat-offender"], as_of=AS_OF) if f.verdict == "hit"]
    assert [f.subject.caption for f in hits] == ["Y사"]
    assert "kidd" in hits[0].evidence[0].url
    assert hits[0].counter_evidence


def test_every_look_up_runs(bundled, query):
    values = {name: facts["default"] for name, facts in query.facts.get("params", {}).items()} | {"as_of": AS_OF}
    bundled.read(query.text, values)
