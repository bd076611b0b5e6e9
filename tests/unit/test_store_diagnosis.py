"""What ails the local engine is told as what it is."""

from __future__ import annotations

import shutil
from collections import namedtuple

import pytest

from kg.errors import DataError, StoreError, UsageError
from kg.home import locks
from kg.store import diagnosis, failures, state
from kg.store.settings import Settings

Usage = namedtuple("Usage", "total used free")
FAILED = StoreError("the database failed (Neo.DatabaseError.General.UnknownError): Transaction error on commit")


@pytest.fixture
def disk(monkeypatch):
    def holds(free: int) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**9, 10**9 - free, free))

    return holds


def test_a_full_disk_is_told_with_its_place_and_the_way_on(tmp_path, disk):
    disk(100_000)
    told = diagnosis.explained(FAILED, Settings(home=tmp_path))
    assert f"no space left on the disk of {tmp_path}" in told.found and "again" in told.todo


def test_an_engine_that_died_is_told_as_dead(tmp_path, disk):
    disk(10**9)
    told = diagnosis.explained(failures.unreachable("bolt://127.0.0.1:1", "refused"), Settings(home=tmp_path))
    assert "the local engine died" in told.found and "completes" in told.todo and "KG_NEO4J_URI" not in str(told)


def test_an_engine_that_lives_is_not_called_dead(tmp_path, disk):
    disk(10**9)
    with locks.held(tmp_path / state.LIFE, 0):
        state.write_state(tmp_path, state.Server(1, 2, 3, "p", "2026-01-01"))
        assert diagnosis.explained(FAILED, Settings(home=tmp_path)) is FAILED


def test_a_refused_login_names_no_setting_that_nobody_made(tmp_path, disk):
    disk(10**9)
    refused = StoreError("login refused: no", todo="check KG_NEO4J_USER and KG_NEO4J_PASSWORD")
    told = diagnosis.explained(refused, Settings(home=tmp_path))
    assert "kg server stop" in told.todo and "KG_NEO4J" not in str(told)
    assert diagnosis.explained(refused, Settings(home=tmp_path, uri="bolt://host:7687")) is refused


def test_other_errors_stay_what_they_are(tmp_path, disk):
    disk(100_000)
    for error in (UsageError("no"), DataError("row 3"), StoreError("it is the turn of kg build")):
        assert diagnosis.explained(error, Settings(home=tmp_path)) is error
