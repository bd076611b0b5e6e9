"""Commands and the engine killed under way: the next run completes, and what is stale in between is told."""

from __future__ import annotations

import pytest

from benchmarks.kills import trial
from kg.errors import StoreError
from kg.judgements import history
from kg.review import resolution_state
from kg.review.desk import Desk
from tests import reviewing


def test_what_was_killed_is_completed_by_the_same_command_and_told_as_stale_until_then():
    figures = trial(2, seed=3, names=("load", "engine"))
    assert figures.faults == []
    assert sum(figures.rounds.values()) == 2


def test_a_review_whose_engine_dies_says_that_the_judgement_is_kept(store, tmp_path, monkeypatch):
    file = reviewing.resolved(store, tmp_path)
    desk = Desk.open(store, file, reviewing.DAY)

    def dead(*_: object) -> None:
        raise StoreError("no graph database answers: refused")

    monkeypatch.setattr(resolution_state, "bring", dead)
    with pytest.raises(StoreError, match="judgement is kept") as raised:
        desk.decide("s:a1", "s:a2", "same", "Ann", "one address")
    assert "kg resolve" in raised.value.todo and "judge" not in raised.value.todo
    (kept,) = history.read(file).in_force
    assert kept.pair == ("s:a1", "s:a2")
