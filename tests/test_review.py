"""Review: after a judgement only what it touches is computed, and the graph is what computing everything gives."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.entities import rebuild
from kg.resolution import history
from kg.resolution.kept import Kept
from kg.resolution.lines import Withdrawal
from kg.review.standing import bring, standing
from tests import reviewing
from tests.conftest import WIPE
from tests.reviewing import judge, picture

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
        changes = rebuild(store, file).changes
        whole = standing(store, file)
        assert not changes and picture(store) == part_by_part
        assert whole and kept.state == whole.kept.state
        assert groups(kept) == groups(whole.kept)
        assert {c.judgement.pair for c in kept.conflicts} == {c.judgement.pair for c in whole.kept.conflicts}


@pytest.fixture(scope="module")
def graph(engine, tmp_path_factory):
    """The small graph on each engine, and its file of judgements."""
    engine.write(WIPE)
    file = reviewing.resolved(engine, tmp_path_factory.mktemp("review"))
    yield engine, file
    engine.write(WIPE)
