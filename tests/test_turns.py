"""One writer at a time: the second is told whose turn it is, a dead holder keeps nobody waiting, readers never wait."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from kg.errors import StoreError
from kg.store import lease, turns, writing
from kg.store.lease import by_lease
from kg.store.turns import Holder, by_file
from tests import reviewing
from tests.conftest import WIPE

HOLD = """
import sys
from pathlib import Path
from kg.store.turns import by_file, taken
with taken("k", by_file(Path(sys.argv[1])), command="kg load un_sc_consolidated"):
    print("mine", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that has the turn in this home."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "mine\n"
        yield process
        process.kill()


def test_the_second_is_told_whose_turn_it_is_and_gives_up_with_a_next_step(holder, tmp_path):
    told: list[str] = []
    with (
        pytest.raises(StoreError, match=rf"kg load un_sc_consolidated \(process {holder.pid}, since 20") as raised,
        turns.taken("k", by_file(tmp_path), patience=0.5, say=told.append),
    ):
        pass
    assert "again" in raised.value.todo and raised.value.exit_code == 3
    assert len(told) == 1 and f"process {holder.pid}" in told[0] and "waiting" in told[0]


def test_a_killed_holder_keeps_nobody_waiting(holder, tmp_path):
    holder.kill()
    holder.wait()
    with turns.taken("k", by_file(tmp_path), patience=30) as first:
        assert first
        with turns.taken("k", by_file(tmp_path), patience=0) as again:
            assert not again, "who has the turn may take it within"


def test_the_turn_is_given_back_after_an_error(tmp_path):
    with pytest.raises(ValueError), turns.taken("k", by_file(tmp_path)):
        raise ValueError
    with turns.taken("k", by_file(tmp_path), patience=0):
        pass


@pytest.fixture
def graph(engine):
    engine.write(WIPE)
    yield engine
    engine.write(WIPE)


def me(command: str = "kg resolve") -> Holder:
    return turns.myself(command)


def test_a_lease_names_its_holder_and_ends_with_the_block(graph):
    attempt = by_lease(graph)
    with attempt(me("kg build")) as first:
        assert first is None
        with attempt(me()) as second:
            assert second is not None and second.command == "kg build" and second.pid == os.getpid()
        assert graph.read("MATCH (w:KgWriter) RETURN count(w) AS n").rows == [{"n": 1}]
    with attempt(me()) as third:
        assert third is None


def test_a_lease_of_a_dead_process_or_one_that_ran_out_is_taken_over(graph, monkeypatch):
    attempt = by_lease(graph)
    with attempt(me("kg build")):
        monkeypatch.setattr(lease, "alive", lambda pid: False)
        with attempt(me()) as second:
            assert second is None, "the process is dead"
        monkeypatch.undo()
    with attempt(me("kg build")):
        graph.write("MATCH (w:KgWriter) SET w.machine = 'another', w.until = timestamp() - 1")
        with attempt(me()) as second:
            assert second is None, "it ran out"
    with attempt(me("kg build")):
        graph.write("MATCH (w:KgWriter) SET w.machine = 'another', w.host = 'host-b'")
        with attempt(me()) as second:
            assert second is not None and "on host-b" in str(second), "nobody here knows whether it lives"


def test_readers_do_not_wait_and_a_review_takes_its_turn(kg_home, monkeypatch):
    from kg.review.desk import Desk
    from kg.store import open_store

    file = kg_home / "judgements.jsonl"
    with writing.opened("a test") as store:
        reviewing.load(store)
    monkeypatch.setattr(turns, "PATIENCE", 0.0)
    command = [sys.executable, "-c", HOLD, str(kg_home)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "mine\n"
        with open_store() as store:
            assert store.read("MATCH (r:Record) RETURN count(r) AS n").rows[0]["n"] > 0
            with pytest.raises(StoreError, match="un_sc_consolidated"):
                Desk.open(store, file, reviewing.DAY)
        assert not file.exists()
        process.kill()
