"""A stranger's file is read in a child process: whatever happens to it, one clear error and nothing loaded."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from kg.batch.table_file import table
from kg.errors import SourceError
from kg.model.spool import Spool
from loaders import spooling
from loaders.source import source

CASES = source("kr_motie_cases")


def apart(tmp_path, path):
    return spooling.read_apart(CASES, path, tmp_path / "spool")


def test_it_understands_what_reading_here_understands(tmp_path):
    found = apart(tmp_path, CASES.sample)
    with Spool() as spool:
        assert found == spooling.read(CASES, CASES.sample, spool)
    with Spool(tmp_path / "spool") as handed:
        assert handed.count("record") == found.records


def test_its_errors_arrive_as_they_are(tmp_path):
    with pytest.raises(SourceError, match="no such file") as error:
        apart(tmp_path, tmp_path / "absent.csv")
    assert error.value.todo == "check the path"


@pytest.mark.parametrize(
    ("end", "says", "blames"),
    [
        ("kill -9 $$", "SIGKILL", False),
        ("kill -ABRT $$", "SIGABRT", True),
        ("exit 1", "exit code 1", False),
        ("kill -XCPU $$", "processor time", True),
    ],
)
def test_a_reader_that_breaks_down_is_one_clear_error(tmp_path, monkeypatch, end, says, blames):
    broken = tmp_path / "python"
    broken.write_text(f"#!/bin/sh\n{end}\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(SourceError, match=says) as error:
        apart(tmp_path, CASES.sample)
    assert "nothing was loaded" in error.value.todo
    assert ("the file may be hostile" in error.value.todo) == blames


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
def test_memory_is_bounded(tmp_path, monkeypatch):
    code = "from kg.files import limits; limits.limit(1 << 29); bytearray(1 << 30)"
    import subprocess

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "MemoryError" in done.stderr


def raising(tmp_path, monkeypatch, error: BaseException) -> dict[str, str]:
    """What the user hears when reading in the child ends so."""

    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(spooling, "read", broken)
    return spooling._report("kr_motie_cases", tmp_path / "table.csv", tmp_path / "spool")["error"]


class Panic(BaseException):
    """As a compiled reader ends: no Exception."""


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (MemoryError(), "more than 4 GiB of memory"),
        (OSError(errno.EIO, "Input/output error"), "fails"),
        (PermissionError(errno.EACCES, "Permission denied"), "you may not read"),
        (UnicodeEncodeError("utf-8", "\udce9", 0, 1, "surrogates not allowed"), "UnicodeEncodeError"),
        (RecursionError("maximum recursion depth exceeded"), "RecursionError"),
        (Panic("index out of bounds"), "Panic: index out of bounds"),
    ],
)
def test_the_cause_of_a_failure_is_told_and_memory_only_when_it_was_memory(tmp_path, monkeypatch, error, says):
    told = raising(tmp_path, monkeypatch, error)
    assert says in told["found"] and told["where"].endswith("table.csv") and told["todo"]
    assert ("GiB" in told["found"]) == isinstance(error, MemoryError)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no file names that are no UTF-8")
def test_a_file_name_that_is_no_utf_8_is_refused_by_its_name(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.csv")
    path.write_bytes(b"a,b\n1,2\n")
    with pytest.raises(SourceError, match="not UTF-8") as error:
        apart(tmp_path, path)
    assert error.value.todo == "rename the file or folder"
    with pytest.raises(SourceError, match="not UTF-8"), table(path, {}):
        pass
