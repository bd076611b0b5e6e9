"""The local engine's life: started once, shared, private, and none the worse for a kill."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.home import locks
from kg.store import local, open_store, serve, state

MERGE = "UNWIND $rows AS row MERGE (t:Thing {id: row.id})"
COUNT = "MATCH (t:Thing) RETURN count(t) AS n, count(DISTINCT t.id) AS m"
ROWS = [{"id": str(i)} for i in range(600)]
OTHER = """
from kg.store import open_store
with open_store() as store:
    print(store.uri, store.read("MATCH (t:Thing) RETURN count(t) AS n").rows)
"""


def test_importing_the_store_does_not_import_the_driver():
    code = "import sys, kg.store; print([m for m in ('neo4j', 'arcadedb', 'pandas', 'numpy') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_driver_comes_without_data_frames_and_they_can_be_imported_afterwards():
    code = "import sys; from kg.store.imports import neo4j; neo4j(); print('pandas' in sys.modules); import numpy"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_what_it_keeps_is_for_its_owner_only(kg_home):
    server = local.start(kg_home)
    assert stat.S_IMODE(kg_home.stat().st_mode) == 0o700
    assert {stat.S_IMODE((kg_home / name).stat().st_mode) for name in (state.STATE, local.LOG)} == {0o600}
    assert len(server.password) >= 32 and server.password not in repr(server)


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="no /proc here")
def test_it_listens_on_this_machine_only_and_nothing_but_bolt_and_http(kg_home):
    server = local.start(kg_home)
    lines = [
        line.split() for name in ("tcp", "tcp6") for line in Path(f"/proc/net/{name}").read_text().splitlines()[1:]
    ]
    sockets = {
        link.readlink().name.strip("socket:[]")
        for link in Path(f"/proc/{server.pid}/fd").iterdir()
        if link.is_symlink()
    }
    listening = {tuple(line[1].split(":")) for line in lines if line[3] == "0A" and line[9] in sockets}
    assert {int(port, 16) for _, port in listening} == {server.port, server.http_port}
    assert {address[-8:] for address, _ in listening} == {"0100007F"}


def test_stop_and_start_keep_the_data_and_change_the_password(kg_home):
    with open_store() as store:
        store.write_batches(MERGE, ROWS)
    first = local.status(kg_home)
    assert local.stop(kg_home) is True and local.status(kg_home) is None and local.stop(kg_home) is False
    with open_store() as store:
        assert store.read(COUNT).rows == [{"n": 600, "m": 600}]
    assert local.start(kg_home).password != first.password


def test_two_processes_share_one_engine(kg_home):
    with open_store() as store:
        store.write_batches(MERGE, ROWS)
        other = subprocess.run([sys.executable, "-W", "error", "-c", OTHER], capture_output=True, text=True, check=True)
        assert other.stdout.strip() == f"{store.uri} [{{'n': 600}}]"
    assert local.status(kg_home) is not None, "the engine outlives its clients"


def test_starters_at_the_same_moment_get_the_same_engine(kg_home):
    with ThreadPoolExecutor(4) as pool:
        servers = list(pool.map(local.start, [kg_home] * 4))
    assert len({server.pid for server in servers}) == 1


def test_a_second_engine_for_one_home_gives_way_at_once(kg_home):
    first = local.start(kg_home)
    done = subprocess.run([sys.executable, "-m", "kg.store.serve", str(kg_home)], capture_output=True, check=False)
    assert done.returncode == 0 and local.status(kg_home) == first


def test_a_load_cut_short_by_kill_9_is_made_good_by_running_it_again(kg_home):
    def kill(sent: int) -> None:
        if sent == 200:
            os.kill(local.status(kg_home).pid, signal.SIGKILL)

    store = open_store()
    with store, pytest.raises(StoreError):
        store.write_batches(MERGE, ROWS, size=50, progress=kill)
    with open_store() as store:
        kept = store.read(COUNT).rows[0]
        assert kept["n"] == kept["m"] >= 200 and kept["n"] % 50 == 0, "whole batches only"
        store.write_batches(MERGE, ROWS, size=50)
        assert store.read(COUNT).rows == [{"n": 600, "m": 600}]


def test_an_engine_whose_home_was_deleted_ends_by_itself(kg_home, monkeypatch):
    kg_home.mkdir()
    monkeypatch.setattr(serve, "CHECK", 0.1)

    class Engine:
        stopped = False
        start = create_database = staticmethod(lambda *_: None)

        def stop(self):
            self.stopped = True

    engine, mine = Engine(), local.Server(1, 2, 3, "x", "2026-01-01T00:00:00+00:00")
    monkeypatch.setattr(serve, "_server", lambda *_: (engine, mine))
    assert serve._serve(kg_home, threading.Event()) == 0 and engine.stopped, "no lock is held on this home"


def test_the_state_file_of_a_dead_engine_is_not_believed(kg_home):
    kg_home.mkdir()
    state.write_state(kg_home, local.Server(os.getpid(), 1, 2, "x", "2026-01-01T00:00:00+00:00"))
    (kg_home / state.LIFE).touch()
    assert local.status(kg_home) is None
    assert local.stop(kg_home) is False, "the process of that number is somebody else by now"


def test_a_platform_without_an_engine_is_told_what_to_do(kg_home, monkeypatch):
    monkeypatch.setattr(serve, "MODULES", ("no_such_engine",))
    kg_home.mkdir()
    assert serve._serve(kg_home, None) == state.NO_ENGINE
    with pytest.raises(StoreError, match=r"no local engine for .* → set KG_NEO4J_URI to a Neo4j 5.26\+ server"):
        raise local._not_started(kg_home, state.NO_ENGINE)


def test_an_engine_that_does_not_start_shows_the_end_of_its_log(kg_home):
    kg_home.mkdir()
    (kg_home / "engine").write_text("a file where a folder should be")
    with pytest.raises(StoreError, match=r"did not start: .*server.log"):
        local.start(kg_home)


def test_a_home_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="set KG_HOME"):
        local.start(tmp_path / "file" / "kg")


def test_a_lock_is_free_again_when_its_holder_is_gone(tmp_path):
    with locks.held(tmp_path / "lock", 0) as got:
        assert got and locks.is_held(tmp_path / "lock")
    assert not locks.is_held(tmp_path / "lock") and not locks.is_held(tmp_path / "absent")


def test_an_engine_whose_address_is_damaged_makes_room_for_another(kg_home):
    first = local.start(kg_home)
    (kg_home / state.STATE).write_text((kg_home / state.STATE).read_text().replace('"port": ', '"port": 1'))
    assert local.status(kg_home) is None
    second = local.start(kg_home)
    assert second.pid != first.pid and local.status(kg_home) == second
