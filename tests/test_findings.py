"""What the flags find in the bundled graph, on every engine: the same findings, each judged, dated and evidenced."""

from __future__ import annotations

import os
import re
from dataclasses import asdict
from datetime import date
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies

from kg.answers import cited, counter_rows, flag_rows, json_form, paths, queries, told_paths
from kg.answers.dossier import dossier
from kg.answers.flags import flags, run_all
from kg.graph.entities import rebuild
from kg.graph.loading import load
from kg.model import dates
from loaders.source import names, source
from tests.conftest import WIPE
from tests.judging import AS_OF, LIBRARY, judged, spoken_of

FLAGS = flags()
GOLDEN = Path(__file__).parent / "findings.tsv"


@pytest.fixture(params=FLAGS, ids=str)
def flag(request):
    return FLAGS[request.param]


@pytest.fixture(params=LIBRARY, ids=str)
def query(request):
    return LIBRARY[request.param]


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
    lines = sorted(map(line, found))
    if os.environ.get("KG_GOLDEN") == "write":
        GOLDEN.write_text("\n".join(lines) + "\n", "utf-8")
    assert lines == GOLDEN.read_text("utf-8").splitlines()


def test_a_flag_answers_the_same_rows_in_the_same_order_as_its_file_alone(bundled, flag):
    values = flag.parameters({}) | {"as_of": AS_OF}
    columns = flag_rows.columns(flag)
    alone = bundled.read(flag.text, values, deadline=120).rows
    asked = told_paths.rows(bundled.read(told_paths.asked(flag.text, columns), values, deadline=120).rows, columns)
    assert [[row[name] for name in columns] for row in asked] == [[row[name] for name in columns] for row in alone]
    walk = paths.Walk(AS_OF)
    assert [walk.hops(row["paths"]) for row in asked] == [paths.hops(row["paths"], AS_OF) for row in alone]


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


def test_what_speaks_against_things_is_the_same_by_their_ids_and_among_all(bundled, monkeypatch):
    ids = {row["id"] for row in bundled.read("MATCH (n:Thing) RETURN n.id AS id").rows}
    among_all = counter_rows.look(bundled, ids, AS_OF, "0000")
    monkeypatch.setattr(counter_rows, "PASSED_BY", 0)
    by_id = counter_rows.look(bundled, ids, AS_OF, "0000")
    assert among_all.rows == by_id.rows and among_all.marks == by_id.marks
    assert {name for rows in by_id.rows.values() for name, _ in rows} >= {counter_rows.CLAIMS, *counter_rows.ACTS}
    assert by_id.marks


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


def test_the_plain_form_of_a_finding_is_that_of_its_data_classes(found):
    assert json_form.plain(found) == [asdict(finding) for finding in found]


def test_a_finding_is_identified_once(found):
    ids = [finding.id for finding in found]
    assert len(ids) == len(set(ids))


def test_every_hop_and_hit_rests_on_records(found):
    hits = [f for f in found if f.verdict == "hit"]
    assert hits
    for finding in hits:
        assert finding.evidence, finding.summary
        assert all(hop.records and hop.sources for hop in finding.path), finding.summary


def test_evidence_tells_of_a_record_what_its_look_up_does(bundled):
    ids = [row["id"] for row in bundled.read("MATCH (r:Record) RETURN r.id AS id").rows]
    rows = bundled.read(queries.lookup("published").text, {"ids": sorted(ids)}, deadline=120).rows
    assert cited.evidence(bundled, ids) == {row["record"]: cited.of_row(row) for row in rows}


def test_repeat_offender_names_only_what_the_evidence_carries(found):
    hits = [f for f in found if f.flag == "repeat-offender" and f.verdict == "hit"]
    assert [(f.subject.caption, f.modality) for f in hits] == [("Y사", "asserted"), ("석유거래업체 A", "alleged")]
    assert "kidd" in hits[0].evidence[0].url
    assert hits[0].counter_evidence


def test_every_look_up_runs(bundled, query):
    values = {name: facts["default"] for name, facts in query.facts.get("params", {}).items()} | {"as_of": AS_OF}
    bundled.read(query.text, values)
