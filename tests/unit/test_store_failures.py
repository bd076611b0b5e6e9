"""Every way a server can be out of reach is a StoreError with the next step, within seconds."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading

import pytest
from neo4j import exceptions

from kg.errors import DataError, DeadlineError, KgError, RoomError, StoreError, UsageError
from kg.store import failures, local, open_store, running
from kg.store.settings import Settings, settings


def opening(uri: str, home, password: str = "x") -> StoreError:
    with pytest.raises(StoreError) as caught:
        open_store(Settings(home=home, uri=uri, password=password))
    return caught.value


def test_nobody_there(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        uri = f"bolt://127.0.0.1:{free.getsockname()[1]}"
    error = opening(uri, tmp_path)
    assert error.where == uri and "no graph database answers" in error.found and "KG_NEO4J_URI" in error.todo
    assert list(tmp_path.iterdir()) == [], "no silent fallback: the local engine was not started"


def test_somebody_there_who_never_answers(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as mute:
        assert "no graph database answers" in str(opening(f"bolt://127.0.0.1:{mute.getsockname()[1]}", tmp_path))


def test_a_web_server_instead_of_a_graph(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as web:

        def answer():
            client, _ = web.accept()
            with client:
                client.recv(100)
                client.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        assert opening(f"bolt://127.0.0.1:{web.getsockname()[1]}", tmp_path).todo
        thread.join()


def test_an_address_that_does_not_resolve(tmp_path):
    assert "no graph database answers" in str(opening("neo4j://no-such-host.invalid:7687", tmp_path))


def test_encryption_where_the_server_has_none(local_store, tmp_path):
    assert opening(local_store.uri.replace("bolt:", "bolt+s:"), tmp_path).exit_code == 3


def test_wrong_password(local_store, tmp_path):
    error = opening(local_store.uri, tmp_path)
    assert "login refused" in error.found and "KG_NEO4J_PASSWORD" in error.todo


def test_an_address_of_the_wrong_scheme_never_gets_as_far_as_the_driver():
    with pytest.raises(StoreError, match="no Bolt address"):
        open_store(settings({"KG_NEO4J_URI": "http://localhost:7474"}))


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (exceptions.ServiceUnavailable("gone"), StoreError),
        (exceptions.SessionExpired("gone"), StoreError),
        (exceptions.ConfigurationError("odd"), StoreError),
        (exceptions.ResultConsumedError(None, "late"), StoreError),
        (exceptions.TransactionError(None, "broken"), StoreError),
        (ConnectionResetError("reset"), StoreError),
    ],
)
def test_no_error_of_the_driver_gets_through(raised, expected):
    with pytest.raises(expected), failures.translated("bolt://host"):
        raise raised


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("Neo.ClientError.Schema.ConstraintValidationFailed", DataError),
        ("Neo.ClientError.Statement.SyntaxError", UsageError),
        ("Neo.ClientError.Statement.AccessMode", UsageError),
        ("Neo.ClientError.Procedure.ProcedureNotFound", UsageError),
        ("Neo.ClientError.Security.Unauthorized", StoreError),
        ("Neo.ClientError.Security.CredentialsExpired", StoreError),
        ("Neo.ClientError.Database.DatabaseNotFound", StoreError),
        ("Neo.ClientError.Transaction.TransactionTimedOut", DeadlineError),
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", DeadlineError),
        ("Neo.TransientError.Transaction.Terminated", DeadlineError),
        ("Neo.TransientError.Transaction.DeadlockDetected", StoreError),
        ("Neo.DatabaseError.General.UnknownError", StoreError),
        ("", StoreError),
    ],
)
def test_each_code_of_a_server_has_its_error(code, expected):
    error = failures._from_server(code, "said so", "bolt://host")
    assert type(error) is expected and error.where == "bolt://host" and error.todo


def test_a_server_that_dies_in_use_is_a_store_error(kg_home):
    with open_store() as store:
        os.kill(local.status(kg_home).pid, signal.SIGKILL)
        with pytest.raises(KgError, match="no graph database answers"):
            store.read("RETURN 1 AS n")


CLIENT = """
import sys
from kg.store import open_store
with open_store() as store:
    run = getattr(store, sys.argv[1])
    query = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n"
    run(query, deadline=float(sys.argv[2]))
"""


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("Neo.DatabaseError.General.UnknownError", "Query heap budget exceeded: the in-heap ORDER BY needs 16KB"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "The allocation of an extra 2.0 MiB would use more"),
    ],
)
def test_a_query_that_holds_more_than_it_may_was_ended_and_the_database_did_not_fail(code, message):
    error = failures._from_server(code, message, "bolt://host")
    assert isinstance(error, RoomError) and "narrow it" in error.todo


@pytest.mark.parametrize("run", ["read", "write"])
def test_an_interrupted_query_does_not_run_on(kg_home, run):
    """Ctrl-C in a client: on the local engine the query would go on burning a core without us."""
    with open_store() as store:
        with subprocess.Popen([sys.executable, "-c", CLIENT, run, "60"], stderr=subprocess.PIPE, text=True) as client:
            while not running.running(store.driver, store.database):
                assert client.poll() is None
            client.send_signal(signal.SIGINT)
            _, said = client.communicate(timeout=20)
        assert said.strip().endswith("KeyboardInterrupt")
        assert running.running(store.driver, store.database) == []


def test_the_query_of_a_killed_client_is_found_once_overdue_and_can_be_ended(kg_home, monkeypatch):
    monkeypatch.setattr(running, "GRACE", -0.5)
    with open_store() as store:
        with subprocess.Popen([sys.executable, "-c", CLIENT, "read", "1.2"]) as client:
            while not running.running(store.driver, store.database):
                assert client.poll() is None
            client.kill()
        while not (found := store.orphans()):
            assert running.running(store.driver, store.database)
        store.end(found[0])
        while running.running(store.driver, store.database):  # it was told to end, and does at its next row
            pass
        assert store.orphans() == []
