"""Sealed files: whole, or not there for their reader; no damage raises, no draft stays."""

from __future__ import annotations

import errno
import os
import stat
import sys
from dataclasses import dataclass
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import revision
from kg.errors import StoreError
from kg.home import objects, sealed
from kg.home.places import Home
from kg.judgements.judgement import Conflict, Ground, Judgement
from kg.resolution import last_resolution
from kg.resolution.last_resolution import Kept
from kg.review import kept_findings
from kg.review.kept_findings import Found
from kg.store import state
from kg.store.state import Server
from tests.damage import damaged

KIND = "test-1"
CONTENT = b"what was kept\n" * 40


@pytest.fixture
def path(tmp_path):
    sealed.write(tmp_path / "kept", KIND, CONTENT)
    return tmp_path / "kept"


def test_what_was_written_is_read_and_closed_to_others(path):
    assert sealed.read(path, KIND) == CONTENT and bytes(sealed.mapped(path, KIND)) == CONTENT
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600
    sealed.write(path, KIND, b"")
    assert sealed.read(path, KIND) == b"" and sealed.mapped(path, KIND) is not None


def test_another_kind_and_no_file_are_not_there(path, tmp_path):
    for where, kind in ((path, "test-2"), (tmp_path / "none", KIND), (tmp_path, KIND), (path / "under", KIND)):
        assert sealed.read(where, kind) is None and sealed.mapped(where, kind) is None


@given(st.data())
def test_no_damage_is_believed_and_none_raises(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("damaged") / "kept"
    sealed.write(path, KIND, CONTENT)
    whole = path.read_bytes()
    spoilt = data.draw(st.one_of(damaged(whole), st.binary(max_size=400), st.binary(max_size=9).map(whole.__add__)))
    path.write_bytes(spoilt)
    expected = CONTENT if spoilt == whole else None
    assert sealed.read(path, KIND) == expected
    assert (sealed.mapped(path, KIND) is None) == (expected is None)


def test_a_draft_of_a_killed_writer_goes_and_a_fresh_one_stays(path):
    names = (".kept.abc.part", "keptabcd1234", "kept.part", ".kept.new.part", "kept-of-the-user")
    for name in names:
        (path.parent / name).touch()
    for name in names[:3]:
        os.utime(path.parent / name, (1, 1))
    sealed.write(path, KIND, CONTENT)
    assert {one.name for one in path.parent.iterdir()} == {"kept", ".kept.new.part", "kept-of-the-user"}


@pytest.mark.parametrize("at", ["fsync", "write", "replace"])
def test_a_full_disk_is_told_the_file_stays_and_no_draft(path, monkeypatch, at):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    owner = {"fsync": os, "write": sealed.Draft, "replace": type(path)}[at]
    monkeypatch.setattr(owner, at, full)
    with pytest.raises(StoreError, match="no space left on /"):
        sealed.write(path, KIND, b"new")
    with pytest.warns(sealed.NotKept, match=r"not kept: .*no space left on /"):
        sealed.keep(partial(sealed.write, path, KIND, b"new"))
    monkeypatch.undo()
    assert sealed.read(path, KIND) == CONTENT and [one.name for one in path.parent.iterdir()] == ["kept"]


def test_the_file_is_on_disk_before_it_gets_its_name(path, monkeypatch):
    done, sync, replace = [], os.fsync, type(path).replace
    monkeypatch.setattr(os, "fsync", lambda handle: done.append("on disk") or sync(handle))
    monkeypatch.setattr(type(path), "replace", lambda self, to: done.append("named") or replace(self, to))
    sealed.write(path, KIND, b"new")
    assert done[:2] == ["on disk", "named"]


SAID = Judgement("a", "b", "same", "Ann", ("one name",), grounds=(Ground("one name", 1.5),))
KEPT = Kept("state", (SAID,), (SAID,), {"b": "a"}, (Conflict(SAID, "no"),), frozenset({("imo", "1234567")}), (1, 2, 3))


def test_what_a_resolution_found_is_kept_whole(tmp_path):
    last_resolution.write(tmp_path, KEPT)
    assert last_resolution.read(tmp_path) == KEPT


def test_what_other_code_wrote_is_made_anew(tmp_path, monkeypatch):
    last_resolution.write(tmp_path, KEPT)
    monkeypatch.setattr(revision, "code", lambda: "f" * 64)
    assert last_resolution.read(tmp_path) is None


def test_one_object_is_not_taken_for_another(tmp_path):
    last_resolution.write(tmp_path, KEPT)
    Home(tmp_path).resolution.rename(Home(tmp_path).findings)
    assert kept_findings.read(tmp_path, "state") == Found("state")


@dataclass
class Foreign:
    """A data class, but none of `kg`."""

    value: int = 1


@pytest.mark.parametrize("value", [Foreign(), os.system, revision.Path("."), print])
def test_nothing_but_our_own_data_classes_is_made(tmp_path, value):
    objects.keep(tmp_path / "kept", Found("state", {("a", "b", "c"): value}))
    assert objects.read(tmp_path / "kept", Found) is None


@given(st.data())
def test_no_damage_of_the_engines_address_is_believed(tmp_path_factory, data):
    home = tmp_path_factory.mktemp("home")
    server = Server(os.getpid(), 1, 2, "secret", "2026-01-01T00:00:00+00:00")
    state.write_state(home, server)
    file = home / state.STATE
    file.write_bytes(data.draw(damaged(file.read_bytes())))
    with state.locks.held(home / state.LIFE, 1.0):
        assert state.status(home) in (server, None)
