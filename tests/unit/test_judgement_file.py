"""The file of people's judgements: withdrawn, replayed, checked field by field, handed on."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataError, SourceError
from kg.judgements import history
from kg.judgements.file_lines import Withdrawal, parse, to_json
from kg.judgements.judgement import Ground, Judgement
from kg.review import exchange

WHEN = "2026-11-22T10:00:00+00:00"


def judgement(left="a", right="b", decision="same", by="Ann", at=WHEN, **more):
    return Judgement(left, right, decision, by, ("because",), at=at, **more)


def withdrawal(of):
    return Withdrawal(of.id, "Ann", "wrong pair", WHEN)


def test_a_judgement_is_read_as_it_was_written():
    said = judgement(grounds=(Ground("one name", 1.5, "name", "A", "B"),), probability=0.5, hypothesis=True)
    assert parse(to_json(said)) == said
    assert parse(to_json(withdrawal(said))) == withdrawal(said)


def test_a_line_of_the_first_form_is_read():
    line = '{"left": "a", "right": "b", "decision": "same", "by": "x", "reasons": ["y"], "weight": 0.0, "at": ""}'
    assert parse(line) == Judgement("a", "b", "same", "x", ("y",))


def test_what_is_withdrawn_makes_room_for_the_judgement_before_it(tmp_path):
    file = tmp_path / "judgements.jsonl"
    first, second = judgement(), judgement(decision="different", at="2026-11-23T10:00:00+00:00")
    history.append(file, first, second)
    assert history.read(file).in_force == [second]
    history.append(file, withdrawal(second))
    assert history.read(file).in_force == [first]
    history.append(file, withdrawal(first))
    past = history.read(file)
    assert past.in_force == [] and len(past.entries) == 2, "nothing is erased"


def test_a_withdrawal_of_nothing_is_named(tmp_path):
    file = tmp_path / "judgements.jsonl"
    history.append(file, withdrawal(judgement()))
    (broken,) = history.read(file).broken
    assert broken.startswith("judgements.jsonl:1: not a judgement (it withdraws")


GOOD = asdict(judgement())


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"left": None}, "left is missing"),
        ({"left": 1}, "left is no str"),
        ({"left": "z"}, "out of order"),
        ({"decision": "maybe"}, "no decision 'maybe'"),
        ({"reasons": "because"}, "reasons is no list"),
        ({"weight": "3"}, "weight is no"),
        ({"more": 1}, "unknown more"),
        ({"grounds": [1]}, "a ground is no JSON object"),
        ({"hypothesis": 1}, "hypothesis is no bool"),
    ],
)
def test_a_line_edited_by_hand_is_told_what_is_wrong_with_it(change, told):
    with pytest.raises(DataError, match=told):
        parse(json.dumps({**GOOD, **change}))


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("text") / "judgements.jsonl"
    file.write_text(f"{text}\n{to_json(judgement())}\n", "utf-8", errors="replace")
    assert judgement() in history.read(file).in_force


def test_deep_nesting_is_a_broken_line(tmp_path):
    file = tmp_path / "judgements.jsonl"
    file.write_text("[" * 100_000 + f"\n{to_json(judgement())}\n")
    past = history.read(file)
    assert past.in_force == [judgement()] and past.broken[0].startswith("judgements.jsonl:1:")


def test_a_last_line_without_an_end_is_not_run_into(tmp_path):
    file = tmp_path / "judgements.jsonl"
    file.write_text(to_json(judgement()))
    history.append(file, judgement("c", "d"))
    assert [one.pair for one in history.read(file).in_force] == [("a", "b"), ("c", "d")]


def test_what_is_handed_on_is_sorted_by_what_is_judged_here(tmp_path):
    here, there = history.History(), tmp_path / "theirs.jsonl"
    here.add(judgement())
    here.add(judgement("c", "d"))
    here.settle()
    again, other, new = judgement(by="Ben"), judgement("c", "d", "different", by="Ben"), judgement("e", "f", by="Ben")
    history.append(there, again, other, new)
    found = exchange.read(there, here)
    assert found.new == (new,) and found.known == 1
    assert [(clash.theirs, clash.ours.by) for clash in found.clashes] == [(other, "Ann")]
    with pytest.raises(SourceError, match="no such file"):
        exchange.read(tmp_path / "nothing", here)


def test_a_history_that_is_handed_on_whole_replays_whole(tmp_path):
    file, copy = tmp_path / "judgements.jsonl", tmp_path / "copy.jsonl"
    gone = judgement("c", "d")
    history.append(file, judgement(), gone, withdrawal(gone), judgement(decision="unsure", by="Ben"))
    past = history.read(file)
    copy.write_text(exchange.lines(past), "utf-8")
    assert history.read(copy).in_force == past.in_force
