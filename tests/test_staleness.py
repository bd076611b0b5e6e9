"""Entities of another state than records and judgements are told, with the reason and the way to mend it."""

from __future__ import annotations

import pytest

from kg.graph import evidence, staleness
from kg.graph.entities import rebuild
from kg.graph.staleness import stale
from kg.resolution import last_resolution
from tests import reviewing
from tests.reviewing import EVERYTHING, SAID, firm, judge


@pytest.fixture
def file(store, tmp_path):
    return reviewing.resolved(store, tmp_path)


def reasons(store, file):
    found = stale(store, file)
    return found and (found.reasons, found.todo)


def test_nothing_is_stale_in_an_empty_graph_or_after_a_resolution(store, tmp_path):
    assert stale(store, tmp_path / "judgements.jsonl") is None
    assert stale(store, reviewing.resolved(store, tmp_path)) is None


def test_a_judgement_made_or_lost_behind_the_graph_is_told(store, file):
    judge(file, "a1", "a2", "same")
    assert reasons(store, file) == (("judgements",), "kg resolve")
    rebuild(store, file)
    assert stale(store, file) is None
    file.unlink()
    assert reasons(store, file) == (("judgements",), "kg resolve")


def test_records_that_came_are_told_and_so_is_a_source_that_was_never_resolved(store, file):
    reviewing.load(store, (*EVERYTHING, *SAID, firm("new", "Newcomer")))
    assert reasons(store, file) == (("records",), "kg resolve")
    rebuild(store, file)
    assert stale(store, file) is None


def test_a_load_that_was_broken_off_names_its_source(store, file):
    store.write("MATCH (s:Source) SET s.state = 'loading', s.resolved = ''")
    found = stale(store, file)
    assert found and found.loading == ("s",) and "kg load" in found.todo
    assert found.to_dict()["reasons"] == ["loading", "records"] and "(s)" in str(found)


def test_a_resolution_that_was_broken_off_is_told(store, file):
    evidence.mark_resolved(store, "")
    assert reasons(store, file) == (("records",), "kg resolve")


def test_another_version_of_the_rules_is_told_as_that(store, file, monkeypatch):
    monkeypatch.setattr(last_resolution.revision, "code", lambda: "another")
    assert reasons(store, file) == (("rules",), "kg resolve")
    monkeypatch.undo()
    evidence.mark_resolved(store, "0123456789abcdef")
    assert reasons(store, file) == (("rules",), "kg resolve"), "a mark of an earlier version"


def test_every_reason_has_a_sentence():
    assert set(last_resolution.PARTS) <= staleness.REASONS.keys()
