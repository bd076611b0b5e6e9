"""The home: closed to others or refused, and every trouble with it told as what it is."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from kg.errors import StoreError
from kg.home import disk
from kg.home.places import Home
from kg.store.settings import settings

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions are kept otherwise there")


def mode(path):
    return path.stat().st_mode & 0o777


def test_every_place_lies_in_the_home(tmp_path):
    home = Home(tmp_path)
    places = [getattr(home, name) for name, kind in vars(Home).items() if isinstance(kind, property)]
    assert len(places) > 7 and len(set(places)) == len(places)
    assert all(place.is_relative_to(tmp_path) for place in [*places, home.edition_log("../../etc/passwd")])
    assert settings({"KG_HOME": str(tmp_path)}).files == home


@POSIX
def test_a_new_home_is_closed_to_others(tmp_path):
    home = Home(tmp_path / "a" / "b").ready()
    assert mode(home.folder) == 0o700 and home.ready() == home


@POSIX
@pytest.mark.parametrize("open_to", [0o755, 0o750, 0o777, 0o701])
def test_a_home_that_others_may_enter_is_closed_where_it_is_only_ours(tmp_path, open_to):
    home = Home(tmp_path / "home").ready()
    home.judgements.touch(0o644)
    home.judgements.chmod(0o644)
    home.folder.chmod(open_to)
    home.ready()
    assert mode(home.folder) == 0o700 and mode(home.judgements) == 0o600


@POSIX
def test_files_are_closed_in_a_closed_home_too(tmp_path):
    home = Home(tmp_path / "home").ready()
    home.bundled.touch()
    home.bundled.chmod(0o664)
    home.ready()
    assert mode(home.bundled) == 0o600


@POSIX
def test_a_folder_that_holds_more_than_ours_is_not_closed_but_refused(tmp_path):
    tmp_path.chmod(0o755)
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(StoreError, match=r"more than ours \(such as thesis.docx\)") as told:
        Home(tmp_path).ready()
    assert told.value.todo.startswith(f"chmod 700 '{tmp_path}'") and mode(tmp_path) == 0o755
    tmp_path.chmod(0o700)
    Home(tmp_path).ready()


@POSIX
def test_a_disk_without_permissions_is_refused(tmp_path, monkeypatch):
    tmp_path.chmod(0o755)
    monkeypatch.setattr(type(tmp_path), "chmod", lambda self, mode: None)
    with pytest.raises(StoreError, match="keeps no permissions"):
        Home(tmp_path).ready()


@POSIX
def test_another_users_home_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(StoreError, match=r"belongs to \S+, and you are (?!root)") as told:
        Home(tmp_path).ready()
    assert "KG_HOME" in told.value.todo


@POSIX
def test_a_home_that_can_only_be_read_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, wanted: wanted == os.R_OK)
    with pytest.raises(StoreError, match="can only be read"):
        Home(tmp_path).ready()


def test_a_file_in_the_place_of_the_home_is_told(tmp_path):
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "home"):
        with pytest.raises(StoreError, match="a file"):
            Home(folder).ready()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no space left on /"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "may not read or write"),
        (errno.EIO, "fails"),
        (errno.EXDEV, "the system says"),
    ],
)
def test_what_the_system_says_is_told_with_place_and_next_step(number, words):
    told = disk.failure(OSError(number, os.strerror(number), "/nowhere/at/all"))
    assert words in told.found and told.where == "/nowhere/at/all" and told.todo and told.exit_code == 3


def test_a_full_disk_is_told_as_that_whatever_the_usual_next_step():
    with pytest.raises(StoreError) as told, disk.told("/nowhere", "set KG_HOME"):
        raise OSError(errno.ENOSPC, "full")
    assert told.value.todo.startswith("make room")
