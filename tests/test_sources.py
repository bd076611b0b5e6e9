"""The contract of a source: one suite for every folder under loaders/."""

from __future__ import annotations

import json

import pytest

from kg.records import Record, to_json
from loaders import golden
from loaders.source import Reading, names, source

SOURCES = names()


@pytest.fixture(scope="module", params=SOURCES)
def read(request):
    reading = Reading(source(request.param), source(request.param).sample)
    return source(request.param), reading, list(reading.statements())


def test_the_sample_yields_exactly_what_is_expected(read):
    of, _, statements = read
    expected = (of.folder / "expected.jsonl").read_text("utf-8").splitlines()
    assert [to_json(s) for s in statements] == expected, f"run: python -m loaders.golden {of.id}, then read the diff"


def test_everything_in_the_sample_is_understood(read):
    _, reading, _ = read
    assert [str(problem) for problem in reading.problems] == []


def test_counts_are_asserted_and_hold(read):
    of, reading, _ = read
    assert of.asserts, f"{of.id}/source.yaml asserts no counts"
    assert {name: reading.counts[name] for name in of.asserts} == of.asserts


def test_ids_are_unique_and_relations_end_at_records_of_the_source(read):
    _, _, statements = read
    ids = [s.id for s in statements]
    assert len(ids) == len(set(ids)), [i for i in ids if ids.count(i) > 1][:5]
    records = {s.id for s in statements if isinstance(s, Record)}
    ends = {end for s in statements if not isinstance(s, Record) for end in (s.start, s.end)}
    assert ends <= records


def test_every_statement_says_where_it_stands(read):
    of, _, statements = read
    assert all(s.locator and s.source == of.id for s in statements)
    assert all(s.published for s in statements if isinstance(s, Record)), "a record without the printed entry"


def test_the_facts_about_the_source_are_complete(read):
    of, _, _ = read
    assert of.title and of.publisher and of.url and of.licence and of.includes
    assert (of.folder / "sample").is_dir()


def test_golden_lines_are_json(read):
    of, _, _ = read
    for line in golden.lines(of)[0]:
        json.loads(line)
