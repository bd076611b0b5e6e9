"""Review: after a judgement only what it touches is computed, and the graph is what computing everything gives."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.answers.dossier import dossier
from kg.errors import UsageError
from kg.graph.entities import rebuild
from kg.judgements import history
from kg.judgements.file_lines import Withdrawal
from kg.judgements.judgement import Judgement
from kg.resolution.last_resolution import Kept
from kg.review import exchange
from kg.review.desk import Desk
from kg.review.queue import waiting
from kg.review.resolution_state import bring, standing
from tests import reviewing
from tests.conftest import WIPE
from tests.reviewing import DAY, judge, picture

PARTIES = ["a1", "a2", "a3", "b1", "b2", "o", "m1", "m2", "v1", "v2", "v3", "v4"]
STEP = st.tuples(
    st.sampled_from(PARTIES), st.sampled_from(PARTIES), st.sampled_from(["same", "same", "different", "unsure", "undo"])
)


def take(file: Path, left: str, right: str, step: str) -> None:
    """One step of a history: a judgement, or the last one taken back."""
    if step != "undo":
        if left != right:
            judge(file, left, right, step)
        return
    standing_ = [entry for entry in history.read(file).entries if not entry.withdrawn]
    if standing_:
        history.append(file, Withdrawal(standing_[-1].judgement.id, "tester", "no", "2026-01-01T00:00:00+00:00"))


def groups(kept: Kept) -> set[frozenset[str]]:
    """Records joined, without regard to which stands for them."""
    found: dict[str, set[str]] = {}
    for name in PARTIES:
        found.setdefault(kept.root(f"s:{name}"), set()).add(name)
    return {frozenset(names) for names in found.values()}


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEP, min_size=1, max_size=6))
def test_computing_only_what_is_touched_gives_what_computing_everything_gives(store, steps):
    store.write(WIPE)
    with tempfile.TemporaryDirectory() as folder:
        file = reviewing.resolved(store, Path(folder))
        for left, right, step in steps:
            take(file, left, right, step)
            brought = bring(store, file)
        part_by_part, kept = picture(store), brought.standing.kept
        changes = rebuild(store, file, anew=True).changes
        whole = standing(store, file)
        assert not changes and picture(store) == part_by_part
        assert whole and kept.state == whole.kept.state
        assert groups(kept) == groups(whole.kept)
        assert {c.judgement.pair for c in kept.conflicts} == {c.judgement.pair for c in whole.kept.conflicts}


@pytest.fixture(scope="module")
def small(local_store, tmp_path_factory):
    yield from reviewing.unjudged(local_store, tmp_path_factory.mktemp("review") / "home")


@pytest.fixture
def desk(small):
    """A desk over the small graph with no judgements; what a test decides is taken away afterwards."""
    store, file, before = small
    yield Desk.open(store, file, DAY)
    reviewing.take_all_back(file)
    bring(store, file)
    reviewing.forget(file)
    assert picture(store) == before


def test_a_flag_that_a_merge_cannot_reach_is_not_run(desk):
    ran = desk.case("s:a1", "s:a2").effect.ran
    assert "repeat-offender" in ran and "control-total-not-reached" not in ran


WHILE_LISTED = "2019-06-30"
"""The EU's list in these records had the second firm until 2020."""


def possible(store, as_of=WHILE_LISTED):
    """Listed parties that the first firm is said to be perhaps, in its dossier."""
    return [one.sentence for one in dossier(store, "s:a1", as_of).possible if one.authorities]


def told_possible(desk):
    """Findings that say so of it."""
    against = [(f.id, one) for f in desk.findings() for one in f.counter_evidence if one.about.id == "s:a1"]
    return [id for id, one in against if "(listed by EU)" in one.said]


@pytest.mark.parametrize("decision", ["same", "different", "unsure"])
def test_a_possible_listing_is_told_until_a_person_decides(desk, small, decision):
    store, file, _ = small
    desk = Desk.open(store, file, WHILE_LISTED)
    [sentence] = possible(store)
    assert sentence.startswith("Possibly the same as ALPHA TRADING (listed by EU)") and sentence.endswith("decided.")
    told = told_possible(desk)
    assert told and not possible(store, "2018-03-29") and not possible(store, DAY), "not before, and not after its end"
    done = desk.decide("s:a1", "s:a2", decision, "Ann", "looked up")
    assert not possible(store) and not told_possible(desk) and done.effect.findings
    desk.undo("", "Ann", "no")
    assert possible(store) == [sentence] and told_possible(desk) == told


def test_parting_what_rules_joined_is_foreseen(desk):
    case = desk.case("s:b1", "s:b2")
    assert case.pair.one and case.asks == "different"
    assert case.effect.groups == [(("s:b1",), ("s:b1", "s:b2"))]
    done = desk.decide("s:b1", "s:b2", "different", "Ann", "two owners")
    assert done.effect.moved == case.effect.moved


