"""Reads beside each other: answers in their order, errors at once, and nothing runs on after Ctrl-C."""

from __future__ import annotations

import threading
import time

import pytest

from kg.errors import DeadlineError
from kg.store import running, trial
from kg.store.together import together

ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n"


def test_answers_come_in_the_order_of_the_reads(store):
    reads = [lambda n=n: store.read("RETURN $n AS n", {"n": n}).rows[0]["n"] for n in range(40)]
    assert together(store, reads) == list(range(40))
    assert together(store, []) == []


def test_two_reads_run_at_once(store):
    both = threading.Barrier(2, timeout=20)
    assert sorted(together(store, [both.wait, both.wait])) == [0, 1]


def test_in_one_transaction_nothing_runs_beside(store):
    with trial.transaction(store, keep=False) as tried:
        asking = together(tried, [threading.get_ident] * 5)
    assert asking == [threading.get_ident()] * 5


def test_an_error_is_told_and_nobody_begins_another_read(store):
    begun = []

    def ended():
        begun.append(1)
        raise DeadlineError("ended after 1 s")

    with pytest.raises(DeadlineError):
        together(store, [ended] * 50)
    assert len(begun) <= 2


def test_what_runs_beside_is_ended_by_an_interrupt(store):
    def read():
        if threading.current_thread() is not threading.main_thread():
            return store.read(ENDLESS, deadline=100).rows
        while not running.running(store.driver, store.database):
            pass
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        together(store, [read] * 4)
    until = time.monotonic() + 50  # half its deadline: the engine takes a moment to let go of what it was told to end
    while running.running(store.driver, store.database):
        assert time.monotonic() < until
    assert store.read("RETURN 1 AS n").rows == [{"n": 1}]
