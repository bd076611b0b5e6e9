"""What a query may cost: bytes are counted as they come, and an engine that does not end a query is not waited for."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from threading import Thread

import pytest

from kg.errors import DeadlineError, UsageError
from kg.store import local, open_store, overrun, serve, state
from kg.store.deadlines import OBEYING
from kg.store.running import Running, running
from kg.store.wire import Ahead

ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n"
MEGABYTES = "UNWIND range(1, 9) AS i RETURN i, reduce(s = 'aaaaaaaa', x IN range(1, 17) | s + s) AS s"
"""Nine rows of one megabyte."""


def test_an_answer_is_cut_where_it_grows_past_its_bytes(store):
    answer = store.read(MEGABYTES, max_bytes=5_000_000)
    assert [row["i"] for row in answer.rows] == [1, 2, 3, 4] and "first 4 rows" in answer.cut and "5 MB" in answer.cut
    assert len(store.read(MEGABYTES, max_bytes=20_000_000).rows) == 9
    assert store.read(MEGABYTES).cut == ""


def test_a_row_that_is_larger_than_all_is_refused_with_its_bound(store):
    with pytest.raises(UsageError, match=r"first row alone is more than 0\.5 MB"):
        store.read(MEGABYTES, max_bytes=500_000)
    assert store.read("RETURN 1 AS n").rows == [{"n": 1}], "the store is none the worse"


def test_what_comes_in_is_taken_from_the_system_in_large_pieces():
    sent, asked = bytes(range(250)) * 4, []

    def receive(buffer, nbytes):
        got = sent[sum(asked) :][: min(nbytes, 600)]
        asked.append(len(got))
        buffer[: len(got)] = got
        return len(got)

    ahead, taken = Ahead(receive), b""
    while got := ahead(buffer := memoryview(bytearray(7)), 7):
        taken += bytes(buffer[:got])
    assert taken == sent and asked == [600, 400, 0], "and it ends where the connection ends"


def test_rows_left_out_are_told(store):
    assert store.read("UNWIND range(1, 3) AS n RETURN n", limit=3).cut == ""
    assert store.read("UNWIND range(1, 4) AS n RETURN n", limit=3).cut == "the first 3 rows; there are more"


def at_the_server(store):
    """The reader's connection is open, so that the next query runs before its deadline on a busy machine too."""
    assert store.read("RETURN 1 AS n").rows == [{"n": 1}]


def test_an_engine_that_does_not_end_a_query_is_ended_and_comes_back_where_it_was(kg_home, monkeypatch):
    monkeypatch.setattr("kg.store.readonly.refuse_writes", lambda query: None)
    with open_store() as asking, open_store() as other:
        other.write("CREATE (:Thing {id: 'kept'})")
        before = local.status(kg_home)
        at_the_server(asking)
        started = time.monotonic()
        with pytest.raises(DeadlineError, match="ended itself and started again"):
            asking.read("RETURN apoc.util.sleep(60000)", deadline=0.5)
        assert time.monotonic() - started < 45, "and not the minute it would have slept"
        after = local.status(kg_home)
        assert before is not None and after is not None and after.pid != before.pid
        assert replace(after, pid=before.pid, started=before.started) == before
        kept = [{"id": "kept"}]
        assert asking.read("MATCH (t:Thing) RETURN t.id AS id").rows == kept
        assert other.write("MATCH (t:Thing) RETURN t.id AS id").rows == kept


def test_a_query_whose_answer_comes_too_late_is_told_as_late(store, monkeypatch):
    """What the engine sends between its deadline and the end of our patience is not shown as an answer."""
    monkeypatch.setattr("kg.store.readonly.refuse_writes", lambda query: None)
    late = int((0.5 + OBEYING / 3) * 1000)
    with pytest.raises(DeadlineError, match=r"0\.5 s"):
        store.read(f"RETURN apoc.util.sleep({late})", deadline=0.5)


def test_an_engine_that_works_for_others_is_not_ended(kg_home, monkeypatch):
    monkeypatch.setattr("kg.store.readonly.refuse_writes", lambda query: None)
    ended = []

    def work(store):
        with pytest.raises(DeadlineError, match="ended by the server"):
            store.write(ENDLESS, deadline=60)
        ended.append(True)

    with open_store() as asking, open_store() as other:
        working = Thread(target=work, args=(other,))
        working.start()
        while not (found := running(asking.driver, asking.database)):
            pass
        pid = local.status(kg_home).pid
        at_the_server(asking)
        with pytest.raises(DeadlineError, match=r"it goes on at the server: transaction q.*kg server stop"):
            asking.read("RETURN apoc.util.sleep(20000)", deadline=0.5)
        assert local.status(kg_home).pid == pid
        asking.end(found[0])
        working.join(60)
    assert ended


def test_on_a_server_the_query_that_goes_on_is_named(monkeypatch):
    class Given:
        tag, seconds = "/* kg:0/2 */", 2.0

    going_on = Running("neo4j-transaction-7", "RETURN 1", 3.0, 2.0, Given.tag)
    monkeypatch.setattr(overrun, "_running", lambda watch: [going_on])
    told = overrun.told(Given(), None)
    assert "transaction neo4j-transaction-7" in str(told) and "TERMINATE TRANSACTIONS" in str(told)


def test_an_engine_of_a_version_without_a_reader_is_started_again(kg_home):
    older = local.start(kg_home)
    state.write_state(kg_home, replace(older, reading=""))
    newer = local.start(kg_home)
    assert newer.pid != older.pid and newer.reading


def test_the_engine_gets_a_bounded_heap_and_no_imports_unless_the_user_says_otherwise(monkeypatch):
    monkeypatch.setenv("ARCADEDB_NATIVE_ISOLATE_ARGS", "-Xmx9g")
    monkeypatch.delenv("ARCADEDB_JVM_ARGS", raising=False)
    serve._shut_and_bound()
    native, java = os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"], os.environ["ARCADEDB_JVM_ARGS"]
    assert native.split() == ["-Xmx9g", *serve.SHUT]
    most, least = (int(one[4:].removesuffix("m")) for one in java.split()[:2])
    assert java.startswith("-Xmx") and most <= serve.HEAP >> 20 and least == most // serve.YOUNG


@pytest.mark.parametrize(("given", "bounded"), [("MaximumYoungGenerationSizePercent=20", False), ("MaxRAM=3g", True)])
def test_only_what_bounds_the_whole_heap_takes_the_place_of_its_bound(monkeypatch, given, bounded):
    monkeypatch.setenv("ARCADEDB_NATIVE_ISOLATE_ARGS", f"-XX:{given}")
    monkeypatch.setenv("ARCADEDB_JVM_ARGS", "")
    serve._shut_and_bound()
    assert ("-Xmx" not in os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"]) == bounded


def test_the_users_of_the_last_run_are_void(kg_home):
    first = local.start(kg_home)
    local.stop(kg_home)
    second = local.start(kg_home)
    assert len({first.password, first.reading, second.password, second.reading}) == 4