def test_a_same_that_contradicts_a_no_is_a_conflict_and_joins_nothing(desk):
    desk.decide("s:a1", "s:a2", "same", "Ann", "one address")
    desk.decide("s:a2", "s:o", "different", "Ann", "other trade")
    done = desk.decide("s:a1", "s:o", "same", "Ben", "one telephone")
    (conflict,) = done.effect.conflicts
    assert conflict.judgement.by == "Ben" and "Ann judged" in conflict.reason
    assert done.effect.moved == {}
    first = desk.queue()[0]
    assert first.kind == "conflict" and first.judgement.pair == ("s:a1", "s:o")
    case = desk.next()
    assert case.contradicted and case.waiting.against == conflict.reason


def test_nobody_replaces_anothers_judgement_unasked(desk):
    desk.decide("s:a1", "s:a2", "different", "Ann", "two addresses")
    with pytest.raises(UsageError, match=r"Ann judged this pair different .*two addresses"):
        desk.decide("s:a1", "s:a2", "same", "Ben", "one telephone")
    desk.decide("s:a1", "s:a2", "same", "Ben", "one telephone", replaces=True)
    assert [(e.judgement.by, e.in_force) for e in desk.now.past.entries] == [("Ann", False), ("Ben", True)]


def test_what_is_said_of_a_masked_firm_stays_a_hypothesis(desk, small):
    store, file, before = small
    assert desk.case("s:m1", "s:m2").hypothesis
    done = desk.decide("s:m1", "s:m2", "same", "Ann", "the goods are the same")
    assert done.lines[0].hypothesis and picture(store) == before
    assert '"hypothesis": true' in exchange.lines(desk.now.past)
    rebuild(store, file)
    assert picture(store) == before


def test_a_possible_link_waits_behind_what_can_change_a_finding(desk):
    link = Judgement("s:m1", "s:m2", "unsure", "rules", ("cases of both have item pumps",), 9.0, hypothesis=True)
    kept = replace(desk.now.kept, machine=(*desk.now.kept.machine, link))
    queue = waiting(desk.store, kept, desk.findings())
    (found,) = [one for one in queue if one.judgement == link]
    assert (found.kind, found.stake) == ("hypothesis", 0) and queue[0].kind == "open"


def test_a_hand_written_same_on_a_masked_firm_joins_nothing_either(desk, small):
    store, file, before = small
    judge(file, "m1", "o", "same")
    bring(store, file)
    assert picture(store) == before


def test_a_firm_and_a_ship_are_never_one(desk, small):
    store, file, before = small
    with pytest.raises(UsageError, match="a Company and a Vessel"):
        desk.decide("s:a1", "s:v1", "same", "Ann", "one name")
    judge(file, "a1", "v1", "same")
    bring(store, file)
    assert picture(store) == before


def test_what_findings_hang_on_comes_first_and_what_is_judged_comes_no_more(desk):
    queue = desk.queue()
    assert [one.stake for one in queue] == sorted((one.stake for one in queue), reverse=True)
    assert ("s:a1", "s:a2") in {one.judgement.pair for one in queue}
    assert desk.next().judgement.pair == ("s:a1", "s:a2")
    for decision in ("unsure", "different"):
        desk.decide("s:a1", "s:a2", decision, "Ann", "who knows")
        assert ("s:a1", "s:a2") not in {one.judgement.pair for one in desk.queue()}


def test_a_judgement_keeps_the_evidence_as_it_stood(desk):
    done = desk.decide("s:a1", "s:a2", "same", "Ann", "one address")
    grounds = history.read(desk.file).entries[-1].judgement.grounds
    assert grounds and grounds == done.lines[0].grounds and "Alpha Trading" in grounds[0].sentence


def test_a_named_judgement_is_taken_back_and_the_one_before_it_stands_again(desk):
    first = desk.decide("s:a1", "s:a2", "same", "Ann", "one address").lines[0]
    second = desk.decide("s:a1", "s:a2", "different", "Ann", "two addresses").lines[0]
    desk.undo(second.id[:8], "Ann", "one after all")
    assert [judgement.id for judgement in desk.now.past.in_force] == [first.id]
    with pytest.raises(UsageError, match="no judgement ffff"):
        desk.undo("ffff", "Ann", "x")


def test_judgements_move_to_another_home(desk, tmp_path):
    desk.decide("s:a1", "s:a2", "same", "Ann", "one address")
    desk.undo("", "Ann", "no")
    desk.decide("s:a1", "s:a3", "different", "Ann", "two trades")
    desk.decide("s:o", "s:b1", "unsure", "Ann", "who knows")
    file = tmp_path / "theirs.jsonl"
    file.write_text(exchange.lines(desk.now.past) + "{broken\n", "utf-8")
    desk.undo("", "Ann", "x")
    desk.decide("s:a1", "s:a3", "same", "Ann", "one trade")
    found, done = desk.take(file)
    assert [one.pair for one in found.new] == [("s:b1", "s:o")] and done.lines == found.new
    assert [(c.theirs.decision, c.ours.decision) for c in found.clashes] == [("different", "same")]
    assert found.broken[0].startswith("theirs.jsonl:5: not a judgement")


def test_a_graph_loaded_anew_is_computed_whole(desk, small):
    store, file, _ = small
    store.write("MATCH (s:Source) SET s.content = 'another edition'")
    assert standing(store, file) is None
    assert bring(store, file).whole
    desk.now = standing(store, file)
