"""A page shows the next pair first: what a decision would do, and did, is told after it, and is the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.review import kept_findings
from kg.review.desk import Desk
from kg.review.effect import NOT_YET
from kg.review.resolution_state import bring
from kg.terminal import review_shown
from tests import reviewing
from tests.reviewing import DAY
from tests.test_review import small  # noqa: F401


@pytest.fixture
def desks(small):  # noqa: F811
    """Two desks over one small graph: one tells effects at once, the other when asked."""
    store, file, _ = small
    at_once = Desk.open(store, file, DAY)
    yield at_once, replace(at_once, at_once=False)
    reviewing.take_all_back(file)
    bring(store, file)
    reviewing.forget(file)


def test_an_effect_told_later_is_the_one_told_at_once(desks):
    at_once, later = desks
    case = later.case("s:a1", "s:a2")
    assert case.effect is NOT_YET
    assert later.foreseen(case) == at_once.case("s:a1", "s:a2").effect
    foreseen = at_once.case("s:a1", "s:a2").effect
    done = later.decide("s:a1", "s:a2", "same", "Ann", "one address")
    assert done.effect is NOT_YET and done.since
    told = later.told(done)
    assert told.moved == foreseen.moved and told.findings == foreseen.findings


def test_the_next_pair_waits_for_no_flag(desks, monkeypatch):
    _, later = desks
    later.findings()
    later.decide("s:a1", "s:a2", "same", "Ann", "one address")
    monkeypatch.setattr(kept_findings.flags, "run_each", lambda *_, **__: pytest.fail("a flag was run"))
    assert later.queue() and later.next() is not None
    assert kept_findings.kept(later.file.parent, later.now.kept.state, DAY) is None, "and no answer is taken for kept"


def test_a_decision_after_a_load_runs_no_flag_and_says_what_it_cannot_know(desks, monkeypatch, capsys):
    at_once, _ = desks
    monkeypatch.setattr(kept_findings.flags, "run_each", lambda *_, **__: pytest.fail("a flag was run"))
    done = at_once.decide("s:a1", "s:a2", "same", "Ann", "one address")
    assert done.effect.moved and done.effect.untold and not done.effect.findings
    review_shown.decided(done, "table")
    told = capsys.readouterr().out
    assert "become" in told and "is not known: none were kept" in told and "No finding changes" not in told


def test_flags_are_left_between_two_of_them_by_who_turns_to_something_else(desks):
    class Turned(BaseException): ...

    def turn() -> None:
        raise Turned

    _, later = desks
    case = later.case("s:a1", "s:a2")
    with pytest.raises(Turned):
        replace(later, pause=turn).foreseen(case)
    assert later.foreseen(case).moved, "nothing of the trial has stayed"
