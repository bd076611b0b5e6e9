"""Trying a judgement out, making it and taking it back: the same on every engine."""

from __future__ import annotations

import pytest

from kg.answers.flags import run_all
from kg.errors import UsageError
from kg.review.desk import Desk
from kg.store.trial import transaction
from tests import reviewing
from tests.reviewing import DAY, picture, told


@pytest.fixture(scope="module")
def small(engine, tmp_path_factory):
    yield from reviewing.unjudged(engine, tmp_path_factory.mktemp("review") / "home")


def test_a_merge_does_what_was_foreseen_and_taken_back_leaves_the_graph_that_was(small):
    store, file, before = small
    desk = Desk.open(store, file, DAY)
    foreseen = desk.case("s:a1", "s:a2").effect
    assert picture(store) == before, "trying out leaves nothing"
    (change,) = [c for c in foreseen.change if c.after.flag == "repeat-offender"]
    assert [f.verdict for f in change.before] == ["clear", "clear"] and change.after.verdict == "hit"
    assert foreseen.groups == [(("s:a1", "s:a2"), ("s:a1",))]
    done = desk.decide("s:a1", "s:a2", "same", "Ann", "one address")
    assert not done.whole and done.effect.moved == foreseen.moved
    assert told(c.after for c in done.effect.change) == told(c.after for c in foreseen.change)
    assert ("repeat-offender", "hit", "s:a1") in told(desk.findings())
    assert told(desk.findings()) == told(run_all(store, as_of=DAY))
    undone = desk.undo("", "Ann", "two addresses after all")
    assert not undone.whole and picture(store) == before
    assert told(desk.findings()) == told(run_all(store, as_of=DAY))


def test_one_transaction_sees_its_own_writes_and_ends_whole_or_not_at_all(small):
    store, _, before = small
    count = "MATCH (n:Stray) RETURN count(n) AS n"
    for keep, left in ((False, 0), (True, 1)):
        with transaction(store, keep=keep) as one:
            one.write("UNWIND [1] AS i CREATE (:Stray {id: i})")
            assert one.read(count).rows == [{"n": 1}]
            with pytest.raises(UsageError, match="CREATE writes"):
                one.read("CREATE (:Stray)")
        assert store.read(count).rows == [{"n": left}]
    with pytest.raises(UsageError), transaction(store, keep=True) as one:
        one.write("MATCH (n:Stray) DETACH DELETE n")
        one.write("UNWIND [1] AS i RETURN i / 0 AS x")
    assert store.read(count).rows == [{"n": 1}]
    store.write("MATCH (n:Stray) DETACH DELETE n")
    assert picture(store) == before
